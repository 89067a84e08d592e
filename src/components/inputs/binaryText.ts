/** Where the letters begin that stand for 15 bits each: a range without surrogates, which every browser keeps as it is. */
const first = 0x4e00;

/** Returns the given *bytes* as a text of half as many letters, for storage that takes texts alone. */
export function binaryText(bytes: Uint8Array): string {
  const parts: string[] = [];
  let letters: number[] = [];
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    count += 8;
    if (count < 15) continue;
    count -= 15;
    letters.push(first + ((bits >> count) & 0x7fff));
    bits &= (1 << count) - 1;
    if (letters.length < 8192) continue;
    parts.push(String.fromCharCode(...letters));
    letters = [];
  }
  if (count > 0) letters.push(first + ((bits << (15 - count)) & 0x7fff));
  return parts.join("") + String.fromCharCode(...letters);
}

/** Returns the *size* bytes that binaryText made a text of. */
export function textBytes(text: string, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let bits = 0;
  let count = 0;
  let at = 0;
  for (let i = 0; i < text.length && at < size; ++i) {
    bits = (bits << 15) | (text.charCodeAt(i) - first);
    count += 15;
    while (count >= 8 && at < size) {
      count -= 8;
      bytes[at++] = (bits >> count) & 0xff;
    }
    bits &= (1 << count) - 1;
  }
  return bytes;
}
