import sharp, {type Sharp} from "sharp";
import {type SheetLayout, sheetPlace, sheetSize} from "../files/sheet.js";
import type {Picture} from "../images/picture.js";

/**
 * Returns a sheet of the given square pictures, to be written in a format:
 * each is scaled to its cell, a small one enlarged without smoothing; a cell
 * without a picture stays grey.
 */
export async function composeSheet(pictures: readonly (Picture | undefined)[], layout: SheetLayout): Promise<Sharp> {
  const {cell} = layout;
  const parts = pictures.map(async (picture, i) => {
    if (!picture) return [];
    const {rgba, width, height} = picture;
    const {x: left, y: top} = sheetPlace(i, layout);
    const kernel = width < cell ? ("nearest" as const) : ("lanczos3" as const);
    const image = sharp(rgba, {raw: {width, height, channels: 4}}).resize(cell, cell, {kernel});
    return [{input: await image.png().toBuffer(), left, top}];
  });
  const size = sheetSize(pictures.length, layout);
  return sharp({create: {...size, channels: 3, background: "#808080"}}).composite((await Promise.all(parts)).flat());
}
