import {readdir, readFile, stat} from "node:fs/promises";
import {dirname, join, relative, resolve, sep} from "node:path";

/** The photos of a scan. */
export interface PhotoList {
  /** The path of each from the folder (or from the list's own folder), with slashes. Its place here is its number. */
  readonly names: readonly string[];
  /** Returns where the photo of that name lies. */
  readonly fileOf: (name: string) => string;
}

/** Endings of files that are taken for photos; in a list any file may be named. */
const photoFile = /\.(jpe?g|png|webp|gif|avif)$/i;

/**
 * Returns the photos in the folder at *path* and in the folders in it, by name,
 * in the order of their characters' numbers, which is the same on all machines;
 * or those that a text file lists, one a line, in its order. Throws `no such
 * folder or list: …`, `no photos: …`, `photo twice: …`.
 */
export async function photoList(path: string): Promise<PhotoList> {
  const found = await stat(path).catch(() => Promise.reject(new Error(`no such folder or list: ${path}`)));
  const folder = found.isDirectory() ? path : dirname(path);
  const names = found.isDirectory() ? await inFolder(path) : await inList(path);
  if (!names.length) throw new RangeError(`no photos: ${path}`);
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new RangeError(`photo twice: ${name}`);
    seen.add(name);
  }
  return {names, fileOf: (name) => resolve(folder, name)};
}

async function inFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => !entry.isDirectory() && photoFile.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort((a, b) => (a < b ? -1 : 1));
}

async function inList(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8");
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}
