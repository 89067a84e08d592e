import type {Raster} from "../../images/raster.js";
import {readableImage, undecodable} from "../../images/readableImage.js";
import {rgbPixels} from "../../images/rgbPixels.js";

export interface DecodeFileOptions {
  /** What errors call the image; defaults to the file's name. */
  name?: string;
  /** The longest side; larger images are shrunk to it. Defaults to 4096. */
  limit?: number;
}

/**
 * Returns the image in the given *file*, dropped, chosen or fetched, as RGB
 * pixels, 0…255: upright by its EXIF orientation, in sRGB, transparent parts
 * over white, grey as three equal channels, of an animation the first
 * picture. A file of which only the end is missing is read. Throws what
 * readableImage does, and `image damaged or too large: x.jpg`. decodeImage is
 * the same in Node.
 */
export async function decodeFile(
  file: Blob,
  {name = file instanceof File ? file.name : "image", limit = 4096}: DecodeFileOptions = {}
): Promise<Raster> {
  const {bytes, note} = readableImage(new Uint8Array(await file.arrayBuffer()), name);
  const whole = note === undefined ? file : new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const bitmap = await createImageBitmap(whole).catch(() => {
    throw undecodable(name, note);
  });
  const shrink = Math.min(1, limit / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * shrink));
  const height = Math.max(1, Math.round(bitmap.height * shrink));
  const context = new OffscreenCanvas(width, height).getContext("2d", {willReadFrequently: true})!;
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return rgbPixels(context.getImageData(0, 0, width, height).data, width, height);
}
