import {afterAll, beforeAll, expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import type {LectureFigure} from "../../src/components/presenting/lectureFigures.js";
import listed from "../../src/components/presenting/lectureFigures.json";
import {openSite, type Site} from "./openSite.js";

const lectureFigures: readonly LectureFigure[] = listed;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const pages = chapters.map(({path}) => path).filter((path) => /^\/lecture\/(?!instructors)/.test(path));

for (const path of pages) {
  it(`the instructors' links to ${path} name every figure of it and only states that its figures know`, async () => {
    const {page, problems, close} = await site.open(path);
    const figures = lectureFigures.filter((figure) => figure.path === path);
    const ids = await page
      .locator("figure[data-figure][id]")
      .evaluateAll((all) => all.filter((d) => !d.parentElement!.closest("figure[data-figure]")).map((d) => d.id));
    expect(figures.map(({id}) => id)).toEqual(ids);
    for (const {id, links} of figures) {
      expect(links.length).toBeGreaterThan(0);
      for (const {title, state} of links) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, state || id);
        await page.waitForTimeout(100);
        const note = await page.locator(`#${id} .figure-note`).allTextContents();
        expect(`${title}: ${note.join("")}`).toBe(`${title}: `);
      }
    }
    expect(problems).toEqual([]);
    await close();
  });
}

it("the instructors' page leads to a figure in the state that the link names, and to the presenting view", async () => {
  const {page, problems, close} = await site.open("/lecture/instructors");
  const {path, links} = lectureFigures[0];
  expect(await page.locator(".lecture-links a.present-link").count()).toBe(
    lectureFigures.flatMap((d) => d.links).length
  );
  await page.locator(".lecture-links a.present-link").nth(1).click();
  await page.waitForURL((url) => url.pathname.endsWith(path));
  await page.locator("html.presenting .presentation-place", {hasText: "1 of"}).waitFor();
  expect(new URL(page.url()).hash).toContain(links[1].state);
  expect(await page.locator("#observablehq-main > :visible").count()).toBeLessThanOrEqual(3);
  await page.keyboard.press("ArrowRight");
  await page.locator(".presentation-place", {hasText: "2 of"}).waitFor();
  await page.keyboard.press("Escape");
  expect(await page.locator("html.presenting").count()).toBe(0);
  expect(problems).toEqual([]);
  await close();
});

it("the arrow keys turn the pages of the lecture, and go on from the last figure of one to the first of the next", async () => {
  const {page, close} = await site.open(pages[1]);
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL((url) => url.pathname.endsWith(pages[0]));
  await page.locator(".lecture-bar").waitFor();
  await page.goto(`${page.url().split("#")[0]}#present=last`);
  await page.reload();
  await page.locator(".presentation-place", {hasText: /(\d+) of \1$/}).waitFor();
  await page.keyboard.press("PageDown");
  await page.waitForURL((url) => url.pathname.endsWith(pages[1]));
  await page.locator("html.presenting .presentation-place", {hasText: "1 of"}).waitFor();
  await close();
});
