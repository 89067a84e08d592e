import {createRequire} from "node:module";

// Citation.js is CommonJS, and says on the console what it registers.
const require = createRequire(import.meta.url);
const {Cite} = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-csl");

/** A work of the bibliography. */
export interface Work {
  readonly key: string;
  /** Who wrote it and when, in a text: “Zeiler & Fergus, 2014”. */
  readonly short: string;
  /** The whole reference, plain text. */
  readonly text: string;
  /** Where it can be read; undefined where the entry says nothing that is a web address. */
  readonly url: string | undefined;
}

interface Name {
  readonly family?: string;
  readonly literal?: string;
  readonly given?: string;
}

interface CslItem {
  readonly "citation-key"?: string;
  readonly id: string;
  readonly title?: string;
  readonly author?: readonly Name[];
  readonly issued?: {readonly "date-parts"?: readonly (readonly (number | string)[])[]};
  readonly URL?: string;
  readonly DOI?: string;
}

/**
 * Returns the works in the text of a BibTeX file, by their keys. Throws a RangeError in one line, with the line in the
 * file: `references.bib, line 12: the key zeiler2014 is there twice`, `… has no author`, `… no title`, `… no year`, and for
 * what does not parse.
 */
export function readBibliography(text: string, name = "references.bib"): ReadonlyMap<string, Work> {
  const works = new Map<string, Work>();
  const starts = Array.from(text.matchAll(/^@(\w+)\s*\{\s*([^,\s]+)\s*,/gm));
  for (const [i, start] of starts.entries()) {
    const line = text.slice(0, start.index).split("\n").length;
    const [, , key] = start;
    const fail = (why: string) => new RangeError(`${name}, line ${line}: ${why}`);
    if (works.has(key)) throw fail(`the key ${key} is there twice`);
    const end = starts[i + 1]?.index ?? text.length;
    works.set(key, workOf(text.slice(start.index, end), key, fail));
  }
  return works;
}

function workOf(entry: string, key: string, fail: (why: string) => Error): Work {
  let items: CslItem[];
  try {
    items = new Cite(entry, {forceType: "@bibtex/text"}).data;
  } catch (error) {
    throw fail(`${key} does not parse (${(error as Error).message.split("\n")[0].slice(0, 120)})`);
  }
  const [item] = items;
  if (items.length !== 1) throw fail(`${key} does not parse`);
  const year = item.issued?.["date-parts"]?.[0]?.[0];
  if (!item.author?.length) throw fail(`${key} has no author`);
  if (!item.title) throw fail(`${key} has no title`);
  if (!year) throw fail(`${key} has no year`);
  const text: string = new Cite([item]).format("bibliography", {format: "text", template: "apa", lang: "en-US"});
  return {
    key,
    short: `${shortNames(item.author)}, ${year}`,
    text: plain(text).replace(/\s*https?:\/\/\S+$/, ""),
    url: webAddress(item.DOI ? `https://doi.org/${item.DOI}` : item.URL)
  };
}

function shortNames(names: readonly Name[]): string {
  const words = names.map(({family, literal, given}) => plain(family ?? literal ?? given ?? "?"));
  if (words.length === 1) return words[0];
  return words.length === 2 ? `${words[0]} & ${words[1]}` : `${words[0]} et al.`;
}

/** Citation.js keeps some markup of titles, such as <i>; a text has none. What was meant as text stays one and is escaped where it is written. */
function plain(text: string): string {
  return text
    .replaceAll(/<\/?(?:i|b|sc|sup|sub|span)(?: [^<>]*)?>/gi, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}
