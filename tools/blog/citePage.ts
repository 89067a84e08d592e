import {dayText} from "./byline.js";
import {escaped} from "./escaped.js";
import type {PageFacts} from "./pageFacts.js";

interface CitedPage {
  readonly title: string;
  /** The page's name in its file, "lecture-pca". */
  readonly name: string;
  /** Its address; left out where the site does not know its own. */
  readonly url?: string;
}

/** Returns “Cite this page” as HTML: a line of text, and BibTeX. Empty where the page does not name its authors and its day. */
export function citePage({authors, date}: PageFacts, {title, name, url}: CitedPage): string {
  if (!authors.length || !date) return "";
  const text = `${authors.join(", ")}. ${title}${/[?!.]$/.test(title) ? "" : "."} ${dayText(date)}.`;
  return `<details class="blog-cite">
<summary>Cite this page</summary>
<p>${escaped(text)}${url ? ` <a href="${escaped(url)}">${escaped(url)}</a>` : ""}</p>
<pre><code class="language-bibtex">${escaped(pageBibtex({authors, date}, {title, name, url}))}</code></pre>
</details>\n`;
}

/** Returns the page as a BibTeX entry. */
export function pageBibtex(
  {authors, date}: {readonly authors: readonly string[]; readonly date: string},
  {title, name, url}: CitedPage
): string {
  const fields = {
    // A name of several words that is no person’s stands in braces of its own.
    author: authors.map((d) => (/^the /i.test(d) ? `{${tex(d)}}` : tex(d))).join(" and "),
    title: `{${tex(title)}}`,
    year: date.slice(0, 4),
    month: String(Number(date.slice(5, 7))),
    ...(url && {url})
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key} = {${value}}`);
  return `@misc{${name}-${date.slice(0, 4)},\n${lines.join(",\n")}\n}`;
}

function tex(text: string): string {
  const special: Record<string, string> = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}"
  };
  return text.replaceAll(/[\\{}&%$#_~^]/g, (sign) => special[sign] ?? `\\${sign}`);
}
