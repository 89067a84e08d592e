import {writeFile} from "node:fs/promises";

/** Writes a file that the user named. Throws `cannot write: cat.png (no such folder)`. */
export async function writeOut(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (cause) {
    const {code} = cause as NodeJS.ErrnoException;
    throw new Error(`cannot write: ${path} (${code === "ENOENT" ? "no such folder" : code})`, {cause});
  }
}
