import {extended, type Mended, noEndMarker} from "./mended.js";

/**
 * Returns a GIF file with its trailer, or null when its first picture is not
 * whole. Of an animation that breaks off later, what is whole stays.
 */
export function mendGif(bytes: Uint8Array): Mended | null {
  let i = 13 + tableSize(bytes[10]);
  let pictures = 0;
  while (i < bytes.length && bytes[i] !== 0x3b) {
    const isPicture = bytes[i] === 0x2c;
    const data = i + (isPicture ? 10 + tableSize(bytes[i + 9]) + 1 : 2);
    const blocks = blocksFrom(bytes, data);
    if (!blocks.ended) {
      if (pictures) break;
      const whole = isPicture && picturePixels(bytes, data, blocks.end) >= pictureSize(bytes, i);
      return whole ? {bytes: extended(bytes.subarray(0, blocks.end), [0, 0x3b]), fault: noEndMarker} : null;
    }
    if (isPicture) ++pictures;
    i = blocks.end;
  }
  if (i < bytes.length && bytes[i] === 0x3b) return {bytes};
  return pictures ? {bytes: extended(bytes.subarray(0, i), [0x3b]), fault: noEndMarker} : null;
}

function tableSize(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
}

function pictureSize(bytes: Uint8Array, at: number): number {
  const [, , , , , w0, w1, h0, h1] = bytes.subarray(at);
  return ((w1 << 8) | w0) * ((h1 << 8) | h0);
}

/** Returns where a chain of sub-blocks ends, or the whole ones of a chain that breaks off. */
function blocksFrom(bytes: Uint8Array, start: number): {readonly end: number; readonly ended: boolean} {
  let i = start;
  while (i < bytes.length && bytes[i] && i + 1 + bytes[i] <= bytes.length) i += 1 + bytes[i];
  return bytes[i] === 0 ? {end: i + 1, ended: true} : {end: Math.min(i, bytes.length), ended: false};
}

/** Returns how many pixels the sub-blocks from *start* to *end* hold: the lengths of the strings of their LZW codes. */
function picturePixels(bytes: Uint8Array, start: number, end: number): number {
  const clear = 1 << bytes[start - 1];
  const lengths = new Uint32Array(4096).fill(1, 0, clear);
  let [size, next, previous, pixels] = [bytes[start - 1] + 1, clear + 2, -1, 0];
  let [bits, held] = [0, 0];
  for (let block = start; block < end; block += 1 + bytes[block]) {
    for (let i = block + 1; i <= block + bytes[block]; ++i) {
      bits |= bytes[i] << held;
      held += 8;
      while (held >= size) {
        const code = bits & ((1 << size) - 1);
        bits >>>= size;
        held -= size;
        if (code === clear + 1) return pixels;
        if (code === clear) [size, next, previous] = [bytes[start - 1] + 1, clear + 2, -1];
        else {
          if (previous >= 0 && next < 4096) lengths[next++] = lengths[previous] + 1;
          pixels += lengths[code];
          if (next === 1 << size && size < 12) ++size;
          previous = code;
        }
      }
    }
  }
  return pixels;
}
