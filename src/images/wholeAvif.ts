/** What stands at the top of an AVIF file; other bytes after these do not belong to it. */
const known = /^(ftyp|meta|moov|moof|mdat|idat|free|skip|uuid|pdin|sidx|styp|mfra|iods)$/;

/** Returns whether all boxes of an AVIF file are there to their ends, whatever follows them. */
export function wholeAvif(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [described, hasData] = [false, false];
  let i = 0;
  while (i + 8 <= bytes.length) {
    const type = String.fromCharCode(...bytes.subarray(i + 4, i + 8));
    if (!known.test(type)) break;
    described ||= type === "meta" || type === "moov";
    hasData ||= type === "mdat";
    let size = view.getUint32(i);
    if (size === 1 && i + 16 <= bytes.length) size = view.getUint32(i + 8) * 2 ** 32 + view.getUint32(i + 12);
    if (size === 0) return described || type === "meta"; // to the end of the file, wherever that is
    if (size < 8 || i + size > bytes.length) return false;
    i += size;
  }
  return described && (hasData || i === bytes.length);
}
