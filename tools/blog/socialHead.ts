import {addressOf, type Site} from "./aboutPage.js";
import type {FrontMatter} from "./frontMatter.js";

/** Returns the elements that say to other sites, and to search engines, what a page is: its description, and its preview. */
export function socialHead(
  path: string,
  {title = "", summary, authors, date}: FrontMatter,
  site: Site,
  description: string
): string {
  const words = summary ?? description;
  const image = addressOf(socialImage(path), site);
  const address = addressOf(path, site);
  const pairs: (readonly [attribute: string, name: string, content: string | undefined])[] = [
    ["name", "description", words],
    ["name", "author", authors?.join(", ")],
    ["property", "og:title", title || site.title],
    ["property", "og:site_name", site.title],
    ["property", "og:description", words],
    ["property", "og:type", date ? "article" : "website"],
    ["property", "article:published_time", date],
    ["property", "og:url", address],
    ["property", "og:image", image],
    ["name", "twitter:card", image && "summary_large_image"]
  ];
  const metas = pairs.flatMap(([attribute, name, content]) =>
    content ? [`<meta ${attribute}="${name}" content="${escaped(content)}">`] : []
  );
  const feed = site.url
    ? [
        `<link rel="alternate" type="application/atom+xml" title="${escaped(site.title)}" href="${escaped(`${site.url}feed.xml`)}">`
      ]
    : [];
  return [...metas, ...feed].join("\n");
}

/** Returns the path in the site of the picture that stands for a page elsewhere. */
export function socialImage(path: string): string {
  return `/social${path === "/" ? "/index" : path}.jpg`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
