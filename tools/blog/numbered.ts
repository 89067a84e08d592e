import {errorMark} from "./errorMark.js";
import type {BlogMarkdown, BlogState, BlogToken} from "./markdownTypes.js";

const mark = /\s*\{#(fig|eq):([a-z0-9-]+)\}\s*$/;
const words = {fig: "Figure", eq: "Equation"};

/**
 * Gives the *md* numbers: a paragraph that ends in `{#fig:name}` is the caption
 * of the figure above it, and begins with “Figure 2.”; a fence of the language
 * `math {#eq:name}` has its number beside it; `@fig:name` and `@eq:name` are
 * links that say “Figure 2” and “Equation 1”. A name that is not there, or
 * there twice, is an error on the page.
 */
export function numbered(md: BlogMarkdown): void {
  md.inline.ruler.before("link", "numbered", (state, silent) => {
    const found = /^@(fig|eq):([a-z0-9]+(?:-[a-z0-9]+)*)/.exec(state.src.slice(state.pos, state.posMax));
    if (!found || /[\w.]/.test(state.src[state.pos - 1] ?? "")) return false;
    if (!silent) state.push("numbered", "", 0).content = found[0].slice(1);
    state.pos += found[0].length;
    return true;
  });
  md.core.ruler.push("numbered", number);
}

function number(state: BlogState): void {
  const {tokens} = state;
  const texts = new Map<string, string>();
  const counts = {fig: 0, eq: 0};
  const html = (content: string) => Object.assign(new state.Token("html_block", "", 0), {content});
  /** Returns the id and its number, or what is wrong. */
  const named = (kind: "fig" | "eq", name: string): {id: string; count: number; error: string} => {
    const id = `${kind}:${name}`;
    const error = texts.has(id) ? errorMark(`the name ${id} is on this page twice`) : "";
    counts[kind] += 1;
    texts.set(id, `${words[kind]}\u00a0${counts[kind]}`);
    return {id, count: counts[kind], error};
  };
  state.tokens = tokens.flatMap((token, index): BlogToken[] => {
    const inside = token.type === "paragraph_open" ? tokens[index + 1] : undefined;
    const found = mark.exec(inside ? lastText(inside) : token.type === "fence" ? token.info : "");
    const kind = found?.[1];
    if (!found || (inside ? kind !== "fig" : kind !== "eq" || !/^math\s/.test(token.info))) return [token];
    const {id, count, error} = named(kind as "fig" | "eq", found[2]);
    if (inside) {
      const last = inside.children!.at(-1)!;
      last.content = last.content.replace(mark, "");
      const label = Object.assign(new state.Token("html_inline", "", 0), {
        content: `<b class="blog-caption" id="${id}">${texts.get(id)}.</b> ${error}`
      });
      inside.children!.unshift(label);
      return [token];
    }
    token.info = "math";
    const end = `<span class="blog-number">(${count})</span>${error}</div>`;
    return [html(`<div class="blog-equation" id="${id}">`), token, html(end)];
  });
  for (const token of everyToken(state.tokens))
    if (token.type === "numbered") {
      const text = texts.get(token.content);
      token.type = "html_inline";
      token.content =
        text === undefined
          ? errorMark(`no figure or equation of this page has the name ${token.content}`)
          : `<a href="#${token.content}">${text}</a>`;
    }
}

function lastText({children}: BlogToken): string {
  const last = children?.at(-1);
  return last?.type === "text" ? last.content : "";
}

/** Returns the *tokens* and those within them. */
export function everyToken(tokens: readonly BlogToken[]): readonly BlogToken[] {
  return tokens.flatMap((token) => [token, ...everyToken(token.children ?? [])]);
}
