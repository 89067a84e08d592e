import {sheetPlace} from "../files/sheet.js";

/**
 * The sheet of thumbnails, data/thumbnails.jpg: square crops of all photos in
 * the order of the registry, row by row. Sizes are in pixels of the sheet;
 * cells are whole blocks of a JPEG, so that none bleeds into the next.
 */
export const thumbnailSheet = {cell: 96, columns: 12} as const;

/** Returns where the thumbnail of the photo at *index* in the registry lies on the sheet. */
export function thumbnailPlace(index: number) {
  return sheetPlace(index, thumbnailSheet);
}
