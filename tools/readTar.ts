const block = 512;

/** Returns the files in a tar archive as `writeTar` writes it, by name. Throws an Error `not a whole tar archive` where it ends early. */
export function readTar(archive: Uint8Array): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  let at = 0;
  for (;;) {
    const header = archive.subarray(at, at + block);
    if (header.length < block) throw new Error("not a whole tar archive");
    const name = textOf(header.subarray(0, 100));
    if (!name) return files;
    const size = Number.parseInt(textOf(header.subarray(124, 136)), 8);
    const content = archive.subarray(at + block, at + block + size);
    if (!(content.length === size)) throw new Error("not a whole tar archive");
    files[name] = content;
    at += block * (1 + Math.ceil(size / block));
  }
}

/** Returns the text in front of the first zero. */
function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}
