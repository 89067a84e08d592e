import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "./openSite.js";

const path = "/readings/visualizing-and-understanding";

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site?.close());

it("#abstraction: the lowest unit of a layer is found by a button; a bad unit is one line", {
  timeout: 60_000
}, async () => {
  const {page, problems, close} = await site.openWarm(`${path}#abstraction.unit=Mixed_7c.9999`);
  const figure = page.locator("#abstraction");
  await figure.locator(".figure-note", {hasText: "unknown unit: Mixed_7c.9999"}).waitFor();
  await figure.getByRole("button", {name: "Lowest"}).click();
  await figure.getByText(/^Mixed_7c \d+: .*more than 0 of 2048/).waitFor();
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
