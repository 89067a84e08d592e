import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {build, type Plugin} from "esbuild";

const modules = fileURLToPath(new URL("../node_modules/", import.meta.url));

/**
 * The packages behind the names that Framework gives every page (`html`,
 * `svg`, `htl`, `Inputs`, `Plot`, `d3`, `tex`, `.csv()`, `.zip()`): taken from
 * node_modules.
 */
const real = ["htl", "isoformat", "katex", "d3", "d3-dsv", "@observablehq/plot", "jszip"];

/**
 * Packages that Framework's own client names in dynamic imports that no page
 * of ours runs. It only wants to know a version of each, and believes the name
 * of a folder.
 */
const nominal = [
  "react-dom@18.3.1",
  "react@18.3.1",
  "lodash@4.17.21",
  "arquero@5.4.0",
  "apache-arrow@17.0.0",
  "echarts@5.5.1",
  "leaflet@1.9.4",
  "mapbox-gl@3.7.0",
  "topojson-client@3.1.0",
  "parquet-wasm@0.6.1",
  "@observablehq/sample-datasets@1.0.1"
];

/**
 * Fills the npm cache of the Framework site at *root* with packages from
 * node_modules, so that neither build nor preview asks a registry or a CDN,
 * and returns the names of the packages written: none when the cache is
 * already that of the installed versions.
 */
export async function seedNpmCache(root: string): Promise<string[]> {
  const cache = join(root, ".observablehq", "cache", "_npm");
  const stamp = join(root, ".observablehq", "cache", "seed.json");
  const packages = real.map((name) => `${name}@${installedVersion(name)}`);
  const wanted = JSON.stringify({packages, nominal});
  const entries = packages.map((name) => join(cache, name, "_esm.js"));
  const folders = nominal.map((name) => join(cache, name));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && [...entries, ...folders].every(existsSync))
    return [];
  rmSync(stamp, {force: true});
  for (const name of [...packages, ...nominal]) removeVersions(cache, name);
  for (const folder of folders) mkdirSync(folder, {recursive: true});
  await Promise.all(packages.map((name) => bundle(cache, name, packages)));
  // Framework links katex's stylesheet and copies its sixty fonts.
  const katex = join(modules, "katex", "dist");
  const target = join(cache, `katex@${installedVersion("katex")}`, "dist");
  cpSync(join(katex, "katex.min.css"), join(target, "katex.min.css"));
  cpSync(join(katex, "fonts"), join(target, "fonts"), {recursive: true});
  writeFileSync(stamp, wanted);
  return packages;
}

function installedVersion(name: string): string {
  return JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version;
}

/** Returns the name of a package without its version: "@observablehq/plot@0.6.17" → "@observablehq/plot". */
function nameOf(versioned: string): string {
  return versioned.slice(0, versioned.lastIndexOf("@"));
}

function removeVersions(cache: string, versioned: string): void {
  const folder = dirname(join(cache, versioned));
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder)) {
    const name = relative(cache, join(folder, entry)).replaceAll("\\", "/");
    if (name.lastIndexOf("@") > 0 && nameOf(name) === nameOf(versioned)) rmSync(join(folder, entry), {recursive: true});
  }
}

/** Writes one package as one module; other seeded packages stay imports, so that a page has each of them once. */
async function bundle(cache: string, versioned: string, packages: readonly string[]): Promise<void> {
  const outfile = join(cache, versioned, "_esm.js");
  const others: Plugin = {
    name: "other seeded packages",
    setup({onResolve}) {
      onResolve({filter: /^[@\w]/}, ({path, kind}) => {
        const other = packages.find((name) => nameOf(name) === path && name !== versioned);
        if (!other || kind === "entry-point") return null;
        const address = relative(dirname(outfile), join(cache, other, "_esm.js")).replaceAll("\\", "/");
        return {path: address, external: true};
      });
    }
  };
  await build({
    stdin: {contents: reexport(nameOf(versioned)), resolveDir: modules},
    outfile,
    bundle: true,
    format: "esm",
    platform: "browser",
    minify: true,
    define: {"process.env.NODE_ENV": '"production"'},
    plugins: nameOf(versioned) === "d3" ? [] : [others],
    logLevel: "error"
  });
}

function reexport(name: string): string {
  const hasDefault = name === "katex" || name === "jszip";
  return `export * from ${JSON.stringify(name)};${hasDefault ? `export {default} from ${JSON.stringify(name)};` : ""}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? fileURLToPath(new URL("../src", import.meta.url));
  const written = await seedNpmCache(root);
  console.error(written.length ? `seeded ${written.join(", ")}` : "seeded already");
}
