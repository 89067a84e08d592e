import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import {type OpenPage, openSite, type Site} from "./openSite.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const pages = chapters
  .map(({path}) => path)
  .filter((path) => !/instructors|playlist|exercises|photos$/.test(path)) // no figures there
  .filter((path) => !chapters.some((d) => d.path === path && d.part === "Lab")); // which are not presented: they have no button for it
const [firstPage, secondPage] = pages.filter((path) => path.startsWith("/lecture/"));
const windows = [
  {width: 1024, height: 768},
  {width: 1920, height: 1080}
] as const;

/** Sheets and exercises that are longer than a window at a size that can be read: these scroll. */
const scrolling = new Set(["figure-5", "figure-12", "tree"]);

describe.each(windows)("in a window of $width × $height", (size) => {
  it.each(pages)("every figure of %s fits the presenting view", async (path) => {
    const {page, problems, close} = await site.openWarm(`${path}#present=first`, size);
    const wrong: string[] = [];
    for (let more = true; more; ) {
      const figure = await fitted(page);
      if ((figure.over > 1 && !scrolling.has(figure.id)) || figure.beside > 1)
        wrong.push(`${figure.id}: ${figure.over} px too high, ${figure.beside} too wide`);
      const [place, count] = (await placeOf(page)).split(" of ").map(Number);
      more = place < count;
      if (more) await page.keyboard.press("PageDown");
    }
    expect(wrong).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});

it("“first” is the first figure of the page, ten times of ten", async () => {
  const {page, close} = await site.openWarm(firstPage);
  const expected = await page.locator("figure[data-figure][id]").first().getAttribute("id");
  for (let i = 0; i < 10; ++i) {
    await page.goto("about:blank");
    await page.goto(`${new URL(firstPage.slice(1), site.url).href}#present=first`);
    expect((await fitted(page)).id).toBe(expected);
  }
  await close();
});

it("the space bar turns on to the first figure of the next page, without leaving this one, and Shift with it back", async () => {
  const {page, close} = await site.openWarm(`${firstPage}#present=last`);
  await fitted(page);
  await page.evaluate(() => Object.assign(window, {stays: true}));
  await page.keyboard.press(" ");
  const within = await pageWithin(page);
  expect(new URL(within.url()).pathname).toMatch(new RegExp(`${secondPage}$`));
  expect(await within.locator(".presenting-figure").getAttribute("id")).toBe(
    await within.locator("figure[data-figure][id]").first().getAttribute("id")
  );
  expect(await page.evaluate(() => "stays" in window)).toBe(true);
  await page.keyboard.press("ArrowRight"); // the keys go on in the frame
  await page.locator(".presentation-place", {hasText: /^2 of/}).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+Space");
  await page.locator(".presentation-place", {hasText: /^(\d+) of \1$/}).waitFor();
  expect(await page.locator("iframe.presentation-page").count()).toBe(0);
  expect(await page.evaluate(() => "stays" in window)).toBe(true);
  await close();
});

it("the address of what is shown in a frame leads back to it", async () => {
  const {page, close} = await site.openWarm(`${firstPage}#present=last`);
  await fitted(page);
  await page.keyboard.press("PageDown");
  const within = await pageWithin(page);
  const id = await within.locator(".presenting-figure").getAttribute("id");
  await page.reload();
  await page.waitForURL((url) => url.pathname.endsWith(secondPage));
  expect((await fitted(page)).id).toBe(id);
  await close();
});

it("full screen stays while the pages turn", async () => {
  const {page, close} = await site.openWarm(firstPage);
  await page.locator(".lecture-bar button", {hasText: "Present"}).click();
  await fitted(page);
  expect(await page.evaluate(() => !!document.fullscreenElement)).toBe(true);
  await page.keyboard.press("End");
  await page.locator("html.presenting-within").waitFor({state: "attached"});
  expect(await page.evaluate(() => !!document.fullscreenElement)).toBe(true);
  await page.keyboard.press("Home");
  await fitted(page);
  expect(await page.evaluate(() => !!document.fullscreenElement)).toBe(true);
  await page.locator(".presentation-bar button", {hasText: "Leave"}).click();
  await page.waitForFunction(() => !document.fullscreenElement);
  await close();
});

it("B makes all black, and a figure is picked from the list by L and the keyboard", async () => {
  const {page, close} = await site.openWarm(`${firstPage}#present=first`);
  await fitted(page);
  await page.keyboard.press("b");
  const cover = page.locator(".presentation-cover");
  expect(await cover.evaluate((d) => [getComputedStyle(d).backgroundColor, d.clientHeight === innerHeight])).toEqual([
    "rgb(0, 0, 0)",
    true
  ]);
  await page.keyboard.press("b");
  expect(await cover.isVisible()).toBe(false);
  await page.keyboard.press("l");
  const list = page.locator("dialog.presentation-list");
  expect(await list.locator("li").count()).toBeGreaterThanOrEqual(30);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await list.waitFor({state: "detached"});
  await page.locator(".presentation-place", {hasText: /^2 of/}).waitFor();
  await page.keyboard.press("?");
  await page.locator("dialog.presentation-help").waitFor();
  await page.keyboard.press("Escape");
  expect(await page.locator("html.presenting").count()).toBe(1);
  await close();
});

it("C opens the controls, which stay open from figure to figure beside the picture", async () => {
  const {page, close} = await site.openWarm("/lecture/occlusion#present=occluded", {width: 1280, height: 800});
  await fitted(page);
  const controls = page.locator("#occluded > .figure-controls");
  expect(await controls.isVisible()).toBe(false);
  await page.keyboard.press("c");
  await controls.waitFor();
  const [left, right] = await page.evaluate(() => {
    const edge = document.querySelector("#occluded > .figure-controls")!.getBoundingClientRect().left;
    return [document.querySelector(".presenting-part")!.getBoundingClientRect().right, edge];
  });
  expect(left).toBeLessThanOrEqual(right + 1);
  await page.keyboard.press("PageDown"); // a table without controls
  await page.locator("#blank-squares, [data-figure=blank-squares]").first().waitFor();
  await page.keyboard.press("PageDown");
  await page.locator("#panels > .figure-controls").waitFor();
  await close();
});

it("leaving comes back to the figure that was shown, on the page where it stands", async () => {
  const {page, close} = await site.openWarm(`${firstPage}#present=swap`);
  await fitted(page);
  await page.keyboard.press("Escape");
  await expect.poll(() => inWindow(page, "swap"), {timeout: 10_000}).toBe(true);
  await page.goto(`${new URL(firstPage.slice(1), site.url).href}#present=last`);
  await page.reload();
  await fitted(page);
  await page.keyboard.press("PageDown");
  await pageWithin(page);
  await page.keyboard.press("PageDown");
  await page.locator(".presentation-place", {hasText: /^2 of/}).waitFor();
  await page.keyboard.press("Escape");
  await page.waitForURL((url) => url.pathname.endsWith(secondPage));
  await expect.poll(() => inWindow(page, "filters"), {timeout: 20_000}).toBe(true);
  await close();
});

describe("guess first", () => {
  const held = ".figure-picture > :not(.guess-first)";
  let open: OpenPage;
  beforeAll(async () => {
    open = await site.openCold(firstPage, {guess: true});
  });
  afterAll(() => open?.close());

  it("holds a figure's answer back until it is guessed, and shows the guess beside it", async () => {
    const {page} = open;
    const figure = page.locator("#competition");
    await figure.locator(".guess-first").waitFor();
    const answer = figure.locator(held);
    expect(await answer.isVisible()).toBe(false);
    await figure.locator(".guess-first button", {hasText: "2013"}).press("Enter");
    await answer.waitFor();
    expect(await figure.locator(".guess-first-said").textContent()).toMatch(/^Your guess: 2013\. In 2015/);
  });

  it("asks in the presenting view, too", async () => {
    const {page} = open;
    await page.evaluate(() => (location.hash = "present=shuffle"));
    await fitted(page);
    expect(await page.locator(`#shuffle ${held}`).isVisible()).toBe(false);
    await page.locator("#shuffle .guess-first-skip").click();
    await page.locator(`#shuffle ${held}`).waitFor();
    await expect.poll(async () => (await fitted(page)).over, {timeout: 10_000}).toBeLessThanOrEqual(1);
    await page.keyboard.press("Escape");
  });

  it("prints the answer, and is silent where a link says so", async () => {
    const {page} = open;
    await page.emulateMedia({media: "print"});
    expect(await page.locator(`#textures ${held}`).isVisible()).toBe(true);
    await page.emulateMedia({media: "screen"});
    await page.goto(`${new URL(firstPage.slice(1), site.url).href}?again#guess=off`);
    await page.locator(`#textures ${held}`).waitFor();
    expect(await page.locator(".guess-first").count()).toBe(0);
  });
});

/** Resolves to what is shown, once it is fitted: its name, and by how much it is larger than its place, in pixels. */
async function fitted(page: Page): Promise<{readonly id: string; readonly over: number; readonly beside: number}> {
  await page.waitForFunction(() => {
    const part = document.querySelector<HTMLElement>(".presenting-part");
    return part?.style.zoom && !part.style.opacity && !document.querySelector("observablehq-loading");
  });
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const block = document.querySelector<HTMLElement>(".presenting-block")!;
    return {
      id: new URLSearchParams(location.hash.slice(1)).get("present") ?? "",
      over: block.scrollHeight - block.clientHeight,
      beside: block.scrollWidth - block.clientWidth
    };
  });
}

async function placeOf(page: Page): Promise<string> {
  return (await page.locator(".presentation-place").textContent()) ?? "";
}

/** Resolves to the page in the frame, once its figure is shown. */
async function pageWithin(page: Page) {
  await page.locator("iframe.presentation-page-shown").waitFor();
  await page.locator(".presentation-place", {hasText: /\d/}).waitFor();
  return (await (await page.locator("iframe.presentation-page").elementHandle())!.contentFrame())!;
}

async function inWindow(page: Page, id: string): Promise<boolean> {
  return page.evaluate((name) => {
    const figure = document.getElementById(name);
    if (!figure || document.documentElement.classList.contains("presenting")) return false;
    const {top, bottom} = figure.getBoundingClientRect();
    return top < innerHeight * 0.75 && bottom > innerHeight * 0.25;
  }, id);
}
