import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import {type OpenPage, openSite, type Site, settled} from "./openSite.js";
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
  describe.each(looks)(`${path}, $name`, ({name: _, ...look}) => {
    let open: OpenPage;
    beforeAll(async () => {
      open = await site.open(path, look);
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

    it("does not scroll sideways, and still has no error, after all its figures were seen", async () => {
      const {page, problems} = open;
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
      expect(problems).toEqual([]);
    });
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
