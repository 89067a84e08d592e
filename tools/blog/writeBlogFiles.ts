import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {Feed} from "feed";
import sharp from "sharp";
import {addressOf, type Site} from "./aboutPage.js";
import type {FrontMatter} from "./frontMatter.js";
import {socialImage} from "./socialHead.js";

/** A page of the site, with what its head says. */
export interface BlogPage {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly front: FrontMatter;
}

/** Returns the Atom feed of the pages that have a date, the newest first; the *site* has an address. */
export function atomFeed(pages: readonly BlogPage[], site: Site & {readonly url: string}): string {
  const dated = pages.filter(({front}) => front.date).sort((a, b) => b.front.date!.localeCompare(a.front.date!));
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  const feed = new Feed({
    id: site.url,
    link: site.url,
    title: site.title,
    copyright: "CC BY 4.0",
    updated: day(dated[0]?.front.date ?? "1970-01-01"),
    feedLinks: {atom: `${site.url}feed.xml`}
  });
  for (const {path, title, summary, front} of dated) {
    const link = addressOf(path, site)!;
    const author = (front.authors ?? []).map((name) => ({name}));
    feed.addItem({
      id: link,
      link,
      title,
      description: front.summary ?? summary,
      date: day(front.date!),
      author,
      category: (front.tags ?? []).map((name) => ({name}))
    });
  }
  return feed.atom1();
}

/** Returns the sitemap of the pages; the *site* has an address. */
export function sitemap(pages: readonly BlogPage[], site: Site & {readonly url: string}): string {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const entries = pages.map(({path, front}) => {
    const day = front.date ? `<lastmod>${front.date}</lastmod>` : "";
    return `<url><loc>${escaped(addressOf(path, site)!)}</loc>${day}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>\n`;
}

/** Resolves to the picture that stands for a page elsewhere, 1200 × 630 pixels: a photo before itself, blurred. */
export async function socialPicture(photo: string): Promise<Buffer> {
  const middle = await sharp(photo).resize(560, 560, {fit: "cover"}).toBuffer();
  return sharp(photo)
    .resize(1200, 630, {fit: "cover"})
    .blur(24)
    .modulate({brightness: 0.7})
    .composite([{input: middle, left: 320, top: 35}])
    .jpeg({quality: 80})
    .toBuffer();
}

/**
 * Writes what a blog needs beside its pages into *dist*: a preview of each page, and where the site’s address is known
 * feed.xml and sitemap.xml. Returns the names of what could not be written for want of an address.
 */
export async function writeBlogFiles(
  dist: string,
  pages: readonly BlogPage[],
  site: Site,
  photoOf: (html: string) => string
): Promise<readonly string[]> {
  for (const {path} of pages) {
    const file = join(dist, path === "/" ? "index.html" : `${path}.html`);
    if (!existsSync(file)) continue;
    const image = join(dist, socialImage(path));
    mkdirSync(dirname(image), {recursive: true});
    writeFileSync(image, await socialPicture(photoOf(readFileSync(file, "utf8"))));
  }
  if (!site.url) return ["feed.xml", "sitemap.xml"];
  const known = {...site, url: site.url};
  writeFileSync(join(dist, "feed.xml"), atomFeed(pages, known));
  writeFileSync(join(dist, "sitemap.xml"), sitemap(pages, known));
  return [];
}
