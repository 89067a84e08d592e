import {sheetPlace} from "../files/sheet.js";

/**
 * The sheet of thumbnails, data/thumbnails.jpg: square crops of all photos in
 * the order of the registry, row by row. Sizes are in pixels of the sheet;
 * cells are whole blocks of a JPEG, so that none bleeds into the next. The
 * cats come first, so that data/catThumbnails.jpg is its beginning: a twentieth of its weight.
 */
export const thumbnailSheet = {cell: 64, columns: 12} as const;

/** Returns where the thumbnail of the photo at *index* in the registry lies on the sheet. */
export function thumbnailPlace(index: number) {
  return sheetPlace(index, thumbnailSheet);
}

/** Returns the CSS that shows the thumbnail at *index* of the *sheet* at that address, in a square of *size* CSS pixels. */
export function thumbnailStyle(index: number, {sheet, size}: {readonly sheet: string; readonly size: number}): string {
  const {cell, columns} = thumbnailSheet;
  const {x, y} = thumbnailPlace(index);
  const [left, top] = [x, y].map((pixels) => `${(-pixels * size) / cell}px`);
  return `background: url(${JSON.stringify(sheet)}) ${left} ${top} / ${columns * size}px auto`;
}
