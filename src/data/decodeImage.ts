import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import sharp, {type Sharp} from "sharp";
import {type FileColour, toSrgb} from "../images/fileColour.js";
import type {Raster} from "../images/raster.js";
import {readableImage, undecodable} from "../images/readableImage.js";
import {rgbPixels} from "../images/rgbPixels.js";
import {greyColour} from "./greyColour.js";
import {pngColour} from "./pngColour.js";

export interface DecodeImageOptions {
  /** What errors call the image; defaults to the file's name. */
  name?: string;
  /** The longest side; larger images are shrunk to it. Defaults to 4096. */
  limit?: number;
  /** Told what was wrong with the file, though its picture is whole: `x.jpg: the file ends early: …`. */
  onNote?: (note: string) => void;
}

/**
 * Returns the image in the given *file* (a path or the file's bytes) as RGB
 * pixels, 0…255: upright by its EXIF orientation, in sRGB, transparent parts
 * over white, grey as three equal channels, of an animation the first
 * picture. A file of which only the end is missing is read, and noted. Throws
 * `no such file: x.jpg`, `image damaged or too large: x.jpg` (more than 268
 * million pixels) and what readableImage does. decodeFile is the same in a
 * browser, to 1 of 255 in colours that a profile, gAMA or cICP tells; what
 * differs, such as the conversion of CMYK, is noted.
 */
export async function decodeImage(
  file: string | Uint8Array,
  {name = typeof file === "string" ? basename(file) : "image", limit = 4096, onNote}: DecodeImageOptions = {}
): Promise<Raster> {
  const {bytes, note} = readableImage(typeof file === "string" ? await read(file, name) : file, name);
  try {
    const {space = "", icc, depth, format} = await sharp(bytes).metadata();
    const isGrey = space === "b-w" || space === "grey16";
    const colour: FileColour | null =
      (format === "png" ? pngColour(bytes, icc !== undefined) : null) ?? (icc && isGrey ? greyColour(icc) : null);
    const {data, info} = await (colour ? await inSrgb(bytes, colour, depth === "ushort") : opened(bytes))
      .flatten({background: "white"})
      .toColourspace("srgb")
      .resize({width: limit, height: limit, fit: "inside", withoutEnlargement: true})
      .raw()
      .toBuffer({resolveWithObject: true});
    if (note) onNote?.(note);
    if (colour?.note) onNote?.(`${name}: ${colour.note}`);
    if (space === "cmyk") onNote?.(`${name}: its CMYK colours are not those that a browser shows`);
    return rgbPixels(data, info.width, info.height);
  } catch {
    throw undecodable(name, note);
  }
}

function opened(bytes: Uint8Array, ignoreIcc = false): Sharp {
  return sharp(bytes, {failOn: "truncated", ignoreIcc}).autoOrient();
}

/** Returns the image with its *colour* taken to sRGB by us, where sharp would not or not as browsers do. */
async function inSrgb(bytes: Uint8Array, colour: FileColour, deep: boolean): Promise<Sharp> {
  const {data, info} = await opened(bytes, true)
    .toColourspace(deep ? "rgb16" : "srgb")
    .raw({depth: deep ? "ushort" : "uchar"})
    .toBuffer({resolveWithObject: true});
  const values = deep ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2) : data;
  const {width, height, channels} = info;
  return sharp(toSrgb(values, channels, deep ? 65535 : 255, colour), {raw: {width, height, channels}});
}

async function read(path: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Error(`${code === "ENOENT" ? "no such file" : "unreadable file"}: ${name}`);
  }
}
