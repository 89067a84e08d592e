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

it("under each patch of a step stands what in it excites the unit, when the reader asks", async () => {
  const {page} = opened;
  const step = page.locator(".edges-story-step").nth(4);
  const signals = step.locator(".edges-story-signal");
  expect(await signals.first().isVisible()).toBe(false);
  await step.getByLabel("under each patch, what in it excites the unit").check();
  expect(await signals.count()).toBe(5 * 6);
  expect(await signals.first().isVisible()).toBe(true);
});

it("one picture of the story is empty, and says so", async () => {
  const {page} = opened;
  const cards = page.locator(".edges-story-card", {hasText: "No signal: nothing of it arrives at the pixels."});
  expect(await cards.count()).toBeGreaterThanOrEqual(1);
  expect(
    await cards.locator("input").evaluateAll((all) => all.map((d) => (d as HTMLInputElement).placeholder))
  ).toContain("Mixed_6a 405");
});

it("the default tree says what its root’s children carry, and answers what a node feeds", async () => {
  const {page, problems} = opened;
  const tree = page.locator("figure#tree");
  await tree.scrollIntoViewIfNeeded();
  expect(await tree.locator(".figure-caption").textContent()).toMatch(
    /The 5 units of Mixed_6e with the highest score have \d+\.\d % of the score of all its units/
  );
  await tree.locator('[data-node="418"]').focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await tree.getByRole("button", {name: "What does it feed?"}).click();
  await tree.locator(".tree-panel-above li").first().waitFor({timeout: 180_000});
  expect(await tree.locator(".figure-error").isVisible()).toBe(false);
  expect(problems).toEqual([]);
});

it("a root that is no unit is said above the tree, from a link too", async () => {
  const {page, problems, close} = await site.openWarm(`${path}#tree.root=Mixed_6e.9999`);
  const note = page.locator("figure#tree .figure-note");
  await note.waitFor();
  expect(await note.textContent()).toBe(
    "There is no unit 9999 in Mixed_6e: its 768 units are 0 to 767. The tree stays as it was."
  );
  expect(await page.locator("figure#tree [data-node]").count()).toBeGreaterThan(3);
  expect(problems).toEqual([]);
  await close();
});
