import {imageFormat} from "./imageFormat.js";
import {mendImage} from "./mendImage.js";
import {unreadImage} from "./unreadImage.js";

/** The bytes of an image file that every decoder takes. */
export interface ReadableImage {
  readonly bytes: Uint8Array;
  /** What was wrong with the file, though its picture is whole; in words for the reader, with the file's name. */
  readonly note?: string;
}

/**
 * Returns the *bytes* of the image file called *name*, JPEG, PNG, WebP, GIF or
 * AVIF, mended where only its end is missing, for the decoder of Node or of a
 * browser. Throws `not an image: notes.txt`, the words of unreadImage such as
 * `unsupported image: HEIC (cat.heic). …`, or, where a part of the picture
 * itself is missing, `image incomplete: x.jpg`.
 */
export function readableImage(bytes: Uint8Array, name: string): ReadableImage {
  const format = imageFormat(bytes);
  if (!format) throw new Error(unreadImage(bytes, name) ?? `not an image: ${name}`);
  const mended = mendImage(bytes, format);
  if (!mended) throw new Error(`image incomplete: ${name}`);
  return {bytes: mended.bytes, note: mended.fault && `${name}: ${mended.fault}`};
}

/** Returns the error for the image called *name* that no decoder took, though its bytes were readable: *note* as there. */
export function undecodable(name: string, note?: string): Error {
  return new Error(`${note ? "image incomplete" : "image damaged or too large"}: ${name}`);
}
