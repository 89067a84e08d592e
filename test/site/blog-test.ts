import {readFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import {expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";

const built = (path: string) =>
  new JSDOM(readFileSync(new URL(`../../dist${path.replace(/\/$/, "/index")}.html`, import.meta.url))).window.document;
const content = (page: Document, name: string) =>
  page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute("content");

it("every page says in its head what it is, each in other words", () => {
  const pages = chapters.map(({path}) => built(path));
  for (const name of ["description", "og:title", "og:description"]) {
    const said = pages.map((page) => content(page, name));
    expect(said.every((d) => d && d.length > 2)).toBe(true);
    expect(new Set(said).size).toBe(pages.length);
  }
});

it("the readings and the posts name authors and day, cite, and can be cited", () => {
  for (const {path} of chapters.filter((d) => /^\/(readings|why-is-this-a-cat)\//.test(d.path))) {
    const page = built(path);
    expect(page.querySelector("h1 + .blog-byline time")).not.toBeNull();
    expect(page.querySelector(".blog-cite code")!.textContent).toMatch(/^@misc\{[\w-]+,\n/);
    for (const link of page.querySelectorAll("a[href^='#cite-']"))
      expect(page.getElementById(link.getAttribute("href")!.slice(1))).not.toBeNull();
  }
  expect(built("/why-is-this-a-cat/part-1").querySelectorAll(".blog-references li").length).toBe(4);
});
