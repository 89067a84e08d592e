import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {availableParallelism, tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {committedNames, stateOf, writeResult} from "./committedResult.js";
import {loaderKey} from "./loaderKey.js";
import {forgetCached, runLoader} from "./warmLoaders.js";

export interface ComputeOptions {
  /** Those that must have a committed result; defaults to none. */
  readonly expected?: readonly string[];
  /** How many loaders run at once; defaults to the number of processors, four at the most. */
  readonly jobs?: number;
  /** Takes a line for each result: how it stands, and when it is computed. */
  readonly log?: (line: string) => void;
}

/**
 * Computes the committed results of data loaders in the project in *folder*
 * that do not hold any more, and those that are *expected* and not there, or else
 * those of the given *names*, and puts them to the committed ones. Returns the names of those that failed;
 * of these the old result stays. Throws an Error `no loader: …`.
 */
export async function computeResults(
  folder: string,
  names: readonly string[] = [],
  {expected = [], jobs = Math.min(4, availableParallelism()), log = () => {}}: ComputeOptions = {}
): Promise<string[]> {
  const unknown = names.filter((name) => !existsSync(join(folder, "src", `${name}.ts`)));
  if (unknown.length) throw new Error(`no loader: ${unknown.join(", ")}`);
  const known = committedNames(folder);
  const wanted: {name: string; key: string}[] = [];
  for (const name of names.length ? names : new Set([...expected, ...known])) {
    const key = await loaderKey(folder, name);
    const state = known.includes(name) ? stateOf(folder, name, key) : "new";
    if (names.length || state !== "current") wanted.push({name, key});
    log(`${state.padEnd(8)} ${name}`);
  }
  const part = mkdtempSync(join(tmpdir(), "computed-"));
  const failed: string[] = [];
  const work = async () => {
    for (let next = wanted.shift(); next; next = wanted.shift()) {
      const {name, key} = next;
      const start = Date.now();
      const path = join(part, name);
      mkdirSync(dirname(path), {recursive: true});
      const isDone = (await runLoader(folder, name, path, "inherit")) === 0;
      if (isDone) {
        writeResult(folder, name, key, readFileSync(path));
        forgetCached(folder, name);
      } else failed.push(name);
      const seconds = Math.round((Date.now() - start) / 1000);
      log(`${isDone ? "computed" : "could not compute"} ${name} in ${seconds} s`);
    }
  };
  await Promise.all(Array.from({length: jobs}, work));
  rmSync(part, {recursive: true});
  return failed;
}
