// @vitest-environment jsdom
import {expect, it} from "vitest";
import {figureLink} from "../../../src/components/frame/figureLink.js";
import {figureSheet, siteCredit} from "../../../src/components/frame/figureSheet.js";
import {xmlText} from "../../../src/components/frame/xmlText.js";

const picture = {content: '<image href="data:,"/>', width: 300, height: 200};
const words = {
  title: "Cats & <dogs>",
  caption: "A cat.",
  facts: ["network: Inception v3", "class: 286 Egyptian cat"],
  credit: "Photo: Chelsea by A. Body, CC0 1.0 https://example.org/licence",
  link: "https://example.org/why/#explain.class=286&explain.method=gradient"
};
const sheet = (part: Partial<typeof words> = {}) =>
  new DOMParser().parseFromString(
    figureSheet(picture, {...words, ...part}, {ink: "#111", paper: "#fff"}, (text) => 7 * text.length),
    "image/svg+xml"
  );
const lines = (page: Document) => Array.from(page.querySelectorAll("g > text"), (d) => d.textContent!);

it("figureSheet(picture, words) is an SVG with the picture and, below it, title, caption, facts, credit, licence and link", () => {
  const page = sheet();
  expect(page.querySelector("parsererror")).toBeNull();
  expect(page.querySelector("title")!.textContent).toBe(words.title);
  expect(page.querySelector("image")).not.toBeNull();
  expect(lines(page)).toEqual([
    words.title,
    words.caption,
    words.facts.join(" · "),
    words.credit,
    siteCredit,
    words.link
  ]);
});

it("the lines of a sheet fit its width, one below the other and all below the picture", () => {
  const page = sheet({caption: "word ".repeat(60), link: `https://example.org/#${"x".repeat(200)}`});
  const [width, height] = ["width", "height"].map((d) => Number(page.documentElement.getAttribute(d)));
  const tops = Array.from(page.querySelectorAll("g > text"), (d) => Number(d.getAttribute("y")));
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(tops[0]).toBeGreaterThan(24 + picture.height);
  expect(tops.at(-1)).toBeLessThan(height);
  expect(Math.max(...lines(page).map((line) => 7 * line.length))).toBeLessThanOrEqual(width - 48);
  expect(lines(page).join("")).toContain("x".repeat(20));
});

it("what a figure does not say takes no room", () => {
  const page = sheet({credit: "", link: "", caption: ""});
  expect(lines(page)).toEqual([words.title, words.facts.join(" · "), siteCredit]);
});

it("xmlText(words) keeps every word, and leaves out what XML cannot hold", () => {
  const parse = (text: string) =>
    new DOMParser().parseFromString(`<a b="${xmlText(text)}">${xmlText(text)}</a>`, "text/xml");
  for (const text of ['<"&>', "“é” 猫 😺", "a\u0000b\uFFFEc"]) {
    const {documentElement: d} = parse(text);
    expect([d.textContent, d.getAttribute("b")]).toEqual(
      Array(2).fill(text.replaceAll("\u0000", "").replaceAll("\uFFFE", ""))
    );
  }
});

it("figureLink(address, id) leads to the figure", () => {
  expect(figureLink("https://a.org/b", "maps")).toBe("https://a.org/b#maps");
  expect(figureLink("https://a.org/b#maps.layer=conv1", "maps")).toBe("https://a.org/b#maps.layer=conv1");
});
