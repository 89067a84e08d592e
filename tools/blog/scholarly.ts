import footnote from "markdown-it-footnote";
import type {Work} from "./bibliography.js";

/** Of markdown-it’s tokens what is read and changed here. */
interface Token {
  readonly type: string;
  readonly info: string;
  content: string;
  children: Token[] | null;
  meta: unknown;
  readonly attrSet: (name: string, value: string) => void;
}

interface CoreState {
  readonly tokens: Token[];
  readonly env: {readonly path?: string};
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
}

/** Of markdown-it what is used here. */
export interface MarkdownWithRules {
  readonly use: (plugin: unknown) => unknown;
  readonly core: {readonly ruler: {readonly push: (name: string, rule: (state: CoreState) => void) => void}};
  readonly utils: {readonly escapeHtml: (text: string) => string};
}

/** What a numbered thing is called, by how its name begins. */
const kinds = {fig: "Figure", eq: "Equation"} as const;

/** The number of an equation, in the token of its fence. */
export interface NumberedMeta {
  readonly id: string;
  readonly number: number;
}

const caption = /^Figure \{#(fig-[\w-]+)\}:?\s*/;
const citation = /\[(@[\w:.-]+(?:\s*;\s*@[\w:.-]+)*)\]/g;
const reference = /(?<![\w@[/.])@((?:fig|eq)-[\w-]+)/g;

/**
 * Returns the given *md* with footnotes (`[^1]`), numbered figures (a paragraph `Figure {#fig-name}: caption`), numbered
 * equations (a fence of `math {#eq-name}`), references to both (`@fig-name`), and citations (`[@key; @other]`) of the
 * *works*, which are listed at the end of the page. Rendering throws a RangeError in one line, with the page, for what is
 * not known: `/my-page: unknown reference: @fig-x`, `unknown citation: @key`, `two figures are called fig-x`.
 */
export function scholarly<T extends MarkdownWithRules>(md: T, works: () => ReadonlyMap<string, Work>): T {
  md.use(footnote);
  const {escapeHtml} = md.utils;
  md.core.ruler.push("scholarly", ({tokens, env, Token}) => {
    const fail = (why: string) => new RangeError(`${env.path ?? "page"}: ${why}`);
    const numbers = numbered(tokens, fail);
    const cited = new Map<string, Work>();
    const html = (content: string) => Object.assign(new Token("html_inline", "", 0), {content});
    for (const token of tokens) if (token.children) token.children = token.children.flatMap(written);
    if (cited.size)
      tokens.push(Object.assign(new Token("html_block", "", 0), {content: listed([...cited.values()], escapeHtml)}));

    /** Returns what a piece of text becomes: itself, with links in place of citations and references. */
    function written(token: Token): Token[] {
      if (token.type !== "text" || !token.content.includes("@")) return [token];
      const parts: Token[] = [];
      let at = 0;
      const both = new RegExp(`${citation.source}|${reference.source}`, "g");
      for (const match of token.content.matchAll(both)) {
        const [whole, keys, name] = match;
        const link = keys ? citedBy(keys) : referenceTo(name);
        parts.push(
          Object.assign(new Token("text", "", 0), {content: token.content.slice(at, match.index)}),
          html(link)
        );
        at = match.index + whole.length;
      }
      return [...parts, Object.assign(new Token("text", "", 0), {content: token.content.slice(at)})];
    }

    function referenceTo(name: string): string {
      const number = numbers.get(name);
      if (number === undefined) throw fail(`unknown reference: @${name}`);
      return `<a href="#${name}">${kinds[name.split("-")[0] as keyof typeof kinds]}\u00a0${number}</a>`;
    }

    function citedBy(keys: string): string {
      const links = keys.split(";").map((part) => {
        const key = part.trim().slice(1);
        const work = works().get(key);
        if (!work) throw fail(`unknown citation: @${key}`);
        cited.set(key, work);
        return `<a class="citation" href="#ref-${escapeHtml(key)}">${escapeHtml(work.short)}</a>`;
      });
      return `(${links.join("; ")})`;
    }
  });
  return md;
}

/** Numbers figures and equations in their order, and returns the number of each by its name. */
function numbered(tokens: readonly Token[], fail: (why: string) => Error): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const counts = {fig: 0, eq: 0};
  const next = (id: string, kind: keyof typeof counts) => {
    if (numbers.has(id)) throw fail(`two are called ${id}`);
    numbers.set(id, ++counts[kind]);
    return counts[kind];
  };
  for (const [i, token] of tokens.entries()) {
    const [, equation] = token.type === "fence" ? (/^math\s+\{#(eq-[\w-]+)\}\s*$/.exec(token.info) ?? []) : [];
    if (equation) token.meta = {id: equation, number: next(equation, "eq")} satisfies NumberedMeta;
    const [start = "", figure] = token.type === "inline" ? (caption.exec(token.content) ?? []) : [];
    if (!figure) continue;
    const number = next(figure, "fig");
    tokens[i - 1].attrSet("id", figure);
    tokens[i - 1].attrSet("class", "numbered-caption");
    const first = token.children?.find(({type}) => type === "text");
    if (first) first.content = `Figure\u00a0${number}. ${first.content.slice(start.length)}`;
  }
  return numbers;
}

/** Returns the list of the works cited, with its heading. */
function listed(works: readonly Work[], escapeHtml: (text: string) => string): string {
  const items = [...works]
    .sort((a, b) => a.text.localeCompare(b.text, "en"))
    .map(({key, text, url}) => {
      const link = url ? ` <a href="${escapeHtml(url)}">${escapeHtml(url.replace(/^https?:\/\//, ""))}</a>` : "";
      return `<li id="ref-${escapeHtml(key)}">${escapeHtml(text)}${link}</li>`;
    });
  return `<h2 id="references" tabindex="-1"><a class="observablehq-header-anchor" href="#references">References</a></h2>\n<ul class="references">\n${items.join("\n")}\n</ul>\n`;
}
