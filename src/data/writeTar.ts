/**
 * Returns a tar archive (ustar) of the given files, by name; names of at most
 * 99 ASCII characters. No clock: the same files, the same archive.
 */
export function writeTar(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const blocks: Uint8Array[] = [];
  for (const [name, content] of Object.entries(files)) {
    if (!/^[\x21-\x7e]{1,99}$/.test(name)) throw new RangeError(`invalid name: ${name}`);
    blocks.push(tarHeader(name, content.length), content, new Uint8Array((512 - (content.length % 512)) % 512));
  }
  return Uint8Array.from(Buffer.concat([...blocks, new Uint8Array(1024)]));
}

function tarHeader(name: string, size: number): Uint8Array {
  const header = new Uint8Array(512);
  const put = (text: string, offset: number) => header.set(new TextEncoder().encode(text), offset);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;
  put(name, 0);
  put(octal(0o644, 7), 100);
  put(octal(0, 7), 108); // nobody's
  put(octal(0, 7), 116);
  put(octal(size, 11), 124);
  put(octal(0, 11), 136); // made at no time
  put("        ", 148); // what the sum takes for its own place
  put("0", 156);
  put("ustar\x0000", 257);
  put(
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      6
    )} `,
    148
  );
  return header;
}
