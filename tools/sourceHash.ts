import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join, relative, sep} from "node:path";
import {transformSync} from "esbuild";

/** What a build reads, from the project's root; of packages only their versions. */
const read = [
  "src",
  "models",
  "package-lock.json",
  "observablehq.config.ts",
  "tools/mathematics.ts",
  "tools/mendPage.ts",
  "tools/holdPlaces.ts",
  "tools/places.json"
];

/** Files that are written beside what is read, and words for people. */
const ignored = /^src\/\.observablehq|^models\/.*\.md$/;

/**
 * Returns the hash of what the build of the project in *folder* reads: pages,
 * code, styles, photos and networks, by name and by what is in them. Types and
 * comments of code, and when a file was written, change nothing in it.
 */
export function sourceHash(folder: string): string {
  const hash = createHash("sha256");
  for (const name of read.flatMap((root) => filesIn(folder, root)).sort()) {
    if (ignored.test(name)) continue;
    hash
      .update(`${name}\0`)
      .update(meaningOf(name, readFileSync(join(folder, name))))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(folder: string, root: string): string[] {
  if (!existsSync(join(folder, root))) return [];
  if (statSync(join(folder, root)).isFile()) return [root];
  return readdirSync(join(folder, root), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
}

function meaningOf(name: string, bytes: Buffer): Buffer | string {
  const [, loader] = /\.(ts|css)$/.exec(name) ?? [];
  if (!loader) return bytes;
  try {
    return transformSync(bytes.toString(), {loader: loader as "ts" | "css", minifyWhitespace: true}).code;
  } catch {
    return bytes; // the build says what is wrong with it
  }
}
