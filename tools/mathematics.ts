import katex from "katex";

interface Token {
  readonly content: string;
  readonly info: string;
}

type Rule = (tokens: Token[], index: number, ...rest: unknown[]) => string;

interface MarkdownIt {
  readonly renderer: {readonly rules: Record<string, Rule | undefined>};
}

/**
 * Returns the given *md* with two rules more: a fence of the language `math`
 * and inline code between dollars, `` `$x^2$` ``, become MathML, which needs no
 * font, no stylesheet and no script. TeX that does not parse throws.
 */
export function mathematics<T extends MarkdownIt>(md: T): T {
  const {rules} = md.renderer;
  const {fence, code_inline: code} = rules;
  rules.fence = (tokens, index, ...rest) =>
    tokens[index].info.trim() === "math" ? mathML(tokens[index].content, true) : fence!(tokens, index, ...rest);
  rules.code_inline = (tokens, index, ...rest) => {
    const tex = /^\$(.+)\$$/s.exec(tokens[index].content)?.[1];
    return tex === undefined ? code!(tokens, index, ...rest) : mathML(tex, false);
  };
  return md;
}

function mathML(tex: string, displayMode: boolean): string {
  const math = katex.renderToString(tex, {output: "mathml", displayMode, throwOnError: true, strict: "error"});
  return displayMode ? `<div class="math" tabindex="0">${math}</div>\n` : math;
}
