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

const pages = chapters
  .map(({path}) => path)
  .filter((path) => /^\/lecture\/(?!instructors|playlist|exercises)/.test(path));

it("the instructors' page leads to a figure in the state that the link names, and to the presenting view", async () => {
  const {page, problems, close} = await site.openWarm("/lecture/instructors");
  const {path, links} = lectureFigures[0];
  expect(await page.locator(".lecture-links a.lecture-links-present").count()).toBe(
    lectureFigures.flatMap((d) => d.links).length
  );
  await page.locator(".lecture-links a.lecture-links-present").nth(1).click();
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
  const {page, close} = await site.openWarm(pages[1]);
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL((url) => url.pathname.endsWith(pages[0]));
  await page.locator(".lecture-bar").waitFor();
  await page.goto(`${page.url().split("#")[0]}#present=last`);
  await page.reload();
  await page.locator(".presentation-place", {hasText: /(\d+) of \1$/}).waitFor();
  await page.keyboard.press("PageDown");
  const within = page.locator("iframe.presentation-page-shown");
  await within.waitFor();
  expect(await within.getAttribute("src")).toMatch(new RegExp(`${pages[1]}$`));
  await page.locator("html.presenting .presentation-place", {hasText: "1 of"}).waitFor();
  await close();
});
