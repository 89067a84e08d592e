import type {BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import lectureFigures from "../../src/components/presenting/lectureFigures.json";
import {takeShifts, watchShifts} from "./layoutShift.js";
import {openSite, type Site, settled} from "./openSite.js";

let site: Site;
let context: BrowserContext;
beforeAll(async () => {
  site = await openSite();
  context = await site.browser.newContext();
});
afterAll(async () => {
  await context?.close();
  await site?.close();
});

/** Opens a page of its own in a window of the given *width*, calls *use* with it once it has settled, and closes it. */
async function opened<T>(path: string, width: number, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    await page.setViewportSize({width, height: width < 700 ? 844 : 900});
    await watchShifts(page);
    await page.goto(new URL(path.replace(/^\//, ""), site.url).href);
    await atRest(page);
    return await use(page);
  } finally {
    await page.close();
  }
}

/** Waits until nobody is on the way any more: the page is settled, and its height has been the same for longer than an arrival takes. */
async function atRest(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(async () => {
    let height = 0;
    for (let same = 0; same < 14; ++same) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (document.documentElement.scrollHeight !== height) same = 0;
      height = document.documentElement.scrollHeight;
    }
  });
}

/** Calls *work* for each of the *items*, a few at once. */
async function several<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const next = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({length: 3}, next));
}

/** Returns how far below the top of the window the figure or heading of an id is, and whether the page ends there. */
function topOf(page: Page, id: string): Promise<{top: number; isEnd: boolean; height: number}> {
  return page.evaluate((id) => {
    const {scrollHeight} = document.documentElement;
    const {top} = document.getElementById(id)!.getBoundingClientRect();
    return {top, isEnd: scrollY + innerHeight >= scrollHeight - 2, height: innerHeight};
  }, id);
}

/** Returns the addresses that do not lead to the figure or heading that they name: the top of the window, or on the last screen of the page. */
async function missed(links: readonly {path: string; hash: string; id: string}[], width: number): Promise<string[]> {
  const wrong: string[] = [];
  await several(links, ({path, hash, id}) =>
    opened(`${path}#${hash}`, width, async (page) => {
      const {top, isEnd, height} = await topOf(page, id);
      if (!(top > -3 && top < (isEnd ? height : 120))) wrong.push(`${path}#${hash}: ${Math.round(top)}`);
    })
  );
  return wrong;
}

/** Returns the cells that are much lower than the place that is still held for them. */
function holes(page: Page): Promise<string[]> {
  return page.locator("[data-held]").evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const {bottom} = cell.getBoundingClientRect();
      const end = Math.max(...Array.from(cell.children, (child) => child.getBoundingClientRect().bottom));
      return bottom - end > 60 ? [`${cell.getAttribute("data-held-for")}: ${Math.round(bottom - end)} pixels`] : [];
    })
  );
}

for (const width of [1280, 390]) {
  describe.each(chapters)(`$path, ${width} pixels wide`, ({path}) => {
    it("hardly moves while it opens, and leaves no hole: its layout shift is at most 0.05", () =>
      opened(path, width, async (page) => {
        const {total, sources} = await takeShifts(page);
        expect(total <= 0.05 ? [] : [total, ...sources]).toEqual([]);
        expect(await holes(page)).toEqual([]);
      }));
  });
}

describe.each([...new Set(lectureFigures.map(({path}) => path))])("%s", (page) => {
  it("the last ready-made link of every figure opens with its figure at the top of the window", async () => {
    const figures = lectureFigures.filter(({path, links}) => path === page && links.length);
    const links = figures.map(({path, id, links}) => ({path, id, hash: links.at(-1)!.state || id}));
    expect(links.length).toBeGreaterThan(0);
    expect(await missed(links, 1280)).toEqual([]);
  }, 300_000);
});

/** Returns the anchors of headings and the ids of figures in a page, in reading order, from its HTML. */
async function anchorsOf(path: string): Promise<{headings: string[]; figures: string[]}> {
  const html = await (await fetch(new URL(path.replace(/^\//, ""), site.url))).text();
  const figures = Array.from(html.matchAll(/data-held-for="([^" ]+)/g), ([, id]) => id);
  return {headings: Array.from(html.matchAll(/<h2 id="([^"]+)"/g), ([, id]) => id), figures};
}

it("plain anchors of figures and headings open there, on a phone as well", async () => {
  const found = await Promise.all(chapters.map(async ({path}) => ({path, ...(await anchorsOf(path))})));
  const links = (name: "headings" | "figures") =>
    found.flatMap(({path, [name]: ids}) => ids.slice(-1).map((id) => ({path, id, hash: id})));
  expect(links("figures").length).toBeGreaterThan(8);
  expect(await missed(links("headings"), 390)).toEqual([]);
  expect(await missed(links("figures"), 1280)).toEqual([]);
}, 300_000);

it("of several figures in a link the first is opened", async () => {
  const hash = "occluder.size=100&shuffle.n=10&shuffle.seed=2";
  expect(await missed([{path: "/lecture/how-does-it-work", hash, id: "occluder"}], 1280)).toEqual([]);
});

it("a reader who scrolls on the way is not brought back", async () => {
  const page = await context.newPage();
  await page.setViewportSize({width: 1280, height: 900});
  await page.goto(new URL("lecture/how-does-it-work#scoreboard", site.url).href, {waitUntil: "commit"});
  await page.locator("#observablehq-footer").waitFor({state: "attached"});
  await page.mouse.move(640, 450);
  await page.waitForFunction(() => scrollY > 1000);
  await page.mouse.wheel(0, -700);
  await atRest(page);
  expect((await topOf(page, "scoreboard")).top).toBeGreaterThan(300);
  await page.close();
});

it("a page that is loaded again, or gone back to, stands where the reader was", async () => {
  const page = await context.newPage();
  await page.setViewportSize({width: 390, height: 844});
  const address = new URL("lecture/how-does-it-work", site.url).href;
  for (const hash of ["", "#scoreboard"]) {
    await page.goto("about:blank");
    await page.goto(address + hash);
    await atRest(page);
    await page
      .locator("#textures")
      .evaluate((figure) => scrollTo({top: figure.getBoundingClientRect().top + scrollY + 50}));
    await atRest(page);
    await page.reload();
    await atRest(page);
    expect(Math.abs((await topOf(page, "textures")).top + 50)).toBeLessThan(8);
    await page.goto(new URL("lecture/pca", site.url).href);
    await settled(page);
    await page.goBack();
    await atRest(page);
    expect(Math.abs((await topOf(page, "textures")).top + 50)).toBeLessThan(8);
  }
  await page.close();
});
