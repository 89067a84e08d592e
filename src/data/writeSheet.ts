import sharp from "sharp";
import {sheetPlace} from "../files/sheet.js";
import type {Picture} from "../images/picture.js";

/** Returns a sheet of the given pictures in square cells, row by row, as WebP. */
export async function writeSheet(
  pictures: readonly Picture[],
  layout: {readonly cell: number; readonly columns: number}
): Promise<Buffer> {
  const {cell, columns} = layout;
  const parts = pictures.map(async ({rgba, width, height}, i) => {
    const {x: left, y: top} = sheetPlace(i, layout);
    const kernel = width < cell ? ("nearest" as const) : ("lanczos3" as const);
    const input = await sharp(rgba, {raw: {width, height, channels: 4}})
      .resize(cell, cell, {kernel})
      .png()
      .toBuffer();
    return {input, left, top};
  });
  const height = Math.ceil(pictures.length / columns) * cell;
  return sharp({create: {width: columns * cell, height, channels: 3, background: "#808080"}})
    .composite(await Promise.all(parts))
    .webp({quality: 80})
    .toBuffer();
}
