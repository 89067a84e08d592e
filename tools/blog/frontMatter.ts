import {existsSync, readFileSync} from "node:fs";
import {parse} from "yaml";

/** What the head of a page’s Markdown says of it. */
export interface FrontMatter {
  readonly title?: string;
  readonly authors?: readonly string[];
  /** The day on which it was published, YYYY-MM-DD. */
  readonly date?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
}

/** The keys that a page may have: those of Framework, and ours. */
const known = new Set(["title", "toc", "keywords", "index", "draft", "sidebar", "style", "theme", "head", "header", "footer", "sql", "pager", "authors", "date", "summary", "tags"]); // biome-ignore format: a list

/** Returns the front matter of the Markdown in a *file*; nothing where there is no such file. Throws as readFrontMatter. */
export function frontMatterOf(file: string): FrontMatter {
  return existsSync(file) ? readFrontMatter(readFileSync(file, "utf8"), file) : {};
}

/**
 * Returns what the head of a page’s Markdown says. Throws a RangeError in one line that names the *file*: `unknown key:
 * auther`, `date: not a day: 2026-13-01`, `authors: not a list of names`.
 */
export function readFrontMatter(markdown: string, file: string): FrontMatter {
  const [, head] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(markdown) ?? [];
  if (head === undefined) return {};
  const fail = (why: string) => new RangeError(`${file}: ${why}`);
  let data: Record<string, unknown>;
  try {
    data = Object(parse(head, {schema: "failsafe"}));
  } catch (error) {
    throw fail(`front matter does not parse: ${(error as Error).message.split("\n")[0]}`);
  }
  for (const key of Object.keys(data)) if (!known.has(key)) throw fail(`unknown key: ${key.slice(0, 40)}`);
  const text = (key: string): string | undefined => {
    const value = data[key];
    if (value === undefined) return undefined;
    if (typeof value !== "string" || !value.trim()) throw fail(`${key}: not a text`);
    return value.trim();
  };
  const list = (key: string): readonly string[] | undefined => {
    const value = data[key];
    if (value === undefined) return undefined;
    const items = typeof value === "string" ? [value] : value;
    if (!Array.isArray(items) || !items.every((d) => typeof d === "string" && d.trim()))
      throw fail(`${key}: not a list of names`);
    return items.map((d: string) => d.trim());
  };
  const date = text("date");
  if (date !== undefined && !isDay(date)) throw fail(`date: not a day: ${date.slice(0, 40)} (as 2026-11-27)`);
  const tags = list("tags");
  const odd = tags?.find((tag) => !/^[\p{L}\p{N} .,’'–-]+$/u.test(tag));
  if (odd !== undefined) throw fail(`tags: not of letters and digits: ${odd.slice(0, 40)}`);
  return {title: text("title"), authors: list("authors"), date, summary: text("summary"), tags};
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
