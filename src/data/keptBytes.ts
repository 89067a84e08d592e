import {createHash} from "node:crypto";
import {mkdir, open, readFile, rename, rm, stat, utimes, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";

export interface KeptBytesOptions {
  /** How often one who makes the file says that it still does, and others look whether it is there, in milliseconds; defaults to 500. */
  readonly beat?: number;
  /** After how many milliseconds without a sign its maker is taken for dead; defaults to 20,000. */
  readonly patience?: number;
}

const digestLength = 32;

/**
 * Returns the bytes kept in the file at *path*; where it is missing or damaged
 * they are made, and kept. Of several processes that ask at once one makes
 * them, and the others wait. The file appears as a whole or not at all.
 */
export async function keptBytes(
  path: string,
  make: () => Promise<Uint8Array>,
  {beat = 500, patience = 20_000}: KeptBytesOptions = {}
): Promise<Uint8Array<ArrayBuffer>> {
  const lock = `${path}.lock`;
  await mkdir(dirname(path), {recursive: true});
  for (;;) {
    const known = await readKept(path);
    if (known) return known;
    if (await take(lock)) break;
    // Two who find a dead one's lock may both take it: then both make the same file.
    if (await isDead(lock, patience)) await rm(lock, {force: true});
    else await sleep(beat);
  }
  const alive = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => {}), beat);
  try {
    const known = await readKept(path); // another may have made it before we took the lock
    if (known) return known;
    const bytes = Uint8Array.from(await make());
    await writeKept(path, bytes);
    return bytes;
  } finally {
    clearInterval(alive);
    await rm(lock, {force: true});
  }
}

/** Returns the bytes of a kept file; undefined where it is missing or not what was written. */
async function readKept(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = await readFile(path).catch(() => undefined);
  if (!file || file.length < digestLength) return undefined;
  const bytes = Uint8Array.from(file.subarray(digestLength));
  return file.subarray(0, digestLength).equals(digestOf(bytes)) ? bytes : undefined;
}

async function writeKept(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part-${process.pid}`;
  await writeFile(part, Buffer.concat([digestOf(bytes), bytes]));
  await rename(part, path);
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** Makes the lock; returns false where there is one. */
async function take(lock: string): Promise<boolean> {
  try {
    await (await open(lock, "wx")).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function isDead(lock: string, patience: number): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > patience;
}
