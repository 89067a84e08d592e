import {spawn} from "node:child_process";
import {createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync} from "node:fs";
import {availableParallelism} from "node:os";
import {dirname, join} from "node:path";
import {finished} from "node:stream/promises";
import {frameworkEnvironment} from "./frameworkProcess.js";
import {slowLoaders} from "./slowLoaders.js";

export interface WarmOptions {
  /** Those that are wanted first, by the path from `src` of the file they make; the others follow. Defaults to the slow ones, so that none is left alone at the end. */
  readonly first?: readonly string[];
  /** Whether only the first are wanted; defaults to false. */
  readonly only?: boolean;
  /** How many run at once; defaults to the number of processors, four at the most. */
  readonly jobs?: number;
  /** Takes a line for each file that is made. */
  readonly log?: (line: string) => void;
}

/**
 * Runs the data loaders anywhere in `src` of the project in *folder* whose
 * results are not in Framework's cache, and those that make pages, several at
 * once (Framework itself runs one after another), and resolves when all are
 * there. A loader that fails is
 * left to Framework, which says why.
 */
export async function warmLoaders(
  folder: string,
  {first = slowLoaders, only = false, jobs = Math.min(4, availableParallelism()), log = () => {}}: WarmOptions = {}
): Promise<void> {
  const cache = join(folder, "src/.observablehq/cache");
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  const missing = readdirSync(join(folder, "src"), {recursive: true, encoding: "utf8"})
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.\w+(?<!\.d)\.ts$/.test(name) && !name.startsWith(".observablehq/"))
    .map((name) => name.slice(0, -".ts".length))
    .filter((name) => (!existsSync(join(cache, name)) || isPage(name)) && (!only || first.includes(name)))
    .sort((a, b) => rank(a) - rank(b));
  const work = async () => {
    for (let name = missing.shift(); name; name = missing.shift()) {
      const start = Date.now();
      const code = await load(folder, name, join(cache, name));
      log(`${code === 0 ? "made" : "could not make"} ${name} in ${Math.round((Date.now() - start) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({length: jobs}, work));
}

/** Whether a loader makes a page: it reads other pages, so what it made before may be old, and it is quick. */
function isPage(name: string): boolean {
  return name.endsWith(".md");
}

async function load(folder: string, name: string, path: string): Promise<number | null> {
  mkdirSync(dirname(path), {recursive: true});
  const part = `${path}.part-${process.pid}`;
  const file = createWriteStream(part);
  const loader = spawn("tsx", [join("src", `${name}.ts`)], {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
    env: frameworkEnvironment(true)
  });
  loader.stdout.pipe(file);
  const code = await new Promise<number | null>((resolve) => loader.on("error", () => resolve(1)).on("close", resolve));
  await finished(file);
  if (code === 0) renameSync(part, path);
  else rmSync(part, {force: true});
  return code;
}
