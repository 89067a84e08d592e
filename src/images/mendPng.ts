import {extended, type Mended, noEndMarker} from "./mended.js";

/** The last chunk, which is empty but for its checksum. */
const endChunk = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/**
 * Returns a PNG file with its last chunk, or null when the data of the picture
 * break off. A file that ends between two chunks of data passes: to know that
 * the data break off there is the decoder's.
 */
export function mendPng(bytes: Uint8Array): Mended | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = (at: number) => String.fromCharCode(...bytes.subarray(at + 4, at + 8));
  let hasData = false;
  let i = 8;
  for (; i + 12 <= bytes.length; i += 12 + view.getUint32(i)) {
    if (type(i) === "IEND") return {bytes};
    if (i + 12 + view.getUint32(i) > bytes.length) break;
    hasData ||= type(i) === "IDAT";
  }
  const rest = bytes.subarray(i);
  const onlyEndMissing = rest.every((byte, at) => byte === endChunk[at]);
  const onlyMore = rest.length >= 8 && /^[a-z]/.test(type(i)); // text, or the next picture of an animation
  return hasData && (onlyEndMissing || onlyMore)
    ? {bytes: extended(bytes.subarray(0, i), endChunk), fault: noEndMarker}
    : null;
}
