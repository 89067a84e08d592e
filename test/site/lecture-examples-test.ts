import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "./openSite.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const path = "/lecture/maximally-activating-examples";

it("the rows are there without a network, with the numbers that the page tells", async () => {
  const {page, problems, close} = await site.openWarm(path);
  const ranking = page.locator("#ranking[data-ready]");
  expect(await ranking.locator(".ranking-verdict").textContent()).toMatch(/4 of 20 .* does not hold for all/);
  const facts = page.locator("#properties .figure-readout");
  expect(await facts.textContent()).toMatch(/n\s*198\s*r\s*0\.10\s*ρ\s*0\.21/);
  await page.goto(`${site.url}${path.slice(1)}#properties.property=slant`);
  await facts.locator("div", {hasText: /^r\s*0\.00$/}).waitFor();
  expect(await facts.textContent()).toMatch(/ρ\s*0\.04/);
  await page.goto(`${site.url}${path.slice(1)}#properties.digit=1&properties.unit=logits.1&properties.property=slant`);
  await facts.locator("div", {hasText: /^r\s*−0\.47$/}).waitFor();
  expect(await facts.textContent()).toMatch(/n\s*244.*ρ\s*−0\.54/);
  expect(await page.locator("#photo-ranking .ranking-item").count()).toBe(28);
  const fetched: string[] = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
  expect(fetched.filter((name) => /worker\/worker|v3\.[0-9a-f]+\.bin|mnist\.[0-9a-f]+\.bin/.test(name))).toEqual([]);
  expect(page.workers()).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

it("a digit with no examples gets one clear line, and T moves the verdict", async () => {
  const {page, problems, close} = await site.openWarm(
    `${path}#ranking.digit=0&ranking.unit=logits.0&ranking.answers=wrong`
  );
  const figure = page.locator("#ranking");
  expect(await figure.locator(".figure-caption").textContent()).toMatch(
    /There is no such example: the network gets every held-out 0 right/
  );
  await figure.getByLabel("Of these").selectOption("all");
  expect(await figure.locator(".ranking-item").count()).toBe(28);
  await figure.getByLabel("Threshold T").fill("100");
  expect(await figure.locator(".ranking-verdict").textContent()).toMatch(/ of 100 \(/);
  await page.waitForURL(/#.*ranking\.t=100/); // once the reader rests
  await figure.locator(".ranking-permutation-part").first().hover();
  expect(await figure.locator(".ranking-item.on").getAttribute("aria-label")).toMatch(/^Place 1:/);
  expect(problems).toEqual([]);
  await close();
});

it("the worker answers for the units of other layers, and agrees with the built logits", async () => {
  const {page, problems, close} = await site.openWarm(
    `${path}#ranking.digit=all&ranking.unit=conv1.7&properties.digit=all`
  );
  const figure = page.locator("#ranking");
  await figure.locator(".figure-readout", {hasText: "backend"}).waitFor({timeout: 60_000});
  expect(await figure.locator(".figure-caption").textContent()).toMatch(
    /2000 held-out digits .* unit 7 of conv1, the largest over its map/
  );
  await page.goto(`${site.url}${path.slice(1)}#properties.digit=all&properties.unit=conv1.7`);
  const facts = page.locator("#properties .figure-readout");
  await facts.locator("div", {hasText: /^r\s*−0\.70$/}).waitFor({timeout: 60_000});
  await figure.getByRole("button", {name: "Compute it here"}).click();
  const furthest = figure.locator(".figure-readout div", {hasText: "furthest from what was shown"}).locator("dd");
  await furthest.waitFor({timeout: 60_000});
  expect(Number(await furthest.textContent())).toBeLessThan(1e-3);
  expect(problems).toEqual([]);
  await close();
});
