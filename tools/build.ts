import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {brotliCompressSync} from "node:zlib";
import {corpusScan} from "../src/data/corpusScan.js";
import {loadNetwork} from "../src/data/loadNetwork.js";
import {blogFiles} from "./blog/blogFiles.js";
import {buildSite} from "./buildSite.js";
import {recordBuild} from "./builtFrom.js";
import {sourceHash} from "./sourceHash.js";
import {warmLoaders} from "./warmLoaders.js";
import {writeOffline} from "./writeOffline.js";

const project = fileURLToPath(new URL("..", import.meta.url));
const dist = join(project, "dist");

const source = sourceHash(project); // what changes from here on may be missing in the site

await corpusScan(await loadNetwork("inception-v3")); // where it is stale, this says so, and makes it with all cores

await warmLoaders(project, {log: (line) => console.error(line)});

// Framework names every file it copies; what it loads, warns of and sums up is worth reading.
const dull = /^((copy|build|bundle|alias|render|index) |load \/photos\/)/;
const problems = await buildSite(project, {log: (line) => dull.test(line) || console.error(line)});
if (!problems.length) console.error(await blogFiles(project, process.env.SITE_URL));

if (existsSync(dist)) await writeOffline(dist);
if (existsSync(dist)) printSizes();
if (problems.length) {
  console.error(`\nthe site is broken:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  process.exit(1);
}
recordBuild(project, source);

function printSizes(): void {
  const sizes = new Map<string, {files: number; bytes: number; compressed: number}>();
  for (const name of readdirSync(dist, {recursive: true, encoding: "utf8"})) {
    const path = join(dist, name);
    if (!statSync(path).isFile()) continue;
    const kind = /\.(html|js|css|json|wasm|jpg|png|woff2?|ttf|bin)$/.exec(name)?.[1] ?? "other";
    const size = sizes.get(kind) ?? {files: 0, bytes: 0, compressed: 0};
    const bytes = readFileSync(path);
    size.files += 1;
    size.bytes += bytes.length;
    size.compressed += /^(html|js|css|json)$/.test(kind)
      ? brotliCompressSync(bytes, {params: {1: 5}}).length
      : bytes.length;
    sizes.set(kind, size);
  }
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`.padStart(10);
  for (const [kind, {files, bytes, compressed}] of [...sizes].sort(([, a], [, b]) => b.bytes - a.bytes)) {
    console.error(
      `${kind.padEnd(6)} ${String(files).padStart(5)} files ${megabytes(bytes)} ${megabytes(compressed)} compressed`
    );
  }
}
