import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import lectureFigures from "../../src/components/presenting/lectureFigures.json";
import {type OpenPage, openSite, type Site, settled} from "./openSite.js";
import {violations} from "./violations.js";

// Every page is opened once a look, and asked everything there: first what holds before anybody touched it.

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** The parts whose figures an instructor shows. */
const taught = ["Lecture", "Readings"];

const looks = [
  {name: "wide and light", width: 1280, colorScheme: "light"},
  {name: "narrow and dark", width: 360, colorScheme: "dark"}
] as const;

for (const {path, part} of chapters) {
  describe.each(looks)(`${path}, $name`, ({name, ...look}) => {
    let open: OpenPage;
    beforeAll(async () => {
      open = await site.openWarm(path, look);
    });
    afterAll(() => open?.close());

    it("opens without an error, a failed request or a request to another host", async () => {
      const {page, problems} = open;
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
      expect(problems).toEqual([]);
    });

    it("has no accessibility violation", async () => {
      expect(await violations(open.page)).toEqual([]);
    });

    if (part && taught.includes(part) && name === "wide and light")
      it(`${path} shows all its figures without a worker, a network's weights or TensorFlow.js`, () =>
        showsItsFigures(open.page));

    it("does not scroll sideways, and still has no error, after all its figures were seen", async () => {
      const {page, problems} = open;
      await seeFigures(page);
      const overflow = await page.evaluate(() => {
        const {scrollWidth, clientWidth} = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflow).toBeLessThanOrEqual(0);
      expect(problems).toEqual([]);
    });

    if (part && taught.includes(part) && name === "wide and light")
      it(`the instructors' links to ${path} name every figure of it and only states that its figures know`, async () => {
        await followLinks(open.page, path);
        expect(open.problems).toEqual([]);
      });
  });
}

async function showsItsFigures(page: Page): Promise<void> {
  const figures = page.locator("#observablehq-main figure.figure[data-figure][id]");
  for (let i = 0; i < (await figures.count()); ++i) {
    const figure = figures.nth(i);
    await figure.scrollIntoViewIfNeeded();
    await figure.and(page.locator("[data-ready]")).waitFor();
    expect(await figure.locator(".figure-error:visible").count()).toBe(0);
    const pictures = figure.locator("canvas:visible, img:visible, svg:visible, table:visible, input:visible");
    expect(`${await figure.getAttribute("id")}: ${(await pictures.count()) > 0}`).toMatch(/: true$/);
  }
  await page.waitForLoadState("networkidle");
  const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
  expect(fetched.filter((name) => /data\/inception-v3\.[0-9a-f]+\.(bin|json)$|worker\/worker|tfjs/.test(name))).toEqual(
    []
  );
  expect(page.workers()).toEqual([]);
}

/** Brings every figure into view, since some are drawn only then. */
async function seeFigures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const figure of document.querySelectorAll("figure[data-figure]")) {
      figure.scrollIntoView();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });
  await settled(page);
}

/** Follows all that the instructors' page links to on the page at *path*, and expects no figure to object. */
async function followLinks(page: Page, path: string): Promise<void> {
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
}

it("an address that leads nowhere answers with a page of the site that leads home", async () => {
  const {page, problems, close} = await site.openWarm("/no-such-page");
  expect(await page.locator("h1").textContent()).toMatch(/cat/);
  expect(problems.filter((problem) => !/404/.test(problem))).toEqual([]);
  await close();
});

it("every photo has an address without a hash", async () => {
  const response = await fetch(new URL("photos/cat-chelsea.jpg", site.url));
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("image/jpeg");
});
