import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import {mathematicsHead} from "../../tools/mathematics.js";
import {openSite, type Site} from "./openSite.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const pages = chapters.filter(({path}) => mathematicsHead(`src${path === "/" ? "/index" : path}.md`));

describe.each(pages)("$path", ({path}) => {
  it("draws every letter of its formulas in a font of the site, and tells them in MathML", async () => {
    const {page, problems, close} = await site.openWarm(path, {width: 390});
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      const loaded = new Set(
        [...document.fonts].filter(({status}) => status === "loaded").map((d) => `${d.family} ${d.weight} ${d.style}`)
      );
      const letters = [...document.querySelectorAll(".katex-html *")].filter((element) =>
        [...element.childNodes].some((node) => node instanceof Text && /[^\s\u200b]/.test(node.data))
      );
      const wanted = letters.map((element) => {
        const {fontFamily, fontWeight, fontStyle} = getComputedStyle(element);
        return `${fontFamily.split(",")[0].replaceAll('"', "")} ${fontWeight} ${fontStyle}`;
      });
      return {wanted: wanted.length, missing: [...new Set(wanted)].filter((name) => !loaded.has(name))};
    });
    expect(fonts.missing).toEqual([]);
    expect(fonts.wanted).toBeGreaterThan(0);
    expect(await page.locator(".katex-mathml math").count()).toBe(await page.locator(".katex-html").count());
    expect(problems).toEqual([]);
    await close();
  });

  it("cuts no formula off on a phone: what does not fit goes on below", async () => {
    const {page, close} = await site.openWarm(path, {width: 390});
    const cut = await page
      .locator(".math")
      .evaluateAll((all) =>
        all.filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth + 1).map((d) => d.textContent)
      );
    expect(cut).toEqual([]);
    await close();
  });
});
