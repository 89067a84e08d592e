import {afterAll, beforeAll, expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import {openSite, type Site, settled} from "./openSite.js";
import {violations} from "./violations.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const looks = [
  {name: "wide and light", width: 1280, colorScheme: "light"},
  {name: "narrow and dark", width: 360, colorScheme: "dark"}
] as const;

for (const {path} of chapters) {
  for (const {name, ...look} of looks) {
    it(`${path} opens without an error, a failed request or a request to another host, ${name}`, async () => {
      const {page, problems, close} = await site.open(path, look);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
      expect(problems).toEqual([]);
      await close();
    });

    it(`${path} has no accessibility violation, ${name}`, async () => {
      const {page, close} = await site.open(path, look);
      expect(await violations(page)).toEqual([]);
      await close();
    });
  }

  it(`${path} does not scroll sideways at 360 pixels`, async () => {
    const {page, close} = await site.open(path, {width: 360});
    await page.evaluate(async () => {
      for (const figure of document.querySelectorAll("figure[data-figure]")) {
        figure.scrollIntoView(); // some are drawn when they come into view
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
    });
    await settled(page);
    const overflow = await page.evaluate(() => {
      const {scrollWidth, clientWidth} = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    await close();
  });
}

it("an address that leads nowhere answers with a page of the site that leads home", async () => {
  const {page, problems, close} = await site.open("/no-such-page");
  expect(await page.locator("h1").textContent()).toMatch(/cat/);
  expect(problems.filter((problem) => !/404/.test(problem))).toEqual([]);
  await close();
});

it("every photo has an address without a hash", async () => {
  const response = await fetch(new URL("photos/cat-chelsea.jpg", site.url));
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("image/jpeg");
});
