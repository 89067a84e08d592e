import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import MarkdownIt from "markdown-it";
import {afterAll, beforeAll, expect, it} from "vitest";
import {blog} from "../../../tools/blog/blog.js";
import {mathematics} from "../../../tools/mathematics.js";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "blog-"));
});
afterAll(() => rmSync(root, {recursive: true}));

/** Returns the page of the given Markdown as a document. */
function page(text: string, {bib = "", front = "", site = undefined as string | undefined} = {}): Document {
  writeFileSync(join(root, "references.bib"), bib);
  writeFileSync(join(root, "page.md"), front ? `---\n${front}\n---\n\n${text}` : text);
  const md = blog(mathematics(new MarkdownIt({html: true})), {root, site}) as InstanceType<typeof MarkdownIt>;
  return new JSDOM(md.render(text, {path: "/page"})).window.document;
}

const errors = (found: Document) => [...found.querySelectorAll(".observablehq--error")].map((d) => d.textContent);
const text = (found: Document, selector: string) => found.querySelector(selector)?.textContent;

const papers = `@article{b1, author={Bee, Ann}, title={On {TeX} and \\emph{bees}}, year={2001}, url={https://example.org/b}}
@article{a1, author={Ant, Bo}, title={Ants}, year={2000}}`;

it("a page without any of it is what it was before", () => {
  const source = "# Page\n\nText, a mail to a@b.org, [a link](x) and `code`.\n";
  expect(page(source).body.innerHTML).toBe(new MarkdownIt({html: true}).render(source, {}));
});

it("figures and equations are counted apart, in the order of the page, and references say their numbers, also before them", () => {
  const found = page(
    "See @fig:two and @eq:one.\n\nFirst. {#fig:one}\n\n```math {#eq:one}\nx^2\n```\n\nSecond *one*. {#fig:two}\n"
  );
  expect([...found.querySelectorAll("p")].map((d) => d.textContent!.replaceAll("\u00a0", " "))).toEqual([
    "See Figure 2 and Equation 1.",
    "Figure 1. First.",
    "Figure 2. Second one."
  ]);
  for (const link of found.querySelectorAll("a"))
    expect(found.getElementById(link.getAttribute("href")!.slice(1))).not.toBeNull();
  expect(text(found, ".blog-equation .blog-number")).toBe("(1)");
  expect(found.querySelector(".blog-equation math")).not.toBeNull();
  expect(errors(found)).toEqual([]);
});

it("a name that no figure has, and one that two have, are one line each", () => {
  expect(errors(page("See @fig:none."))).toEqual(["no figure or equation of this page has the name fig:none"]);
  expect(errors(page("A. {#fig:a}\n\nB. {#fig:a}"))).toEqual(["the name fig:a is on this page twice"]);
});

it("citations link to a list at the end, in APA style and the order of names", () => {
  const found = page("So it is [@b1], and so [@b1; @a1].", {bib: papers});
  expect(text(found, "p")).toBe("So it is (Bee, 2001), and so (Bee, 2001; Ant, 2000).");
  expect([...found.querySelectorAll(".blog-references li")].map((d) => d.textContent)).toEqual([
    "Ant, B. (2000). Ants.",
    "Bee, A. (2001). On TeX and bees. https://example.org/b"
  ]);
  for (const link of found.querySelectorAll("p a"))
    expect(found.getElementById(link.getAttribute("href")!.slice(1))?.tagName).toBe("LI");
});

it("two papers of one author and year are told apart in text and list alike", () => {
  const bib = "@misc{x, author={Ant, Bo}, title={A}, year=2000}\n@misc{y, author={Ant, Bo}, title={B}, year=2000}";
  const found = page("[@y] [@x]", {bib});
  expect(text(found, "p")).toBe("(Ant, 2000b) (Ant, 2000a)");
  expect(text(found, "li#cite-y")).toBe("Ant, B. (2000b). B.");
});

it("an unknown key, a key twice, a broken entry and an address that is none are one line each, with the file's line", () => {
  const bib = `${papers}
@article{a1, title={Again}}
@misc{bad, title={Bad}, url={javascript:alert(1)}}
@misc{open, title={Open}`;
  expect(errors(page("[@none] [@a1] [@bad]", {bib}))).toEqual([
    "src/references.bib has no entry “none”",
    "src/references.bib has no entry “bad”",
    "src/references.bib, line 3: the key “a1” was there before",
    "src/references.bib, line 4: the url of “bad” is not http: or https:",
    expect.stringMatching(/^src\/references\.bib, line 5: .*rbrace/)
  ]);
});

it("no markup of an entry reaches the page", () => {
  const evil = `<script>alert(1)</script><img src=x onerror=alert(2)>`;
  const bib = `@article{evil, author={{${evil}}}, title={A ${evil} \\textit{b}}, journal={${evil}}, note={${evil}}, year={2000}, doi={10.1/"><img src=x onerror=alert(3)>}}`;
  const found = page("[@evil]", {bib});
  expect(text(found, "li#cite-evil")).toContain("<script>");
  expect(found.querySelectorAll("script, img, svg, iframe, [onerror], a[href^='javascript']").length).toBe(0);
});

it("footnotes are numbered and lead back", () => {
  const found = page("Text.[^a]\n\n[^a]: A note.");
  expect(text(found, "sup.footnote-ref a")).toBe("[1]");
  expect(found.querySelector("section.footnotes li#fn1 a[href='#fnref1']")).not.toBeNull();
});

it("authors, day and tags stand under the title, and “Cite this page” at the end", () => {
  const front = 'authors: [Bo Ant, The <i>authors</i>]\ndate: 2024-05-31\ntags: [ants, "<b>"]';
  const found = page("# Ants & {bees}?\n\nText.", {front, site: "https://example.org/s"});
  expect(found.querySelector("h1")!.nextElementSibling!.textContent).toBe(
    "Bo Ant, The <i>authors</i> · 31 May 2024 · Tags: ants, <b>"
  );
  expect(text(found, ".blog-cite p")).toBe(
    "Bo Ant, The <i>authors</i>. Ants & {bees}? 31 May 2024. https://example.org/s/page"
  );
  expect(text(found, ".blog-cite code")).toBe(`@misc{page-2024,
  author = {Bo Ant and {The <i>authors</i>}},
  title = {{Ants \\& \\{bees\\}?}},
  year = {2024},
  month = {5},
  url = {https://example.org/s/page}
}`);
  expect(found.querySelectorAll("i, .blog-byline b").length).toBe(0);
});

it("front matter that is wrong is named in one line each", () => {
  const front = "date: 2024-02-31\nauthor: me\ntags: ants\nsummary: [x]";
  expect(errors(page("# Page", {front}))).toEqual([
    expect.stringMatching(/^front matter: unknown key “author”; known are authors, date,/),
    "front matter: date “2024-02-31” is not a day like 2024-05-31",
    "front matter: summary must be text",
    "front matter: tags must be a list of texts, [one, another]"
  ]);
  expect(errors(page("# Page", {front: "title: [x"}))[0]).toMatch(/^front matter: /);
});
