import {thumbnailSheet} from "../corpus/thumbnailSheet.js";
import {fit} from "../images/fit.js";
import {toPicture} from "../images/toPicture.js";
import type {Photo} from "../photos.js";
import {composeSheet} from "./composeSheet.js";
import {decodeImage} from "./decodeImage.js";

/** Resolves to the sheet of the thumbnails of the given photos, a JPEG. */
export async function thumbnailsOf(photos: readonly Photo[]): Promise<Buffer> {
  const {cell} = thumbnailSheet;
  const thumbnails = photos.map(async ({file}) =>
    toPicture(fit(await decodeImage(`src/photos/${file}`), {width: cell, height: cell, channels: 3}))
  );
  const sheet = await composeSheet(await Promise.all(thumbnails), thumbnailSheet);
  return sheet.jpeg({quality: 62, mozjpeg: true}).toBuffer();
}
