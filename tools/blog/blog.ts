import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import footnotes from "markdown-it-footnote";
import {type Bibliography, bibliography} from "./bibliography.js";
import {byline} from "./byline.js";
import {citations} from "./citations.js";
import {citePage} from "./citePage.js";
import {errorMark} from "./errorMark.js";
import type {BlogMarkdown, BlogState} from "./markdownTypes.js";
import {numbered} from "./numbered.js";
import {pageFacts} from "./pageFacts.js";
import {pageAddress, pageName} from "./siteAddress.js";

export interface BlogOptions {
  /** The folder of the pages, which also has references.bib. */
  readonly root: string;
  /** The site's own address; defaults to none. */
  readonly site?: string;
}

const bibliographies = new Map<string, Bibliography>();

/**
 * Returns the given *md* with what a blog needs: footnotes, numbered figures and
 * equations, citations from `references.bib`, a byline under the title and “Cite
 * this page” at the end. What an author got wrong is an error on the page, by
 * which the build fails.
 */
export function blog<T extends BlogMarkdown>(md: T, {root, site}: BlogOptions): T {
  md.use(footnotes);
  numbered(md);
  citations(md, () => read(join(root, "references.bib")));
  md.core.ruler.push("byline", (state) => addFacts(state, root, site));
  return md;
}

/** Returns what the page *path* ("/lecture/pca", "/index") below *root* says of itself; a page that a loader writes says nothing. */
export function factsOf(root: string, path: string): ReturnType<typeof pageFacts> {
  const file = join(root, `${path.replace(/\/$/, "/index")}.md`);
  return pageFacts(existsSync(file) ? readFileSync(file, "utf8") : "");
}

function addFacts(state: BlogState, root: string, site: string | undefined): void {
  const {path} = state.env;
  if (path === undefined) return;
  const {facts, problems} = factsOf(root, path);
  const html = (content: string) => Object.assign(new state.Token("html_block", "", 0), {content});
  const {tokens} = state;
  const end = tokens.findIndex(({type, tag}) => type === "heading_close" && tag === "h1");
  const title = facts.title ?? (end > 0 ? plainText(tokens[end - 1]) : pageName(path));
  const url = site && pageAddress(site, path);
  const top = problems.map(errorMark).join("\n") + byline(facts);
  const bottom = citePage(facts, {title, name: pageName(path), url});
  if (top) tokens.splice(end + 1, 0, html(top));
  if (bottom) tokens.push(html(bottom));
}

function plainText({children}: BlogState["tokens"][number]): string {
  return (children ?? []).map(({content}) => content).join("");
}

function read(file: string): Bibliography {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (!bibliographies.has(text)) bibliographies.set(text, bibliography(text));
  return bibliographies.get(text)!;
}
