import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {availableParallelism, tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {committedNames, stateOf, writeResult} from "./committedResult.js";
import {loaderKey} from "./loaderKey.js";
import {forgetCached, runLoader} from "./warmLoaders.js";

// npm run computed [-- NAMES]: computes the committed results of data loaders that do not hold any more, and commits to
// keep those of the given names, new ones too.

const project = fileURLToPath(new URL("..", import.meta.url));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !existsSync(join(project, "src", `${name}.ts`)));
if (unknown.length) {
  console.error(`no loader: ${unknown.join(", ")} (its name is the path from src of the file that it makes)`);
  process.exit(1);
}

const known = committedNames(project);
const wanted: {name: string; key: string}[] = [];
for (const name of asked.length ? asked : known) {
  const key = await loaderKey(project, name);
  const state = known.includes(name) ? stateOf(project, name, key) : "new";
  if (asked.length || state !== "current") wanted.push({name, key});
  console.error(`${state.padEnd(8)} ${name}`);
}

const part = mkdtempSync(join(tmpdir(), "computed-"));
let failed = 0;
const work = async () => {
  for (let next = wanted.shift(); next; next = wanted.shift()) {
    const {name, key} = next;
    const start = Date.now();
    const path = join(part, name);
    mkdirSync(dirname(path), {recursive: true});
    const code = await runLoader(project, name, path, "inherit");
    if (code === 0 && existsSync(path)) {
      writeResult(project, name, key, readFileSync(path));
      forgetCached(project, name);
    } else ++failed;
    const seconds = Math.round((Date.now() - start) / 1000);
    console.error(`${code === 0 ? "computed" : "could not compute"} ${name} in ${seconds} s`);
  }
};
await Promise.all(Array.from({length: Math.min(4, availableParallelism())}, work));
rmSync(part, {recursive: true});
process.exit(failed ? 1 : 0);
