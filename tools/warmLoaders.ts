import {spawn} from "node:child_process";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {availableParallelism} from "node:os";
import {dirname, join} from "node:path";
import {finished} from "node:stream/promises";
import {committedNames, readResult, stateOf} from "./committedResult.js";
import {frameworkEnvironment} from "./frameworkProcess.js";
import {loaderKey} from "./loaderKey.js";
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
 * Puts the committed results of slow data loaders that still hold into Framework's cache, and
 * runs the loaders anywhere in `src` of the project in *folder* whose
 * results are not in Framework's cache, and those that read pages or code, several at
 * once (Framework itself runs one after another), and resolves when all are
 * there. A loader that fails is
 * left to Framework, which says why.
 */
export async function warmLoaders(
  folder: string,
  {first = slowLoaders, only = false, jobs = Math.min(4, availableParallelism()), log = () => {}}: WarmOptions = {}
): Promise<void> {
  const cache = cachedPath(folder, "");
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  const committed = committedNames(folder);
  const missing = readdirSync(join(folder, "src"), {recursive: true, encoding: "utf8"})
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.\w+(?<!\.d)\.ts$/.test(name) && !name.startsWith(".observablehq/"))
    .map((name) => name.slice(0, -".ts".length))
    .filter((name) => !only || first.includes(name))
    .filter((name) => !existsSync(join(cache, name)) || readsSources(name) || committed.includes(name))
    .sort((a, b) => rank(a) - rank(b));
  const work = async () => {
    for (let name = missing.shift(); name; name = missing.shift()) {
      const start = Date.now();
      if (committed.includes(name) && (await isThere(folder, name, log))) continue;
      const code = await runLoader(folder, name, join(cache, name));
      log(`${code === 0 ? "made" : "could not make"} ${name} in ${Math.round((Date.now() - start) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({length: jobs}, work));
}

/** Whether what a loader makes may be old though it is there, since it reads pages or the code of components: those that do are quick. */
function readsSources(name: string): boolean {
  return name.endsWith(".md") || name === "data/authoring/components.json";
}

/** Puts the committed result of a loader into the cache while it holds; returns whether a result is there now. */
async function isThere(folder: string, name: string, log: (line: string) => void): Promise<boolean> {
  const state = stateOf(folder, name, await loaderKey(folder, name));
  const path = cachedPath(folder, name);
  const cached = existsSync(path) ? readFileSync(path) : undefined;
  if (state !== "current") {
    const how = cached ? "using what an earlier build made of" : "computing";
    log(`${how} ${name}, since what is committed of it is ${state}: \`npm run computed\` computes it again`);
    return cached !== undefined;
  }
  const result = readResult(folder, name);
  if (cached?.equals(result)) return true;
  forgetCached(folder, name);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, result);
  return true;
}

/** Removes what an earlier build left of a loader's result, and the files that Framework took from it. */
export function forgetCached(folder: string, name: string): void {
  const path = cachedPath(folder, name);
  rmSync(path, {force: true});
  if (name.endsWith(".tar")) rmSync(path.slice(0, -".tar".length), {recursive: true, force: true});
}

function cachedPath(folder: string, name: string): string {
  return join(folder, "src/.observablehq/cache", name);
}

/** Runs the data loader of the given *name* and writes what it prints to *path*; resolves to its exit code. What it says of itself goes where *words* says. */
export async function runLoader(
  folder: string,
  name: string,
  path: string,
  words: "ignore" | "inherit" = "ignore"
): Promise<number | null> {
  mkdirSync(dirname(path), {recursive: true});
  const part = `${path}.part-${process.pid}`;
  const file = createWriteStream(part);
  const loader = spawn("tsx", [join("src", `${name}.ts`)], {
    cwd: folder,
    stdio: ["ignore", "pipe", words],
    env: frameworkEnvironment(true)
  });
  loader.stdout.pipe(file);
  const code = await new Promise<number | null>((resolve) => loader.on("error", () => resolve(1)).on("close", resolve));
  await finished(file);
  if (code === 0) renameSync(part, path);
  else rmSync(part, {force: true});
  return code;
}
