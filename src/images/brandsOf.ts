/**
 * Returns the brands of a file of boxes (AVIF, HEIC, MP4, …), the major one
 * first, or none for another file: ISO/IEC 14496-12, 4.3.
 */
export function brandsOf(bytes: Uint8Array): readonly string[] {
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || text(4) !== "ftyp") return [];
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const brands = [text(8)];
  for (let at = 16; at + 4 <= Math.min(size, bytes.length); at += 4) brands.push(text(at));
  return brands;
}
