import {endOfJpegScans} from "./endOfJpegScans.js";
import {extended, type Mended, noEndMarker} from "./mended.js";

/** Returns a JPEG file with an end-of-image marker, or null when coefficients are missing. */
export function mendJpeg(bytes: Uint8Array): Mended | null {
  if (hasEndMarker(bytes)) return {bytes};
  const end = endOfJpegScans(bytes);
  return end === null ? null : {bytes: extended(bytes.subarray(0, end), [0xff, 0xd9]), fault: noEndMarker};
}

/** Walks from marker to marker, past thumbnails inside segments, to the end-of-image marker. */
function hasEndMarker(bytes: Uint8Array): boolean {
  let i = 2;
  while (i + 1 < bytes.length) {
    const marker = bytes[i + 1];
    if (
      bytes[i] !== 0xff ||
      marker === 0x00 ||
      marker === 0xff ||
      marker === 0x01 ||
      (marker >= 0xd0 && marker <= 0xd7)
    ) {
      ++i; // entropy-coded data, its stuffing and restarts
    } else if (marker === 0xd9) {
      return true;
    } else {
      if (i + 3 >= bytes.length) return false;
      i += 2 + Math.max(2, (bytes[i + 2] << 8) | bytes[i + 3]);
    }
  }
  return false;
}
