import {extended, type Mended} from "./mended.js";

const wrongLength = "the file states another length than it has";

/**
 * Returns a WebP file whose stated length is that of its chunks, or null when
 * its (first) picture is not whole.
 */
export function mendWebp(bytes: Uint8Array): Mended | null {
  if (bytes.length < 20) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stated = 8 + view.getUint32(4, true);
  let picture = 0;
  let end = 12;
  while (end + 8 <= bytes.length) {
    const size = view.getUint32(end + 4, true);
    if (end + 8 + size > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(end, end + 4));
    if (!/^[\x20-\x7e]{4}$/.test(type)) break; // something behind the file's end
    end += 8 + size + (size & 1);
    if (!picture && /^(VP8 |VP8L|ANMF)$/.test(type)) picture = end - (size & 1);
  }
  if (!picture) return null;
  if (stated >= picture && stated <= bytes.length) return {bytes};
  const mended = extended(bytes.subarray(0, end), end > bytes.length ? [0] : []);
  new DataView(mended.buffer).setUint32(4, end - 8, true);
  return {bytes: mended, fault: wrongLength};
}
