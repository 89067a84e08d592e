import {copyFile, mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import type {BackendName} from "../../src/network/backend.js";
import {launchBrowser} from "../../tools/browser.js";
import type {} from "./layersPage.js";
import {type OpenPage, openSite, type Site} from "./openSite.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const wasmPackage = "@tensorflow/tfjs-backend-wasm/dist/";

let folder: string;
let browser: Browser;
let site: Site;
let opened: OpenPage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "layers-"));
  await writePage(folder);
  // Offers WebGPU, imitated by the processor, where the browser does not by itself.
  browser = await launchBrowser(["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"]);
  site = await openSite({folder, browser});
  opened = await site.openCold("/");
});
afterAll(async () => {
  await site?.close();
  await browser?.close();
  if (folder) await rm(folder, {recursive: true, force: true});
});

/** Writes a page of the layers alone: its script in one piece, and WebAssembly’s files, found by an import map. */
async function writePage(folder: string): Promise<void> {
  const from = here(`../../node_modules/${wasmPackage}`);
  const files = (await readdir(from)).filter((name) => name.endsWith(".wasm"));
  for (const name of files) await copyFile(join(from, name), join(folder, name));
  const imports = Object.fromEntries(files.map((name) => [wasmPackage + name, `./${name}`]));
  await build({
    entryPoints: [here("layersPage.ts")],
    outfile: join(folder, "layersPage.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "error"
  });
  const page = `<!doctype html><meta charset="utf-8"><title>Layers</title><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({imports})}</script><script type="module" src="layersPage.js"></script>`;
  await writeFile(join(folder, "index.html"), page);
}

it("every window of the grid is what plain loops make of it, forward and backward, on every backend of the browser", async () => {
  const {page, problems} = opened;
  const available = await page.evaluate(() => window.layers.available());
  expect(available).toEqual(expect.arrayContaining(["wasm", "cpu"]));
  for (const backend of available) {
    const {name, count, wrong} = await page.evaluate((d) => window.layers.windows(d), backend);
    console.error(`${name}: ${count} windows`);
    expect(name).toBe(backend);
    expect(count, backend).toBeGreaterThan(50);
    expect(wrong, backend).toEqual([]);
  }
  expect(problems).toEqual([]);
}, 600_000);

it("every kind of layer has the same values on every backend of the browser, forward and backward", async () => {
  const {page, problems} = opened;
  const available = await page.evaluate(() => window.layers.available());
  const compute = (backend: BackendName) => page.evaluate((d) => window.layers.kinds(d), backend);
  const expected = await compute("cpu");
  for (const backend of available) {
    const {name, found} = await compute(backend);
    expect(name).toBe(backend);
    const wrong = found.flatMap(({what, values}, i) => {
      const off = values.map((d, k) => Math.abs(d - expected.found[i].values[k]) / Math.max(1, Math.abs(d)));
      return values.length === expected.found[i].values.length && off.every((d) => d <= 1e-3) ? [] : [what];
    });
    expect(wrong, backend).toEqual([]);
  }
  expect(problems).toEqual([]);
}, 600_000);
