import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join, relative, sep} from "node:path";
import {writeTar} from "../src/data/writeTar.js";
import {readTar} from "./readTar.js";

/** How the committed result of a loader stands: its files may have been changed by hand, or it follows from what is not so any more. */
export type ResultState = "current" | "damaged" | "stale";

/** Where the results are, from the project's root: a folder each, by the path from `src` of the file that the loader makes. */
const room = "models/computed";

/** What each of the folders holds beside the files: the hash of what they follow from, and their own. */
const hashes = "hashes.json";

interface Hashes {
  readonly from: string;
  readonly files: string;
}

/** Returns the names of the data loaders that have a committed result. */
export function committedNames(folder: string): string[] {
  if (!existsSync(join(folder, room))) return [];
  return readdirSync(join(folder, room), {recursive: true, encoding: "utf8"})
    .filter((path) => basename(path) === hashes)
    .map((path) => dirname(path).replaceAll(sep, "/"))
    .sort();
}

/** Returns how the committed result of the data loader of the given *name* stands, given the key of what it follows from now. */
export function stateOf(folder: string, name: string, key: string): ResultState {
  const known = hashesIn(readFileSync(join(folder, room, name, hashes), "utf8"));
  if (known?.files !== digestOf(filesOf(folder, name))) return "damaged";
  return known.from === key ? "current" : "stale";
}

/** Returns the committed result of the data loader of the given *name*, as the loader would print it. */
export function readResult(folder: string, name: string): Uint8Array {
  const files = filesOf(folder, name);
  return name.endsWith(".tar") ? writeTar(files) : files[basename(name)];
}

/** Puts the *result* of the data loader of the given *name* to those that are committed: the files of an archive one by one, so that they can be looked at. */
export function writeResult(folder: string, name: string, key: string, result: Uint8Array): void {
  const files = name.endsWith(".tar") ? readTar(result) : {[basename(name)]: result};
  const own = join(folder, room, name);
  rmSync(own, {recursive: true, force: true});
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(own, file)), {recursive: true});
    writeFileSync(join(own, file), content);
  }
  const known: Hashes = {from: key, files: digestOf(files)};
  writeFileSync(join(own, hashes), `${JSON.stringify(known, null, 2)}\n`);
}

/** Returns the files of a committed result by name, in the order of their names. */
function filesOf(folder: string, name: string): Record<string, Uint8Array> {
  const own = join(folder, room, name);
  const names = readdirSync(own, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(own, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((file) => file !== hashes)
    .sort();
  return Object.fromEntries(names.map((file) => [file, readFileSync(join(own, file))]));
}

function hashesIn(text: string): Hashes | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a merge that was not finished, say
  }
}

function digestOf(files: Record<string, Uint8Array>): string {
  const hash = createHash("sha256");
  for (const file of Object.keys(files).sort()) hash.update(`${file}\0${files[file].length}\0`).update(files[file]);
  return hash.digest("hex").slice(0, 32);
}
