import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import {openSite, type Site} from "./openSite.js";

/** What ends at the right edge of a page’s column. */
const column = [
  "p:not(.explain-lede)", // which leaves room for the button beside it
  "h2",
  "details",
  "figure.figure",
  "figure.figure-static",
  ".figure-toy",
  ".observablehq--block > figure",
  ".observablehq--block > .figure-toy"
];

/** Figures that go beyond the column on purpose. */
const beyond = ["tree", "point", "lab"];

/** Figures that are still taller than the window, and are to be folded. */
const tall: readonly string[] = ["maps", "panels", "face-panels", "rules", "style", "live", "saliency", "classmap"]; // since photos are picked by kind

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const taught = chapters.filter(({part}) => part === "Lecture" || part === "Readings");

describe.each(chapters.map(({path}) => path))("%s", (path) => {
  it("text, figures and notes end at one right edge in a wide window", async () => {
    const {page, close} = await site.openWarm(path, {width: 1280, height: 900});
    expect(await page.evaluate(rightEdges, {column, beyond})).toHaveLength(1);
    await close();
  });

  it("nothing is wider than a phone", async () => {
    const {page, close} = await site.openWarm(path, {width: 390, height: 844});
    await seen(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await close();
  });
});

describe.each(taught.map(({path}) => path))("%s", (path) => {
  it("every figure fits a window of 1280 × 900", async () => {
    const {page, close} = await site.openWarm(path, {width: 1280, height: 900});
    await seen(page);
    const found = (await page.evaluate(figureHeights)).filter(({id}) => !tall.includes(id));
    expect(found.filter(({height}) => height > 900)).toEqual([]);
    await close();
  });

  it("on a phone what changes a picture is within one screen of it", async () => {
    const {page, close} = await site.openWarm(path, {width: 390, height: 844});
    await seen(page);
    expect((await page.evaluate(controlDistances)).filter(({distance}) => distance > 844)).toEqual([]);
    await close();
  });
});

/** Goes through the page, so that what is made near the screen is made. */
async function seen(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  });
  await page.waitForLoadState("networkidle");
}

/** Returns the right edges of what stands in the column, each once, in whole pixels. */
function rightEdges({column, beyond}: {readonly column: readonly string[]; readonly beyond: readonly string[]}) {
  const found = column.flatMap((selector) =>
    Array.from(document.querySelectorAll<HTMLElement>(`#observablehq-main > ${selector}`))
  );
  const wide = found.filter(({dataset}) => !beyond.includes(dataset.figure ?? ""));
  const boxes = wide.map((element) => element.getBoundingClientRect()).filter(({width}) => width > 0);
  return [...new Set(boxes.map(({right}) => Math.round(right)))];
}

/** Returns the height of every figure. */
function figureHeights(): {readonly id: string; readonly height: number}[] {
  return Array.from(document.querySelectorAll<HTMLElement>("figure.figure[data-ready]"), (figure) => ({
    id: figure.id,
    height: Math.round(figure.getBoundingClientRect().height)
  }));
}

/** Returns for every figure how far from its picture its farthest control ends; those on the picture are no way off. */
function controlDistances(): {readonly id: string; readonly distance: number}[] {
  return Array.from(document.querySelectorAll<HTMLElement>("figure.figure[data-ready]")).flatMap((figure) => {
    const controls = Array.from(
      figure.querySelectorAll(".figure-controls :is(select, button, input:not(.visually-hidden))")
    );
    const visible = controls.filter((control) => control.checkVisibility()); // what is folded has a box, too
    const seen = visible
      .map((control) => control.getBoundingClientRect())
      .filter(({width, height}) => width > 0 && height > 0);
    const picture = figure.querySelector(".figure-picture")!.getBoundingClientRect();
    const distances = seen.map(({top, bottom}) => Math.max(bottom - picture.bottom, picture.top - top, 0));
    return [{id: figure.id, distance: Math.round(Math.max(0, ...distances))}];
  });
}
