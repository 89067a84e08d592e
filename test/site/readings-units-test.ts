import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "./openSite.js";

const koala = readFileSync(fileURLToPath(new URL("../../src/photos/koala.jpg", import.meta.url)));
const path = "/readings/visualizing-and-understanding";

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site?.close());

it("maps and patches: every layer of #excited was built; dots, keys and a bad link of units say what they show", {
  timeout: 90_000
}, async () => {
  const {page, problems, close} = await site.openWarm(`${path}#excited.maps=1-2`);
  const figure = page.locator("#excited");
  await figure.locator(".figure-note", {hasText: "invalid maps: 1-2 (4 numbers of 0 to 287)"}).waitFor();
  for (const layer of await figure.getByLabel("Layer").locator("option").allTextContents()) {
    await figure.getByLabel("Layer").selectOption(layer);
    await figure.locator(".figure-caption", {hasText: `of ${layer}.`}).waitFor();
    expect(await figure.locator(".figure-readout").textContent(), layer).toContain("when this site was built");
  }
  const patches = page.locator("#abstraction");
  await patches.getByRole("button", {name: "Lowest"}).click();
  await patches.getByText(/^Mixed_7c \d+: .*more than 0 of 2048/).waitFor();
  await patches.getByLabel("alike in place").check();
  await expect.poll(() => page.url()).toMatch(/abstraction\.measure=place/);
  expect(problems).toEqual([]);
  await close();
});

it("another unit of #excited is computed here to its end, and so is one of #evolution, as those that were built", {
  timeout: 120_000
}, async () => {
  const {page, problems, close} = await site.openWarm(`${path}#excited.layer=Conv2d_1a&excited.maps=1-1-1-1`);
  const figure = page.locator("#excited");
  await figure.locator(".figure-readout", {hasText: " s"}).waitFor();
  expect(await figure.locator(".figure-caption").textContent()).toContain("Maps 1, 1, 1, 1 of Conv2d_1a");
  const evolution = page.locator("#evolution");
  await evolution.getByLabel("Unit", {exact: true}).last().fill("9");
  await evolution.locator(".figure-caption", {hasText: "dense1.9"}).waitFor();
  await evolution.locator(".figure-readout", {hasText: "ms"}).waitFor();
  expect(problems).toEqual([]);
  await close();
});

it("#moved: an own photo is asked about until it is cancelled; a bad place in a link is one line", {
  timeout: 90_000
}, async () => {
  const {page, problems, close} = await site.openWarm(`${path}#moved.at=91`);
  const figure = page.locator("#moved");
  await figure.locator(".figure-note", {hasText: "invalid place: 91"}).waitFor();
  await figure.getByText("turned by 90° clockwise").first().waitFor();
  await figure.locator("input[type=file]").setInputFiles({name: "mine.jpg", mimeType: "image/jpeg", buffer: koala});
  await figure.getByRole("button", {name: "Cancel"}).click();
  await figure.getByText("Cancelled.").waitFor();
  expect(problems).toEqual([]);
  await close();
});

it("#correspondence: a box is dragged and moved by keys, its cost is said; a link with one face alone is one line", {
  timeout: 90_000
}, async () => {
  const {page, problems, close} = await site.openWarm(`${path}#correspondence.faces=cat-van`);
  const figure = page.locator("#correspondence");
  await figure.locator(".figure-note", {hasText: "too few faces: 1 (at least 2)"}).waitFor();
  const box = figure.getByRole("button", {name: /^nose: \d+ by/i});
  await box.scrollIntoViewIfNeeded();
  const before = await box.getAttribute("aria-label");
  await box.press("ArrowRight");
  await expect.poll(() => box.getAttribute("aria-label")).not.toBe(before);
  await figure.getByText(/^\d+ passes through the network/).waitFor();
  await figure.getByRole("button", {name: "Boxes as they were"}).click();
  await figure.getByText("These are the numbers on the screen.").waitFor();
  expect(await box.getAttribute("aria-label")).toBe(before);
  const {x, y, width} = (await box.boundingBox())!;
  await page.mouse.move(x + width / 2, y + 6);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 20, y + 26, {steps: 3});
  await page.mouse.up();
  await expect.poll(() => box.getAttribute("aria-label")).not.toBe(before);
  await figure.getByRole("button", {name: "dogs"}).click();
  await figure.locator(".figure-caption", {hasText: "In each of 4 faces"}).waitFor();
  expect(problems).toEqual([]);
  await close();
});
