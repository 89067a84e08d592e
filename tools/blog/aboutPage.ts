import type {FrontMatter} from "./frontMatter.js";
import type {MarkdownWithRules} from "./scholarly.js";

/** What the site knows of itself, from its environment: see `siteOf`. */
export interface Site {
  readonly title: string;
  /** Its address, with a slash at its end; undefined where nobody said it. */
  readonly url: string | undefined;
  /** Where its source can be seen, such as https://github.com/someone/why-cat; undefined where nobody said it. */
  readonly repository: string | undefined;
}

/** Returns what the environment says of the site: SITE_URL and SITE_REPOSITORY. Throws a RangeError for what is no web address. */
export function siteOf(title: string, env: Readonly<Record<string, string | undefined>>): Site {
  const address = (name: string) => {
    const text = env[name];
    if (!text) return undefined;
    if (!/^https?:\/\/[^\s"<>]+$/.test(text) || !URL.canParse(text))
      throw new RangeError(`${name}: not a web address: ${text.slice(0, 80)}`);
    return text.replace(/\/*$/, "");
  };
  const url = address("SITE_URL");
  return {title, url: url && `${url}/`, repository: address("SITE_REPOSITORY")};
}

/** Returns the address of the page at a *path* of the site; undefined where the site’s is not known. */
export function addressOf(path: string, {url}: Site): string | undefined {
  return url && new URL(path.slice(1), url).href;
}

interface Token {
  readonly type: string;
  readonly tag: string;
  content: string;
}

interface CoreState {
  readonly tokens: Token[];
  readonly env: {readonly path?: string};
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
}

/**
 * Returns the given *md* with what a page’s head says of it shown: below the title who wrote it, when, and about what; at
 * the end how to cite it, and where its source is. *about* returns the front matter of the page at a path.
 */
export function aboutPage<T extends MarkdownWithRules>(md: T, site: Site, about: (path: string) => FrontMatter): T {
  const {escapeHtml} = md.utils;
  md.core.ruler.push("about-page", ((state: CoreState) => {
    const {tokens, env, Token} = state;
    if (env.path === undefined) return;
    const path = env.path.replace(/^\/index$/, "/");
    const front = about(path);
    const block = (content: string) => Object.assign(new Token("html_block", "", 0), {content});
    const line = byline(front, escapeHtml);
    const end = tokens.findIndex(({type, tag}) => type === "heading_close" && tag === "h1");
    if (line && end >= 0) tokens.splice(end + 1, 0, block(line));
    const last = [cited(front, path, site, escapeHtml), source(path, site, escapeHtml)].join("");
    if (last) tokens.push(block(last));
  }) as never);
  return md;
}

type Escape = (text: string) => string;

function byline({authors = [], date, tags = []}: FrontMatter, escaped: Escape): string {
  const parts = [
    ...(authors.length ? [escaped(authors.join(", "))] : []),
    ...(date ? [`<time datetime="${date}">${longDate(date)}</time>`] : []),
    ...(tags.length
      ? [`<span class="page-tags">${tags.map((tag) => `<span>${escaped(tag)}</span>`).join(" ")}</span>`]
      : [])
  ];
  return parts.length ? `<p class="page-byline">${parts.join(" · ")}</p>\n` : "";
}

function cited({title, authors, date}: FrontMatter, path: string, site: Site, escaped: Escape): string {
  if (!title || !authors?.length || !date) return "";
  const address = addressOf(path, site) ?? "";
  const text = `${authors.join(", ")} (${date.slice(0, 4)}). ${title}. ${site.title}${address ? ` ${address}` : ""}`;
  return `<details class="page-citation"><summary>Cite this page</summary>\n<p>${escaped(text)}</p>\n<pre><code>${escaped(bibtex({title, authors, date}, address))}</code></pre>\n</details>\n`;
}

/** Returns the entry of a page for a BibTeX file. */
export function bibtex(
  {title, authors, date}: Required<Pick<FrontMatter, "title" | "authors" | "date">>,
  address: string
): string {
  const word = (text: string) => text.replaceAll(/[{}\\]/g, "");
  const key = `${word(title)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 24)}-${date.slice(0, 4)}`;
  const lines = [
    `author = {${authors.map((name) => `{${word(name)}}`).join(" and ")}}`,
    `title = {${word(title)}}`,
    `year = {${date.slice(0, 4)}}`
  ];
  return `@misc{${key},\n  ${[...lines, ...(address ? [`url = {${address}}`] : [])].join(",\n  ")}\n}`;
}

function source(path: string, {repository}: Site, escaped: Escape): string {
  if (!repository) return "";
  const file = `src${path === "/" ? "/index" : path}.md`;
  const link = (kind: string, words: string) =>
    `<a href="${escaped(`${repository}/${kind}/main/${file}`)}">${words}</a>`;
  return `<p class="page-source">${link("blob", "View source")} · ${link("edit", "Suggest an edit")}</p>\n`;
}

/** Returns a day in words: “27 November 2026”. */
export function longDate(date: string): string {
  return new Intl.DateTimeFormat("en-GB", {dateStyle: "long", timeZone: "UTC"}).format(new Date(`${date}T00:00:00Z`));
}
