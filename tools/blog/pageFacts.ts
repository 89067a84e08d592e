import yaml from "js-yaml";

/** What a page says of itself, in the lines between `---` at its top. */
export interface PageFacts {
  readonly title?: string;
  readonly authors: readonly string[];
  /** The day it was published, "2024-05-31". */
  readonly date?: string;
  /** One sentence for lists of pages and previews. */
  readonly summary?: string;
  readonly tags: readonly string[];
}

/** What Framework reads there itself. */
const framework = "title sidebar toc index keywords draft sql head header footer pager style theme".split(" ");
const ours = ["authors", "date", "summary", "tags"];

/**
 * Returns the facts in the front matter of the page *text*, and what is wrong
 * with it, one line each: YAML that does not parse, keys that nobody reads, days
 * that are none. What is wrong is left out of the facts.
 */
export function pageFacts(text: string): {facts: PageFacts; problems: readonly string[]} {
  const problems: string[] = [];
  const data = frontMatter(text, problems);
  for (const key of Object.keys(data))
    if (!framework.includes(key) && !ours.includes(key))
      problems.push(`front matter: unknown key “${key}”; known are ${[...ours, ...framework].join(", ")}`);
  const line = (key: string): string | undefined => {
    const value = data[key];
    if (value == null) return undefined;
    if (typeof value === "string" && value.trim()) return value.trim().replaceAll(/\s+/g, " ");
    problems.push(`front matter: ${key} must be text`);
    return undefined;
  };
  const list = (key: string): readonly string[] => {
    const value = data[key] ?? [];
    if (Array.isArray(value) && value.every((d) => typeof d === "string" && d.trim())) return value;
    problems.push(`front matter: ${key} must be a list of texts, [one, another]`);
    return [];
  };
  const date = line("date");
  const good = date === undefined || isDay(date);
  if (!good) problems.push(`front matter: date “${date}” is not a day like 2024-05-31`);
  const title = line("title");
  const [authors, summary, tags] = [list("authors"), line("summary"), list("tags")];
  return {facts: {title, authors, date: good ? date : undefined, summary, tags}, problems};
}

function frontMatter(text: string, problems: string[]): Record<string, unknown> {
  const source = /^---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*$)/m.exec(text);
  if (source?.index !== 0) return {};
  try {
    // JSON’s types only: else YAML makes March of “2024-02-31”.
    const data = yaml.safeLoad(source[1], {schema: yaml.JSON_SCHEMA}) ?? {};
    if (typeof data === "object" && !Array.isArray(data)) return data as Record<string, unknown>;
    problems.push("front matter: must be lines “key: value”");
  } catch (error) {
    problems.push(`front matter: ${(error as Error).message.split("\n")[0]}`);
  }
  return {};
}

function isDay(date: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
