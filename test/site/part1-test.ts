import {afterAll, beforeAll, expect, it} from "vitest";
import {type OpenPage, openSite, type Site} from "./openSite.js";

const path = "/why-is-this-a-cat/part-1";

// Stories that begin at the page as it is built happen one after another on it.
let site: Site;
let opened: OpenPage;
beforeAll(async () => {
  site = await openSite();
  opened = await site.openWarm(path);
});
afterAll(() => opened?.close());

it("part 1 shows all its default pictures without fetching the network", async () => {
  const {page, problems} = opened;
  const fetched: string[] = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
  expect(fetched.filter((name) => /inception-v3\.[0-9a-f]+\.(bin|json)$|worker\/worker/.test(name))).toEqual([]);
  expect(page.workers()).toEqual([]);
  expect(await page.locator(".units-pair .units-patch").count()).toBe(8 * 18);
  expect(await page.locator("#rules[data-ready] .rules-pane").count()).toBe(4);
  expect(await page.locator("#rules .figure-readout").textContent()).toMatch(/Egyptian cat/);
  expect(problems).toEqual([]);
});

it("the reader's answer opens the list, a word lights its places, and both survive a visit", async () => {
  const {page} = opened;
  const figure = page.locator("#parts");
  expect(await figure.locator(".story-part-words").isVisible()).toBe(false);
  await figure.locator("textarea").fill("green eyes, whiskers");
  await figure.getByRole("button", {name: "That is my answer"}).click();
  await figure.getByRole("button", {name: "whiskers"}).focus();
  expect(await figure.locator(".story-part-shade").getAttribute("class")).toMatch(/\bon\b/);
  await page.reload();
  await page.locator("#parts .story-part-words").waitFor();
  expect(await figure.locator("textarea").inputValue()).toBe("green eyes, whiskers");
});

it("the three rules are computed again for another unit, and one of them can be shown alone", async () => {
  const {page, problems, close} = await site.openWarm(`${path}#rules=Conv2d_4a.104&rules-photo=cat-chelsea`);
  const figure = page.locator("#rules");
  await figure.locator(".figure-readout", {hasText: "Conv2d_4a 104"}).waitFor({timeout: 120_000});
  await figure.getByRole("radio", {name: "Deconvnet"}).check();
  expect(await figure.locator(".rules-pane:visible").count()).toBe(2);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/rules\.show=deconvnet/);
  expect(problems).toEqual([]);
  await close();
});

it("a word at the end leads to its unit in the explorer", async () => {
  const {page} = opened;
  await page.locator("#parts-again").getByRole("button", {name: "eyes"}).click();
  await page.locator("#parts-again .story-part-links a").first().click();
  await page.locator("#units .figure-readout", {hasText: "Mixed_6c 212"}).waitFor({timeout: 120_000});
  expect(new URL(page.url()).hash).toMatch(/^#units\.unit=Mixed_6c\.212/);
});

it("a unit’s picture is enlarged where its signal is; a map says where, a switch shows the whole, a knob the photo", async () => {
  const {page} = opened;
  const pair = page.locator(".units-pair").first();
  const unit = pair.locator(".units-picture").first();
  await unit.scrollIntoViewIfNeeded();
  const width = () => unit.locator(".zoomed-picture-stage").evaluate((stage) => Number.parseFloat(stage.style.width));
  expect(await width()).toBeGreaterThan(300);
  expect(await unit.locator(".zoomed-picture-zoom").textContent()).toMatch(/× larger: \d+ of 299 pixels across/);
  const [map, frame] = await Promise.all([
    unit.locator(".where-map").boundingBox(),
    unit.locator(".where-map-frame").boundingBox()
  ]);
  expect(frame!.x).toBeGreaterThanOrEqual(map!.x - 1);
  expect(frame!.x + frame!.width).toBeLessThanOrEqual(map!.x + map!.width + 1);
  await unit.getByRole("button", {name: "Show the whole"}).click();
  expect(await width()).toBe(100);
  const opacity = () => unit.locator(".under-photo-photo").evaluate((photo) => Number(getComputedStyle(photo).opacity));
  expect(await opacity()).toBeCloseTo(0.2);
  const knob = pair.getByLabel("Photo under the pictures");
  await knob.fill("0");
  expect(await opacity()).toBe(0);
  expect(await unit.locator(".under-photo-words").isVisible()).toBe(false);
  await knob.fill("0.6");
  expect(await opacity()).toBeCloseTo(0.6);
  expect(await unit.locator(".under-photo-words").isVisible()).toBe(true);
});
