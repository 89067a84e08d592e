import {imageFormat} from "./imageFormat.js";
import {isComplete} from "./isComplete.js";

/**
 * Throws when the *bytes* of the file called *name* are no image that every
 * browser can read (JPEG, PNG, WebP, GIF, AVIF), `not an image: notes.txt`,
 * or only the beginning of one, `image incomplete: x.jpg`. The same before
 * decoding in Node and in the browser.
 */
export function checkImageFile(bytes: Uint8Array, name: string): void {
  const format = imageFormat(bytes);
  if (!format) throw new Error(`not an image: ${name}`);
  if (!isComplete(bytes, format)) throw new Error(`image incomplete: ${name}`);
}
