import {escaped} from "./escaped.js";

/** What a page says of itself to those who show links to it. */
export interface SocialPage {
  readonly title: string;
  readonly description: string;
  readonly site: string;
  readonly date?: string;
  /** The addresses of page and picture, and of the feed: left out where the site does not know its own. */
  readonly url?: string;
  readonly image?: string;
  readonly feed?: string;
}

/** Returns the lines of a page's head that search engines and social networks read. */
export function socialHead({title, description, site, date, url, image, feed}: SocialPage): string {
  const property = (name: string, value: string | undefined) =>
    value ? [`<meta property="${name}" content="${escaped(value)}">`] : [];
  return [
    `<meta name="description" content="${escaped(description)}">`,
    ...property("og:title", title),
    ...property("og:description", description),
    ...property("og:type", date ? "article" : "website"),
    ...property("og:site_name", site),
    ...property("article:published_time", date),
    ...property("og:url", url),
    ...property("og:image", image),
    `<meta name="twitter:card" content="${image ? "summary_large_image" : "summary"}">`,
    ...(url ? [`<link rel="canonical" href="${escaped(url)}">`] : []),
    ...(feed
      ? [`<link rel="alternate" type="application/atom+xml" title="${escaped(site)}" href="${escaped(feed)}">`]
      : [])
  ].join("\n");
}
