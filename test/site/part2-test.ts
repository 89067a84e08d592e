import {afterAll, beforeAll, expect, it} from "vitest";
import {type OpenPage, openSite, type Site} from "./openSite.js";

const path = "/why-is-this-a-cat/part-2";

// Stories that begin at the page as it is built happen one after another on it.
let site: Site;
let opened: OpenPage;
beforeAll(async () => {
  site = await openSite();
  opened = await site.openWarm(path);
});
afterAll(() => opened?.close());

it("part 2 reads from top to bottom without the network", async () => {
  const {page, problems} = opened;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const heading of await page.locator("h2").all()) await heading.scrollIntoViewIfNeeded();
  expect(await page.locator(".edges-story-step").count()).toBe(6);
  expect(await page.locator(".edges-parallel-unit").count()).toBe(132);
  expect(asked.filter((url) => /inception-v3\.[^/]*bin/.test(url))).toEqual([]);
  expect(page.workers()).toEqual([]);
  expect(problems).toEqual([]);
});

it("a name that the reader writes in part 2 is in the sums", async () => {
  const {page} = opened;
  const step = page.locator(".edges-story-step").nth(2);
  await step.locator("input").first().fill("Fell");
  await step.locator("input").first().blur();
  expect(await step.locator(".edges-story-equation").textContent()).toMatch(/^Fell \+ .* = eye/);
  expect(await page.locator(".edges-story-step").nth(3).locator(".edges-story-equation").textContent()).toMatch(
    /= Fell$/
  );
});

it("local paths switch from one eye to the other", async () => {
  const {page} = opened;
  const figure = page.locator("figure#local");
  const shown = () => figure.locator(".edges-local-view img").last().getAttribute("src");
  const own = await shown();
  await figure.getByLabel("from the parent’s signal").check();
  expect(await shown()).not.toBe(own);
});
