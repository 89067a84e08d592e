import {digitSize} from "../../corpus/digits.js";
import type {Pixels} from "../../images/pixels.js";
import {channels} from "./categoryColours.js";

/** Draws picture *index* into the square at x, y of the given size. */
export type DrawMark = (context: CanvasRenderingContext2D, index: number, x: number, y: number, size: number) => void;

const columns = 32;

/** Returns what draws the given *digits*: ink in their colour (`#rrggbb` or `rgb(…)`), paper transparent. */
export function digitSprite(digits: readonly Pixels[], colours: readonly string[]): DrawMark {
  const sheet = document.createElement("canvas");
  const rows = Math.ceil(digits.length / columns);
  sheet.width = columns * digitSize;
  sheet.height = Math.max(1, rows) * digitSize;
  const context = sheet.getContext("2d");
  const image = context?.createImageData(sheet.width, sheet.height);
  digits.forEach(({values}, index) => {
    if (!image) return;
    const [red, green, blue] = channels(colours[index]);
    const left = (index % columns) * digitSize;
    const top = Math.floor(index / columns) * digitSize;
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
    const left = (index % columns) * digitSize;
    const top = Math.floor(index / columns) * digitSize;
    to.drawImage(sheet, left, top, digitSize, digitSize, x, y, size, size);
  };
}
