import {existsSync, readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import {mathematics, mathematicsHead, withoutExamples} from "../../tools/mathematics.js";

type Rule = (tokens: {content: string; info: string}[], index: number) => string;

const rules: Record<string, Rule | undefined> = {fence: () => "fence", code_inline: () => "code"};
const {fence, code_inline: code} = mathematics({renderer: {rules}}).renderer.rules;
const token = (content: string, info = "") => [{content, info}];

it("mathematics renders a fence of the language math as a block, MathML for those who listen beside what is seen", () => {
  const html = fence!(token("\\frac{a}{b}\n", "math"), 0);
  expect(html).toMatch(
    /^<div class="math" tabindex="0"><span class="katex-display"><span class="katex"><span class="katex-mathml"><math [^>]*display="block"/
  );
  expect(html).toContain("<mfrac>");
  expect(html).toContain('<span class="katex-html" aria-hidden="true">');
});

it("a page has the style of formulas in its head exactly where it has formulas", () => {
  const heads = chapters.map(({path}) => {
    const file = `src${path === "/" ? "/index" : path}.md`;
    if (!existsSync(file)) return [true, mathematicsHead(file) !== ""]; // written by a loader
    const text = withoutExamples(readFileSync(file, "utf8"));
    const codes = Array.from(text.matchAll(/`([^`\n]+)`/g), ([, code]) => code);
    return [/^```math( |$)/m.test(text) || codes.some((code) => /^\$.+\$$/.test(code)), mathematicsHead(file) !== ""];
  });
  expect(heads.filter(([has, head]) => has !== head)).toEqual([]);
  expect(heads.filter(([has]) => has).length).toBeGreaterThan(5);
  expect(mathematicsHead("src/no-such-page.md")).toBe("");
});

it("formulas between wide spaces are parts of one block, which may stand one below the other", () => {
  const html = fence!(token("a = b, \\qquad c = d\n", "math"), 0);
  expect(html.match(/<div class="math"/g)?.length).toBe(1);
  expect(html.match(/<span class="katex-display">/g)?.length).toBe(2);
});

it("mathematics renders inline code between dollars, and leaves other code alone", () => {
  expect(code!(token("$x^2$"), 0)).toContain("<msup>");
  expect(code!(token("x^2"), 0)).toBe("code");
  expect(code!(token("$"), 0)).toBe("code");
  expect(fence!(token("x", "js"), 0)).toBe("fence");
});

it("mathematics rejects TeX that does not parse", () => {
  expect(() => code!(token("$\\frac{a}$"), 0)).toThrow(/KaTeX parse error/);
});
