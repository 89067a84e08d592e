import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {chapters} from "../../src/chapters.js";
import {photoCredits} from "../../src/photoCredits.js";
import {photos} from "../../src/photos.js";
import {factsOf} from "./blog.js";
import {atomFeed, type ListedPage, sitemap} from "./feed.js";
import {pageName, siteAddress} from "./siteAddress.js";
import {socialPicture} from "./socialPicture.js";

const site = "Why is this a cat?";

/**
 * Writes what others read of the built site into `dist` of the *folder*: feed.xml,
 * sitemap.xml, and a picture of each page. All need the site's own *address*;
 * without one nothing is written. Returns one line that says which. Throws
 * `SITE_URL: …` where it is no address.
 */
export async function blogFiles(folder: string, address: string | undefined): Promise<string> {
  const url = siteAddress("SITE_URL", address);
  if (!url) return "without SITE_URL, the site’s address, no feed.xml, sitemap.xml and preview pictures are written";
  const dist = join(folder, "dist");
  const root = join(folder, "src");
  const pages = chapters.map(({path, title, summary}): ListedPage => {
    const {facts} = factsOf(root, path);
    return {path, title: facts.title ?? title, summary: facts.summary ?? summary, facts};
  });
  pages[0] = {...pages[0], title: site};
  writeFileSync(join(dist, "feed.xml"), atomFeed(site, url, pages));
  writeFileSync(join(dist, "sitemap.xml"), sitemap(url, pages));
  mkdirSync(join(dist, "social"), {recursive: true});
  for (const {path, title} of pages) {
    const id = photoOf(root, path);
    const photo = readFileSync(join(root, "photos", `${id}.jpg`));
    const {author, licence} = photoCredits.get(id)!;
    const credit = `Photo: ${author}, ${licence}`;
    writeFileSync(join(dist, "social", `${pageName(path)}.png`), await socialPicture(title, site, photo, credit));
  }
  return `feed.xml, sitemap.xml and ${pages.length} preview pictures for ${url}`;
}

/** Returns the id of the first photo that the page's text names; else a cat. */
function photoOf(root: string, path: string): string {
  let text = "";
  try {
    text = readFileSync(join(root, `${path.replace(/\/$/, "/index")}.md`), "utf8");
  } catch {} // a page that a loader writes
  const ids = new Set<string>(photos.map(({id}) => id));
  return text.match(/[a-z0-9]+(-[a-z0-9]+)+/g)?.find((word) => ids.has(word)) ?? "cat-chelsea";
}
