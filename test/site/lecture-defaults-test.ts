import {afterAll, beforeAll, expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import {openSite, type Site} from "./openSite.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

for (const {path} of chapters.filter(({part}) => part === "Lecture")) {
  it(`${path} shows all its figures without a worker, a network's weights or TensorFlow.js`, async () => {
    const {page, close} = await site.open(path);
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
    expect(
      fetched.filter((name) => /data\/inception-v3\.[0-9a-f]+\.(bin|json)$|worker\/worker|tfjs/.test(name))
    ).toEqual([]);
    expect(page.workers()).toEqual([]);
    await close();
  });
}
