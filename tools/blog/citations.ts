import {type Bibliography, citationText, referenceTexts} from "./bibliography.js";
import {errorMark} from "./errorMark.js";
import {escaped} from "./escaped.js";
import type {BlogMarkdown, BlogState} from "./markdownTypes.js";
import {everyToken} from "./numbered.js";

/**
 * Gives the *md* citations: `[@zeiler2014]` and `[@one; @other]` become what APA
 * style says of them, with links to the list of references, which ends the page.
 * The bibliography is read where a page cites. Keys that it lacks, and all that
 * is wrong with it, are errors on the page.
 */
export function citations(md: BlogMarkdown, read: () => Bibliography): void {
  md.inline.ruler.before("link", "citation", (state, silent) => {
    const found = /^\[(@[\w:.-]+(?:\s*;\s*@[\w:.-]+)*)\](?!\()/.exec(state.src.slice(state.pos, state.posMax));
    if (!found) return false;
    if (!silent) state.push("citation", "", 0).content = found[1];
    state.pos += found[0].length;
    return true;
  });
  md.core.ruler.push("citation", (state) => cite(state, read));
}

function cite(state: BlogState, read: () => Bibliography): void {
  const cited = everyToken(state.tokens).filter(({type}) => type === "citation");
  if (!cited.length) return;
  const {entries, problems} = read();
  const keysOf = (content: string) => content.split(";").map((d) => d.trim().slice(1));
  const keys = new Set(cited.flatMap(({content}) => keysOf(content)));
  const all = [...keys].flatMap((key) => entries.get(key) ?? []);
  for (const token of cited) {
    const unknown = keysOf(token.content).find((key) => !entries.has(key));
    token.type = "html_inline";
    token.content =
      unknown === undefined
        ? citation(keysOf(token.content), (some) => citationText(all, some))
        : errorMark(`src/references.bib has no entry “${unknown}”`);
  }
  const items = referenceTexts(all).map(({key, text}) => `<li id="cite-${escaped(key)}">${linked(text)}</li>`);
  const content = `<section class="blog-references">
<h2 id="references">References</h2>
${problems.map(errorMark).join("\n")}
<ol>
${items.join("\n")}
</ol>
</section>\n`;
  state.tokens.push(Object.assign(new state.Token("html_block", "", 0), {content}));
}

/** Returns each of the *keys* as a link to its line of the list, all in one pair of brackets. */
function citation(keys: readonly string[], text: (keys: readonly string[]) => string): string {
  const links = keys.map(
    (key) => `<a href="#cite-${escaped(key)}">${escaped(text([key]).replace(/^\((.*)\)$/s, "$1"))}</a>`
  );
  return `(${links.join("; ")})`;
}

/** Returns the plain *text* as HTML; the address at its end is a link. */
function linked(text: string): string {
  const [, before, address] = /^(.*?)(https?:\/\/[^\s<>"]+)?$/s.exec(text)!;
  return `${escaped(before)}${address ? `<a href="${escaped(address)}">${escaped(address)}</a>` : ""}`;
}
