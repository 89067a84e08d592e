import {existsSync, readFileSync} from "node:fs";
import katex from "katex";

/** What Markdown is read to, one after another. */
export interface Token {
  content: string;
  readonly info: string;
}

type Rule = (tokens: Token[], index: number, ...rest: unknown[]) => string;

/** Of markdown-it what our rules change. */
export interface MarkdownIt {
  readonly renderer: {readonly rules: Record<string, Rule | undefined>};
}

/** What a page with formulas has in its head: their style, with their fonts in it (src/data/mathematics.css.ts). */
const style = `<link rel="stylesheet" href="/data/mathematics.css">`;

/**
 * Returns the given *md* with two rules more: a fence of the language `math`
 * and inline code between dollars, `` `$x^2$` ``, become formulas that are drawn
 * with fonts of our own and read aloud from MathML, without a script. TeX that
 * does not parse throws.
 */
export function mathematics<T extends MarkdownIt>(md: T): T {
  const {rules} = md.renderer;
  const {fence, code_inline: code} = rules;
  rules.fence = (tokens, index, ...rest) =>
    tokens[index].info.trim() === "math" ? block(tokens[index].content) : fence!(tokens, index, ...rest);
  rules.code_inline = (tokens, index, ...rest) => {
    const tex = /^\$(.+)\$$/s.exec(tokens[index].content)?.[1];
    return tex === undefined ? code!(tokens, index, ...rest) : formula(tex, false);
  };
  return md;
}

/** Returns what the head of the page in the given *file* needs for its formulas: nothing where it has none. One that a loader writes may have some. */
export function mathematicsHead(file: string | URL): string {
  if (existsSync(typeof file === "string" ? `${file}.ts` : new URL(`${file.href}.ts`))) return style;
  return existsSync(file) &&
    /^```math(?: \{#eq:[^}]*\})?$|`\$[^`{][^`]*\$`|`\$[^`]\$`/m.test(withoutExamples(readFileSync(file, "utf8")))
    ? style
    : "";
}

/** Returns Markdown without its fences of four backticks or more: what these show is an example, and no formula. */
export function withoutExamples(markdown: string): string {
  return markdown.replaceAll(/^(`{4,})[^`\n]*\n[\s\S]*?^\1`*$/gm, "");
}

/** Returns formulas between wide spaces, which stand beside each other where there is room, else one below the other. */
function block(tex: string): string {
  const parts = tex.split("\\qquad").map((part) => formula(part, true));
  return `<div class="math" tabindex="0">${parts.join("")}</div>\n`;
}

function formula(tex: string, displayMode: boolean): string {
  return katex.renderToString(tex, {output: "htmlAndMathml", displayMode, throwOnError: true, strict: "error"});
}
