import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {sourceHash} from "./sourceHash.js";

/** Where a build leaves the hash of what it read: beside the loaders' results, not in what is published. */
const record = "src/.observablehq/cache/built-from.txt";

/** Keeps the *hash* of what the site in `dist` of the given *folder* was built from. */
export function recordBuild(folder: string, hash: string): void {
  const path = join(folder, record);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, `${hash}\n`);
}

/** Throws an Error that says what to run unless `dist` of the given *folder* is there, whole, and built from its sources. */
export function checkBuilt(folder: string): void {
  const path = join(folder, record);
  const built = join(folder, "dist/.nojekyll"); // the last file that a build writes
  if (!existsSync(built) || !existsSync(path)) throw new Error("no built site: run `npm run build` first");
  if (readFileSync(path, "utf8").trim() !== sourceHash(folder))
    throw new Error("the sources have changed since the site was built: run `npm run build` first");
}
