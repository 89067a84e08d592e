import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import type {BackendName} from "../../src/network/backend.js";
import {type Graph, writeNetwork} from "../../src/network/serialize.js";
import {launchBrowser} from "../../tools/browser.js";
import {buildSite} from "../../tools/buildSite.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {type FixtureSite, fixtureSite} from "./fixtureSite.js";
import {type OpenPage, openSite, type Site} from "./openSite.js";

/** What test/fixtures/backend-site/src/computeWorker.js answers. */
interface ComputeReply {
  available: BackendName[];
  name: BackendName;
  isolated: boolean;
  threads: boolean;
  /** The map of each method tried. */
  maps: Record<string, number[]>;
}

/** Offers WebGPU, imitated by the processor, where the browser does not by itself. */
const imitatedGpu = ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];

let fixture: FixtureSite;
let browser: Browser;
let site: Site;
let opened: OpenPage;
beforeAll(async () => {
  const files = ["attribution", "images", "network", "corpus/photoAddress.ts", "photos/cat-chelsea.jpg"];
  fixture = fixtureSite("backend-site", files);
  expect(await buildSite(fixture.folder)).toEqual([]);
  browser = await launchBrowser(imitatedGpu);
  site = await openSite({folder: join(fixture.folder, "dist"), browser});
  opened = await site.openCold("/");
});
afterAll(async () => {
  await site?.close();
  await browser?.close();
  fixture?.remove();
});

/** Computes in a worker of the given page of the built fixture, once for each of the *names*. */
async function computeOn(
  names: readonly (BackendName | undefined)[],
  {page, problems} = opened
): Promise<ComputeReply[]> {
  const replies: ComputeReply[] = [];
  const {graph, weights} = writeNetwork(branching);
  const asked = {graph, weights: Array.from(weights)};
  for (const name of names) {
    replies.push(
      await page.evaluate(([d, {graph, weights}]) => window.compute(d, graph, weights), [name, asked] as const)
    );
  }
  expect(problems).toEqual([]);
  return replies;
}

declare global {
  interface Window {
    compute(name: BackendName | undefined, graph: Graph, weights: number[]): Promise<ComputeReply>;
  }
}

it("every available backend starts in a worker of the built site and explains alike", async () => {
  const [{available, maps}] = await computeOn(["cpu"]);
  console.error(`backends: ${available.join(", ")}`);
  expect(available).toContain("wasm");
  const replies = await computeOn(available);
  expect(replies.map(({name}) => name)).toEqual(available);
  for (const reply of replies) {
    for (const [method, map] of Object.entries(maps)) {
      const largest = Math.max(...map.map(Math.abs));
      expect(largest, method).toBeGreaterThan(0);
      const relative = (values: number[]) => values.map((value) => value / largest);
      allClose(relative(reply.maps[method]), relative(map), 1e-3);
    }
  }
});

it("startBackend() prefers WebAssembly to a GPU that the processor imitates", async () => {
  const [{available, name, threads}] = await computeOn([undefined]);
  expect(name).toBe(available[0]);
  if (/^webg/.test(available.at(-1)!)) expect(available.slice(0, 2)).toEqual(["wasm", "cpu"]);
  expect(threads).toBe(false);
});

it("WebAssembly has threads where the page is cross-origin isolated", async () => {
  const alone = await openSite({folder: join(fixture.folder, "dist"), isolated: true, browser});
  const [{isolated, threads}] = await computeOn(["wasm"], await alone.openCold("/"));
  expect(isolated).toBe(true);
  expect(threads).toBe(true);
  await alone.close();
});

it("photoAddress(id) leads to a photo of the built site", async () => {
  const width = await opened.page.locator("main img").evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth;
  });
  expect(width).toBe(451);
});
