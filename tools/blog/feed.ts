import {Feed} from "feed";
import {escaped} from "./escaped.js";
import type {PageFacts} from "./pageFacts.js";
import {pageAddress} from "./siteAddress.js";

/** A page as feed and sitemap list it. */
export interface ListedPage {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly facts: PageFacts;
}

/** Returns the Atom feed of those *pages* that have a date, the newest first. *site* is the site's address. */
export function atomFeed(title: string, site: string, pages: readonly ListedPage[]): string {
  const dated = pages.flatMap((page) => (page.facts.date ? [{...page, date: new Date(page.facts.date)}] : []));
  dated.sort((a, b) => b.date.getTime() - a.date.getTime());
  const feed = new Feed({
    title,
    id: `${site}/`,
    link: `${site}/`,
    feedLinks: {atom: `${site}/feed.xml`},
    updated: dated[0]?.date ?? new Date(0),
    generator: title,
    copyright: "CC BY 4.0"
  });
  for (const {path, title: name, summary, facts, date} of dated) {
    const link = pageAddress(site, path);
    const author = facts.authors.map((d) => ({name: d}));
    // Readers take both for HTML.
    const words = {title: escaped(name), description: escaped(summary)};
    feed.addItem({...words, id: link, link, date, published: date, author});
  }
  return feed.atom1();
}

/** Returns the sitemap of the *pages*: their addresses, and the dates that they name. */
export function sitemap(site: string, pages: readonly ListedPage[]): string {
  const urls = pages.map(({path, facts}) => {
    const day = facts.date ? `<lastmod>${facts.date}</lastmod>` : "";
    return `<url><loc>${escaped(pageAddress(site, path))}</loc>${day}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("")}</urlset>\n`;
}
