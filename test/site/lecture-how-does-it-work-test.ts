import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "./openSite.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const path = "/lecture/how-does-it-work";
const number = (text: string | null) => Number.parseFloat(text ?? "");

it("how does it work: every default answers to slider, square and keys without fetching the network", async () => {
  const {page, problems, close} = await site.openWarm(path);
  const shuffle = page.locator("#shuffle");
  await shuffle.locator(".figure-number", {hasText: "Egyptian cat"}).waitFor();
  expect(number(await shuffle.locator(".figure-number strong").textContent())).toBeGreaterThan(80);
  await shuffle.getByRole("slider", {name: "Tiles on a side"}).fill("10");
  await shuffle.locator(".figure-caption", {hasText: "no longer says"}).waitFor();
  expect(await shuffle.locator(".shuffle-tiles button").count()).toBe(100);
  const occluder = page.locator("#occluder");
  const before = await occluder.locator(".figure-number").textContent();
  await occluder.getByRole("button", {name: /^The square/}).press("ArrowLeft");
  await page.waitForFunction((was) => document.querySelector("#occluder .figure-number")!.textContent !== was, before);
  expect(await occluder.locator(".figure-caption").textContent()).toMatch(/no longer says “Egyptian cat” but “tabby”/);
  const square = "occluder.photo=cat-chelsea&occluder.size=125&occluder.fill=grey&occluder.y=87&occluder.x=58";
  await expect
    .poll(() => new URL(page.url()).hash)
    .toBe(`#shuffle.photo=cat-chelsea&shuffle.n=10&shuffle.seed=1&${square}`);
  await page.locator("#competition .classify-winner").first().focus();
  expect(await page.locator("#competition .figure-caption").textContent()).toMatch(/^2010/);
  const fetched: string[] = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
  expect(fetched.filter((name) => /inception-v3\.[0-9a-f]+\.(bin|json)$|worker\/worker/.test(name))).toEqual([]);
  expect(page.workers()).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

it("how does it work: two pieces are swapped by keys and by hand, and the live answer agrees with the built one", async () => {
  const {page, problems, close} = await site.openWarm(`${path}#shuffle.n=2&shuffle.seed=1`);
  const shuffle = page.locator("#shuffle");
  const value = shuffle.locator(".figure-number strong");
  await value.waitFor();
  const built = number(await value.textContent());
  await shuffle.locator(".backend-picker select").selectOption("wasm"); // asks the worker
  await shuffle.locator(".figure-readout", {hasText: "WebAssembly"}).waitFor({timeout: 120_000});
  expect(Math.abs(number(await value.textContent()) - built)).toBeLessThan(0.6);
  const tiles = shuffle.locator(".shuffle-tiles button");
  await tiles.nth(0).press("Enter");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await shuffle.locator(".figure-readout", {hasText: "by hand"}).waitFor({timeout: 60_000});
  await page.waitForFunction(() => location.hash.includes("shuffle.order="));
  const order = new URLSearchParams(new URL(page.url()).hash.slice(1)).get("shuffle.order")!;
  await tiles.nth(0).dragTo(tiles.nth(1)); // and back
  await page.waitForFunction((was) => !location.hash.includes(was), order);
  await page.waitForFunction(
    (was) =>
      Math.abs(Number.parseFloat(document.querySelector("#shuffle .figure-number strong")!.textContent!) - was) < 0.6,
    built
  );
  expect(problems).toEqual([]);
  await close();
});

it("how does it work: a link to a place that was not measured is measured; what a link cannot mean is said", async () => {
  const {page, problems, close} = await site.openWarm(
    `${path}#occluder.size=150&occluder.y=60&occluder.x=40&shuffle.n=300&answer.photo=nobody`
  );
  await page.locator("#occluder .figure-readout", {hasText: "150 px at row 60, column 40"}).waitFor({timeout: 120_000});
  expect(await page.locator("#shuffle .figure-note").textContent()).toMatch(/invalid n: 300 \(1 to 10\)/);
  expect(await page.locator("#answer .figure-note").textContent()).toMatch(/unknown photo: nobody/);
  await page
    .locator("#occluder")
    .getByRole("button", {name: /Measure the whole map: 49 places/})
    .click();
  await page.locator("#occluder .figure-step", {hasText: /Computing: [2-9] %/}).waitFor({timeout: 60_000});
  await page.locator("#occluder").getByRole("button", {name: "Cancel"}).click();
  expect(await page.locator("#occluder .map-key").textContent()).toMatch(/Fall of the probability/); // what arrived stays
  expect(problems).toEqual([]);
  await close();
});
