import {afterAll, beforeAll, expect, it} from "vitest";
import {pooledEnd} from "../../src/attribution/classActivationMap.js";
import {readPlaces} from "../../src/components/point/placeFile.js";
import {pointDefault, pointLayers} from "../../src/components/point/pointLayers.js";
import {readPatches} from "../../src/corpus/patches.js";
import {corpusPhoto} from "../../src/data/corpusPhoto.js";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {workerAnswer} from "../../src/data/workerAnswer.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {dequantize, onBackend} from "../../src/network/model.js";
import {allClose} from "../asserts.js";
import {builtFile} from "./builtFile.js";
import {type OpenPage, openSite, type Site} from "./openSite.js";
import {violations} from "./violations.js";

let site: Site;
let opened: OpenPage;
beforeAll(async () => {
  site = await openSite();
  opened = await site.openCold("/");
  await opened.page.locator("#point[data-ready]").waitFor();
});
afterAll(() => site?.close());

const buffer = (path: string) => Uint8Array.from(builtFile(path)).buffer;

it("what was built is what the worker answers, and with the bias it makes the logit, for every class", async () => {
  await startNodeBackend();
  const model = onBackend(await loadNetwork(pointDefault.network));
  const built = readPlaces(buffer("point/home/places.bin"));
  const patches = readPatches(buffer("patches/inception-v3.bin"));
  const layers = pointLayers.map(({name, step}, i) => {
    const best = (unit: number) => patches.patchesOf(name, unit)[0]?.value ?? 0;
    return {name, step, scales: Float32Array.from({length: built.layers[i].channels}, (_, unit) => best(unit))};
  });
  const photo = await corpusPhoto(model.network, built.photo);
  const classes = built.classes.map(({index}) => index);
  const live = await workerAnswer(model, {kind: "placeUnits", photo, layers, classes});
  for (const [i, {units, values, adds, totals, sums}] of live.layers.entries()) {
    const {layers: all} = built;
    const firing = Array.from(units.keys()).filter((k) => values[k] > 0);
    const same = firing.filter((k) => all[i].units[k] === units[k]).length;
    expect(same / firing.length).toBeGreaterThan(0.99); // equal ones may change places
    allClose(all[i].totals, totals, 0.02);
    allClose(all[i].sums, sums, 0.05);
    const near = firing.filter((k) => Math.abs(all[i].values[k] - values[k]) < 0.01).length;
    expect(near / firing.length).toBeGreaterThan(0.99);
    expect(all[i].adds.length).toBe(adds.length);
  }
  const bias = dequantize(pooledEnd(model.network)!.dense.bias!);
  allClose(
    built.classes.map(({index}, c) => built.layers[0].sums[c] + bias[index]),
    built.classes.map(({logit}) => logit),
    1e-3
  );
  model.dispose();
});

it("the units follow the mouse over the default photo, and no weights are fetched", async () => {
  const {page} = opened;
  const figure = page.locator("#point");
  const words = () => figure.locator("[data-layer=Mixed_6c] .point-unit").first().getAttribute("title");
  const before = await words();
  const box = (await figure.locator(".point-room").boundingBox())!;
  await page.mouse.move(box.x + 0.7 * box.width, box.y + 0.72 * box.height);
  await expect.poll(words).not.toBe(before);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#point\.y=\d+&point\.x=\d+$/);
  expect(page.workers()).toEqual([]);
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
  expect(loaded.filter((name) => /inception-v3\.[0-9a-f]+\.bin$|tfjs|\.wasm$/.test(name))).toEqual([]);
});

it("arrow keys move the place, and what fires there is said", async () => {
  const {page} = opened;
  const ring = page.locator("#point .point-ring");
  await ring.focus();
  const label = await ring.getAttribute("aria-label");
  await page.keyboard.press("ArrowRight");
  expect(await ring.getAttribute("aria-label")).not.toBe(label);
  await page.locator("#point .point-room [role=status]", {hasText: /near the label: .*near the pixels: /s}).waitFor();
});

it("a name that the reader gives a unit is on its card, also after a reload", async () => {
  const {page} = opened;
  const card = page.locator("#point [data-layer=Mixed_6a] .point-unit").first();
  await card.click();
  await page.locator("#point .point-panel").getByRole("button", {name: "Name it …"}).click();
  await page.keyboard.type("round thing");
  await page.keyboard.press("Enter");
  await expect.poll(() => card.locator(".point-name").textContent()).toBe("round thing");
  await page.waitForURL(/point\.unit=Mixed_6a\.\d+/); // its picture has come
  await page.reload();
  await page.locator("#point .point-panel:not([hidden])").waitFor();
  await expect.poll(() => card.locator(".point-name").textContent()).toBe("round thing");
});

it("the figure is accessible with a unit open, and fits a telephone", async () => {
  const {page} = opened;
  expect((await violations(page)).filter((text) => /point-/.test(text))).toEqual([]);
  const phone = await site.openCold("/", {width: 390, height: 844});
  await phone.page.locator("#point[data-ready]").waitFor();
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await phone.close();
});
