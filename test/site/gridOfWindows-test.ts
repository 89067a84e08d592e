import {copyFile, mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {launchBrowser} from "../../tools/browser.js";
import type {} from "./gridPage.js";
import {type OpenPage, openSite, type Site} from "./openSite.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const wasmPackage = "@tensorflow/tfjs-backend-wasm/dist/";

let folder: string;
let browser: Browser;
let site: Site;
let opened: OpenPage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "grid-"));
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

/** Writes a page of the grid alone: its script in one piece, and WebAssembly’s files, found by an import map. */
async function writePage(folder: string): Promise<void> {
  const from = here(`../../node_modules/${wasmPackage}`);
  const files = (await readdir(from)).filter((name) => name.endsWith(".wasm"));
  for (const name of files) await copyFile(join(from, name), join(folder, name));
  const imports = Object.fromEntries(files.map((name) => [wasmPackage + name, `./${name}`]));
  await build({
    entryPoints: [here("gridPage.ts")],
    outfile: join(folder, "gridPage.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "error"
  });
  const page = `<!doctype html><meta charset="utf-8"><title>Windows</title><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({imports})}</script><script type="module" src="gridPage.js"></script>`;
  await writeFile(join(folder, "index.html"), page);
}

it("every window of the grid is what plain loops make of it, forward and backward, on every backend of the browser", async () => {
  const {page, problems} = opened;
  const available = await page.evaluate(() => window.grid.available());
  expect(available).toEqual(expect.arrayContaining(["wasm", "cpu"]));
  for (const backend of available) {
    const {name, count, wrong} = await page.evaluate((d) => window.grid.compute(d), backend);
    console.error(`${name}: ${count} windows`);
    expect(name).toBe(backend);
    expect(count, backend).toBeGreaterThan(50);
    expect(wrong, backend).toEqual([]);
  }
  expect(problems).toEqual([]);
}, 600_000);
