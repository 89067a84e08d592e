import type {ImageFormat} from "./imageFormat.js";

/**
 * Returns whether an image file of the given *format* is there to its end, as
 * far as its structure tells without decoding it. Decoders differ in what
 * they do with half a file (grey below, or an error); asking first makes
 * them agree.
 */
export function isComplete(bytes: Uint8Array, format: ImageFormat): boolean {
  switch (format) {
    case "jpeg":
      return endsJpeg(bytes);
    case "png":
      return endsPng(bytes);
    case "gif":
      return endsGif(bytes);
    case "webp":
      return bytes.length >= 8 + view(bytes).getUint32(4, true);
    case "avif":
      return endsBoxes(bytes);
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Walks from marker to marker, past thumbnails inside segments, to the end-of-image marker. */
function endsJpeg(bytes: Uint8Array): boolean {
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
      i += 2 + Math.max(2, view(bytes).getUint16(i + 2));
    }
  }
  return false;
}

/** Walks from chunk to chunk to the last, IEND, which is empty but for its checksum. */
function endsPng(bytes: Uint8Array): boolean {
  for (let i = 8; i + 12 <= bytes.length; i += 12 + view(bytes).getUint32(i)) {
    if (view(bytes).getUint32(i + 4) === 0x49454e44) return true;
  }
  return false;
}

/** Walks from block to block to the trailer; extensions and images are chains of sub-blocks. */
function endsGif(bytes: Uint8Array): boolean {
  const table = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let i = 13 + table(bytes[10]);
  while (i < bytes.length && bytes[i] !== 0x3b) {
    i += bytes[i] === 0x2c ? 11 + table(bytes[i + 9]) : 2;
    while (bytes[i]) i += 1 + bytes[i];
    ++i;
  }
  return i < bytes.length;
}

/** Walks from box to box; the last must end with the file or before it. */
function endsBoxes(bytes: Uint8Array): boolean {
  let i = 0;
  while (i + 8 <= bytes.length) {
    const size = view(bytes).getUint32(i);
    if (size === 0) return true; // to the end of the file, wherever that is
    if (size < 8) return size === 1;
    i += size;
  }
  return i === bytes.length;
}
