import {digitSize} from "../../corpus/digits.js";
import {sheetPlace, sheetSize} from "../../files/sheet.js";
import type {Raster} from "../../images/raster.js";
import {channels} from "./categoryColours.js";

/** Draws picture *index* into the square at x, y of the given size. */
export type DrawMark = (context: CanvasRenderingContext2D, index: number, x: number, y: number, size: number) => void;

const layout = {cell: digitSize, columns: 32} as const;

/** Returns what draws the given *digits*: ink in their colour (`#rrggbb` or `rgb(…)`), paper transparent. */
export function digitSprite(digits: readonly Raster[], colours: readonly string[]): DrawMark {
  const sheet = document.createElement("canvas");
  const {width, height} = sheetSize(Math.max(1, digits.length), layout);
  sheet.width = width;
  sheet.height = height;
  const context = sheet.getContext("2d");
  const image = context?.createImageData(sheet.width, sheet.height);
  digits.forEach(({values}, index) => {
    if (!image) return;
    const [red, green, blue] = channels(colours[index]);
    const {x: left, y: top} = sheetPlace(index, layout);
    for (let i = 0; i < values.length; ++i) {
      const x = left + (i % digitSize);
      const y = top + Math.floor(i / digitSize);
      const at = 4 * (y * sheet.width + x);
      image.data[at] = red;
      image.data[at + 1] = green;
      image.data[at + 2] = blue;
      image.data[at + 3] = values[i];
    }
  });
  if (image) context!.putImageData(image, 0, 0);
  return (to, index, x, y, size) => {
    const {x: left, y: top} = sheetPlace(index, layout);
    to.drawImage(sheet, left, top, digitSize, digitSize, x, y, size, size);
  };
}
