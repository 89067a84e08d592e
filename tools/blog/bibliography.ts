import {Cite} from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";

/** What can be cited. */
export interface Bibliography {
  /** The entries by their keys, as CSL data. */
  readonly entries: ReadonlyMap<string, Cite["data"][number]>;
  /** What is wrong with the file, one line each, with the line's number. */
  readonly problems: readonly string[];
}

/** A paper as a page lists it: plain text, not HTML. */
export interface Reference {
  readonly key: string;
  readonly text: string;
}

/**
 * Returns the entries of the BibTeX *text*. An entry that does not parse, has no
 * title, a key that was there before, or an address that is not of the web, is
 * left out and named in the problems.
 */
export function bibliography(text: string): Bibliography {
  const entries = new Map<string, Cite["data"][number]>();
  const problems: string[] = [];
  let line = 1;
  for (const source of text.split(/^(?=[ \t]*@)/m)) {
    const start = line;
    line += source.split("\n").length - 1;
    if (!source.trimStart().startsWith("@") || /^\s*@comment/i.test(source)) continue;
    const problem = (what: string) => problems.push(`src/references.bib, line ${start}: ${what}`);
    try {
      const [entry, ...more] = new Cite(source).data;
      const key = /^\s*@\w+\s*\{\s*([^\s,{}]+)\s*,/.exec(source)?.[1];
      if (!entry || more.length || key === undefined) problem("an entry is @type{key, field = {value}, …}");
      else if (!/^[\w:.-]+$/.test(key)) problem(`the key “${key}” may have letters, digits and - _ . : only`);
      else if (entries.has(key)) problem(`the key “${key}” was there before`);
      else if (!entry.title) problem(`“${key}” has no title`);
      else if (entry.URL !== undefined && !/^https?:\/\/[^\s<>"]+$/.test(entry.URL))
        problem(`the url of “${key}” is not http: or https:`);
      else entries.set(key, {...entry, id: key});
    } catch (error) {
      problem(
        (error as Error).message
          .split("\n")[0]
          .replace(/ at line.*$/, "")
          .replace(/:$/, "")
      );
    }
  }
  return {entries, problems};
}

/** Returns how the text names the entries, “(Zeiler & Fergus, 2014)”: one of *all* those that the page cites, else it may be mistaken for another. Plain text. */
export function citationText(all: readonly Cite["data"][number][], keys: readonly string[]): string {
  const before = [all.map(({id}) => id)]; // else the second of two papers of a year would be no “2014b”
  const options = {entry: keys, citationsPre: before, template: "apa", lang: "en-US", format: "text"};
  return new Cite(all).format("citation", options);
}

/** Returns the list of the entries cited, in APA style and its order. Plain text. */
export function referenceTexts(all: readonly Cite["data"][number][]): readonly Reference[] {
  const options = {template: "apa", lang: "en-US", format: "text", asEntryArray: true};
  const lines = new Cite(all).format("bibliography", options);
  return lines.map(([key, text]) => ({key, text: text.trim()}));
}
