import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import type {Addition} from "./addition.js";
import {newFigure} from "./newFigure.js";
import {newMethod} from "./newMethod.js";
import {newPage} from "./newPage.js";

const usage = "npm run new -- (figure NAME [--loader] | method NAME | page NAME)";

/**
 * Writes what the arguments ask for into the project in *folder*, in the
 * project's format, and returns what to do next, three lines. Throws an Error
 * of one line, and changes nothing, where the name is wrong or is there
 * already.
 */
export function add(folder: string, args: readonly string[]): readonly string[] {
  const {files, changes, next} = additionOf(args);
  const there = Object.keys(files).flatMap((path) => sameNamed(folder, path));
  if (there.length > 0) throw new RangeError(`it is there already: ${there[0]}`);
  const changed = Object.entries(changes).map(
    ([path, change]) => [path, change(readFileSync(join(folder, path), "utf8"))] as const
  );
  for (const [path, text] of [...Object.entries(files), ...changed]) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  const code = [...Object.keys(files), ...Object.keys(changes)].filter((path) => /\.(ts|css)$/.test(path));
  execFileSync("node_modules/.bin/biome", ["check", "--write", ...code], {cwd: folder, stdio: "pipe"});
  return [...Object.keys(files).map((path) => `wrote ${path}`), ...changed.map(([path]) => `changed ${path}`), ...next];
}

/** Returns what has the name of a new file, or of its folder, already; in components it may be in any family. */
function sameNamed(folder: string, path: string): readonly string[] {
  if (!path.startsWith("src/components/")) return existsSync(join(folder, path)) ? [path] : [];
  const names = readdirSync(join(folder, "src/components"), {recursive: true, encoding: "utf8"});
  return names
    .filter((name) => name === basename(dirname(path)) || basename(name) === basename(path))
    .map((name) => `src/components/${name}`);
}

function additionOf(args: readonly string[]): Addition {
  const loader = args.includes("--loader");
  const [kind, name, ...rest] = args.filter((arg) => arg !== "--loader");
  if (name === undefined || rest.length > 0 || (loader && kind !== "figure")) throw new RangeError(`usage: ${usage}`);
  switch (kind) {
    case "figure":
      return newFigure(name, {loader});
    case "method":
      return newMethod(name);
    case "page":
      return newPage(name);
    default:
      throw new RangeError(`unknown kind: ${kind} (usage: ${usage})`);
  }
}
