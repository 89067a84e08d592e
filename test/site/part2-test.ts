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
  await tree.locator('[data-node="418"] .tree-card-picture').first().click();
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

it("the tree grows when it is first seen, and then the whole way from the class to the first layer is on one screen", async () => {
  const {page, problems, close} = await site.openWarm(path);
  const stage = page.locator(".tree-stage");
  expect(await stage.getAttribute("class")).toContain("tree-unseen");
  await page.locator("#tree").evaluate((figure) => figure.scrollIntoView());
  await expect.poll(() => stage.getAttribute("class")).toContain("tree-growing");
  await expect.poll(() => stage.getAttribute("class"), {timeout: 10_000}).toBe("tree-stage");
  expect(await page.locator(".tree-cell:visible").count()).toBe(30);
  expect(await page.locator(".tree-column").count()).toBe(6);
  const boxes = await Promise.all(["#tree", ".tree-columns"].map((part) => page.locator(part).boundingBox()));
  const [figure, columns] = boxes.map((box) => box!);
  expect(columns.y + columns.height - figure.y).toBeLessThan(900);
  expect(columns.x + columns.width).toBeLessThanOrEqual(1280);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  expect(await page.locator(".tree-class-value").first().textContent()).toMatch(/^8\d %$/);
  expect([page.workers(), problems]).toEqual([[], []]);
  await close();
});

it("the tree is there at once where motion is unwelcome, and where a link asks for a state of it", async () => {
  const still = await site.openCold(path, {context: {reducedMotion: "reduce"}});
  expect(await still.page.locator(".tree-stage").getAttribute("class")).toBe("tree-stage");
  await still.close();
  const linked = await site.openWarm(`${path}#tree.open=418.354&tree.at=418.354`);
  expect(await linked.page.locator(".tree-stage").getAttribute("class")).toBe("tree-stage");
  expect(await linked.page.locator(".tree-column").count()).toBe(3);
  expect(await linked.page.locator('.tree-columns [tabindex="0"]').getAttribute("data-node")).toBe("418.354");
  await linked.close();
});

it("pointing at a unit darkens the photo but for its pixels", async () => {
  const {page} = opened;
  await page.locator("#tree").evaluate((figure) => figure.scrollIntoView());
  await page.locator('.tree-columns [data-node="418.354"] .tree-cell').hover({position: {x: 60, y: 100}});
  await expect
    .poll(() => page.locator(".tree-photo-said").textContent())
    .toBe("Lit: pixels that eye, or a patch of sky hands to small animal’s face.");
  const dark = await page.locator(".tree-photo-dark").evaluate((canvas) => {
    const {width, height} = canvas as HTMLCanvasElement;
    const {data} = (canvas as HTMLCanvasElement).getContext("2d")!.getImageData(0, 0, width, height);
    let sum = 0;
    for (let i = 3; i < data.length; i += 4) sum += data[i] > 150 ? 1 : 0;
    return sum / (width * height);
  });
  expect(dark).toBeGreaterThan(0.5); // two eyes are little of the photo
  expect(dark).toBeLessThan(0.999);
  expect(await page.locator(".tree-band.lit").count()).toBeGreaterThan(1);
});

it("silencing a unit of the tree moves the class by the true drop that stands on its card", async () => {
  const {page} = opened;
  const unit = page.locator('.tree-columns [data-node="418"]');
  const words = await unit.locator(".visually-hidden").textContent();
  const [, drop] = /falls by ([\d.]+)/.exec(words!)!;
  await unit.focus();
  await page.keyboard.press("s");
  const said = page.locator(".tree-silenced-said");
  await expect.poll(() => said.textContent(), {timeout: 120_000}).toMatch(/a true drop of/);
  const [, measured] = /a true drop of ([\d.]+)/.exec((await said.textContent())!)!;
  expect(Number(measured)).toBeCloseTo(Number(drop), 2);
  expect(await page.locator(".tree-class.followed .tree-class-value").textContent()).toMatch(/^8\d → \d\d %$/);
  expect(await page.locator(".tree-class-tick:visible").count()).toBeGreaterThan(0);
  await page.keyboard.press("s");
  await expect.poll(() => page.locator(".tree-class.followed .tree-class-value").textContent()).toMatch(/^8\d %$/);
});

it("at 390 pixels the tree shows one level at a time, and the way up as small cards", async () => {
  const {page, close} = await site.openWarm(path, {width: 390, height: 844});
  await page.locator("#tree").evaluate((figure) => figure.scrollIntoView());
  const heads = page.locator(".tree-column-head:visible");
  expect(await heads.allTextContents()).toEqual(["Mixed_6e"]);
  await page.locator('.tree-columns [data-node="418"] .tree-cell').click({position: {x: 20, y: 20}});
  expect(await heads.allTextContents()).toEqual(["Mixed_6c"]);
  expect(await page.locator(".tree-crumb").allTextContents()).toEqual(["Egyptian cat", "small animal’s face"]);
  await page.locator(".tree-crumb").first().click();
  expect(await heads.allTextContents()).toEqual(["Mixed_6e"]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await close();
});

it("the tree’s columns fit the paper’s width", async () => {
  const {page, close} = await site.openWarm(path, {width: 718, height: 1000});
  await page.emulateMedia({media: "print"});
  const widths = await page.locator(".tree-columns").evaluate((columns) => {
    const {right} = columns.getBoundingClientRect();
    return [right, document.documentElement.clientWidth];
  });
  expect(widths[0]).toBeLessThanOrEqual(widths[1]);
  expect(await page.locator(".tree-cell:visible").count()).toBe(30);
  await close();
});

it("the patches on a card of the tree are whole, also where a single column makes the cards wide", async () => {
  const {page, close} = await site.openWarm(`${path}#tree.photo=cat-siamese&tree.root=Mixed_6e.203`);
  await page.locator(".tree-cell-patches canvas").nth(5).waitFor();
  const cut = await page.locator(".tree-cell-patches:visible").evaluateAll((cards) => {
    return cards.map((card) => card.scrollHeight - card.clientHeight);
  });
  expect(cut.length).toBeGreaterThan(3);
  expect(Math.max(...cut)).toBeLessThanOrEqual(0);
  await close();
});
