import {expect, it} from "vitest";
import {mathematics} from "../../tools/mathematics.js";

type Rule = (tokens: {content: string; info: string}[], index: number) => string;

const rules: Record<string, Rule | undefined> = {fence: () => "fence", code_inline: () => "code"};
const {fence, code_inline: code} = mathematics({renderer: {rules}}).renderer.rules;
const token = (content: string, info = "") => [{content, info}];

it("mathematics renders a fence of the language math as a block of MathML, without styles or scripts", () => {
  const html = fence!(token("\\frac{a}{b}\n", "math"), 0);
  expect(html).toMatch(/^<div class="math" tabindex="0"><span class="katex"><math [^>]*display="block"/);
  expect(html).toContain("<mfrac>");
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
