import type {SheetLayout} from "../files/sheet.js";
import type {Picture} from "../images/picture.js";
import {composeSheet} from "./composeSheet.js";

export interface WriteSheetOptions {
  /** 1…100; defaults to 80. */
  readonly quality?: number;
  /** Whether every pixel is kept as it is; defaults to false. */
  readonly lossless?: boolean;
}

/** Returns a sheet of the given pictures in square cells, row by row, as WebP; a cell without a picture is grey. */
export async function writeSheet(
  pictures: readonly (Picture | undefined)[],
  layout: SheetLayout,
  {quality = 80, lossless = false}: WriteSheetOptions = {}
): Promise<Uint8Array> {
  const sheet = await composeSheet(pictures, layout);
  return sheet.webp(lossless ? {lossless} : {quality}).toBuffer();
}
