import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import {type OpenPage, openSite, type Site} from "./openSite.js";

// What figures write and how they are coloured, on every page, wide and narrow, as a reader first sees it.

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

for (const {path} of chapters) {
  describe.each([1280, 390])(`${path}, %i pixels wide`, (width) => {
    let open: OpenPage;
    beforeAll(async () => {
      open = await site.openWarm(path, {width});
      await seeAll(open.page);
    });
    afterAll(() => open?.close());

    it("writes nothing in a figure smaller than 12 pixels of the screen", async () => {
      expect(await open.page.evaluate(smallTexts)).toEqual([]);
    });

    it("writes no number as a computer does", async () => {
      const texts = await open.page.evaluate(() => document.querySelector("#observablehq-main")!.textContent!);
      expect(texts.match(/\d(?:\.\d+)?e[+\-−]\d+/g)).toBeNull();
    });

    it("says in words what the two ends of every ramp of colours stand for", async () => {
      expect(await open.page.evaluate(wordlessRamps)).toEqual([]);
    });

    it("cuts no table: one that is wider than the page scrolls, and says so", async () => {
      expect(await open.page.evaluate(cutTables)).toEqual([]);
    });
  });
}

/** Goes down the page once, so that what waits to be seen is drawn. */
async function seeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((done) => setTimeout(done, 60));
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState("networkidle");
}

/** Returns the texts of figures that are smaller than 12 pixels of the screen. */
function smallTexts(): string[] {
  const found: string[] = [];
  for (const figure of document.querySelectorAll("#observablehq-main :is(figure, .figure, .figure-toy, svg)")) {
    const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const text = node.textContent!.trim();
      if (!text || element.closest("title, style, option, .visually-hidden, math") || !element.checkVisibility())
        continue;
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const scale = matrix ? Math.hypot(matrix.c, matrix.d) : 1;
      const size = scale * Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < 11.9)
        found.push(`${size.toFixed(1)} px, ${element.localName}.${element.getAttribute("class")}: ${text}`);
    }
  }
  return [...new Set(found)];
}

/** Returns the keys of colours that lack words for an end. */
function wordlessRamps(): string[] {
  const ramps = document.querySelectorAll<HTMLElement>('#observablehq-main [style*="linear-gradient"]');
  return Array.from(ramps, (ramp) => {
    const key = ramp.closest(".colour-key, .mark-colours");
    const words = key?.querySelector(".colour-key-words")?.textContent ?? key?.textContent ?? "";
    return (words.match(/[a-z]{3,}/gi) ?? []).length >= 2 ? "" : ramp.outerHTML;
  }).filter(Boolean);
}

/** Returns the tables with a cell that ends outside what is seen, without a place to scroll that says so. */
function cutTables(): string[] {
  const found = Array.from(document.querySelectorAll("#observablehq-main :is(td, th)"), (cell) => {
    if (!cell.checkVisibility()) return "";
    let place = cell.parentElement!;
    while (place !== document.body && getComputedStyle(place).overflowX === "visible") place = place.parentElement!;
    const limit = place === document.body ? innerWidth : place.getBoundingClientRect().right;
    if (cell.getBoundingClientRect().right <= limit + 1) return "";
    const hint = place.parentElement?.querySelector<HTMLElement>(".scroll-table-hint");
    const says = place.tabIndex === 0 && place.hasAttribute("aria-label") && hint && !hint.hidden;
    return says ? "" : (cell.closest("table")?.outerHTML.slice(0, 80) ?? cell.outerHTML);
  });
  return [...new Set(found)].filter(Boolean);
}
