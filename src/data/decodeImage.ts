import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import sharp from "sharp";
import {checkImageFile} from "../images/checkImageFile.js";
import type {Raster} from "../images/raster.js";
import {rgbPixels} from "../images/rgbPixels.js";

export interface DecodeImageOptions {
  /** What errors call the image; defaults to the file's name. */
  name?: string;
  /** The longest side; larger images are shrunk to it. Defaults to 4096. */
  limit?: number;
}

/**
 * Returns the image in the given *file* (a path or the file's bytes) as RGB
 * pixels, 0…255: upright by its EXIF orientation, in sRGB, transparent parts
 * over white, grey as three equal channels, of an animation the first
 * picture. Throws `no such file: x.jpg`, `not an image: notes.txt`,
 * `image incomplete: x.jpg` or `image damaged or too large: x.jpg` (more than
 * 268 million pixels). decodeFile is the same in a browser; but colours of
 * CMYK images differ by their conversion.
 */
export async function decodeImage(
  file: string | Uint8Array,
  {name = typeof file === "string" ? basename(file) : "image", limit = 4096}: DecodeImageOptions = {}
): Promise<Raster> {
  const bytes = typeof file === "string" ? await read(file, name) : file;
  checkImageFile(bytes, name);
  const image = sharp(bytes, {failOn: "truncated"});
  try {
    const {data, info} = await image
      .autoOrient()
      .flatten({background: "white"})
      .toColourspace("srgb")
      .resize({width: limit, height: limit, fit: "inside", withoutEnlargement: true})
      .raw()
      .toBuffer({resolveWithObject: true});
    return rgbPixels(data, info.width, info.height);
  } catch {
    throw new Error(`image damaged or too large: ${name}`);
  }
}

async function read(path: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Error(`${code === "ENOENT" ? "no such file" : "unreadable file"}: ${name}`);
  }
}
