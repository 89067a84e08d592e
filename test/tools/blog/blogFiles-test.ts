import {JSDOM} from "jsdom";
import sharp from "sharp";
import {expect, it} from "vitest";
import {blogFiles} from "../../../tools/blog/blogFiles.js";
import {atomFeed, type ListedPage, sitemap} from "../../../tools/blog/feed.js";
import {pageAddress, siteAddress} from "../../../tools/blog/siteAddress.js";
import {socialHead} from "../../../tools/blog/socialHead.js";
import {socialPicture} from "../../../tools/blog/socialPicture.js";
import {sourceLinks} from "../../../tools/blog/sourceLinks.js";

const evil = `A & B <script>alert("1")</script> ]]>`;
const site = "https://example.org/course";
const page = (path: string, date?: string): ListedPage => ({
  path,
  title: evil,
  summary: evil,
  facts: {authors: [evil], tags: [], date}
});
const pages = [page("/"), page("/old", "2020-01-02"), page("/new", "2024-05-31")];

/** Returns the document; throws where the XML is not well-formed. */
const xml = (text: string) => new new JSDOM("").window.DOMParser().parseFromString(text, "text/xml");
const texts = (found: Document, name: string) => [...found.getElementsByTagName(name)].map((d) => d.textContent);

it("the feed has the pages with a date, the newest first, and says their titles as they are", () => {
  const feed = xml(atomFeed("Site", site, pages));
  expect(texts(feed, "parsererror")).toEqual([]);
  expect(texts(feed, "id")).toEqual([`${site}/`, `${site}/new`, `${site}/old`]);
  for (const name of ["title", "summary"]) {
    const html = new JSDOM(texts(feed, name).at(-1)!).window.document; // readers take it for HTML
    expect([html.body.textContent, html.querySelector("script")]).toEqual([evil, null]);
  }
  expect(texts(feed, "updated")[0]).toBe("2024-05-31T00:00:00.000Z");
  expect(feed.getElementsByTagName("script").length).toBe(0);
});

it("the sitemap has every page under its whole address", () => {
  const map = xml(sitemap(site, pages));
  expect(texts(map, "loc")).toEqual([`${site}/`, `${site}/old`, `${site}/new`]);
  expect(texts(map, "lastmod")).toEqual(["2020-01-02", "2024-05-31"]);
});

it("without the site's address nothing is written, and one line says so; a wrong one is one line", async () => {
  await expect(blogFiles("/nowhere", undefined)).resolves.toMatch(/^without SITE_URL.*feed\.xml/);
  expect(siteAddress("SITE_URL", " https://example.org/a/ ")).toBe("https://example.org/a");
  for (const wrong of ["example.org", "javascript:alert(1)", "https://example.org/?a"])
    expect(() => siteAddress("SITE_URL", wrong)).toThrow(/^SITE_URL: “.*” is not an address like/);
  expect(pageAddress(site, "/index")).toBe(`${site}/`);
});

it("what previews read is escaped, and addresses are left out where they are not known", () => {
  const head = (options: object) =>
    new JSDOM(socialHead({title: evil, description: evil, site: "Site", ...options})).window.document;
  const bare = head({});
  expect(bare.querySelector("meta[property='og:title']")!.getAttribute("content")).toBe(evil);
  expect(bare.querySelector("script, link, meta[property='og:image']")).toBeNull();
  const whole = head({url: `${site}/a`, image: `${site}/a.png`, date: "2024-05-31"});
  expect(whole.querySelector("meta[property='og:image']")!.getAttribute("content")).toBe(`${site}/a.png`);
  expect(whole.querySelector("meta[property='og:type']")!.getAttribute("content")).toBe("article");
});

it("a page links to its source and its editor only where the repository is known", () => {
  expect(sourceLinks(undefined, "src/index.md")).toBe("");
  const links = new JSDOM(sourceLinks("https://example.org/r.git", "src/index.md")).window.document;
  expect([...links.querySelectorAll("a")].map((d) => d.href)).toEqual([
    "https://example.org/r/blob/main/src/index.md",
    "https://example.org/r/edit/main/src/index.md"
  ]);
});

it("the preview picture is 1200 × 630: the photo at the right, words on white at the left", async () => {
  const red = await sharp({create: {width: 10, height: 20, channels: 3, background: "#f00"}})
    .png()
    .toBuffer();
  const {data, info} = await sharp(await socialPicture(evil, "Site", red, evil))
    .removeAlpha()
    .raw()
    .toBuffer({resolveWithObject: true});
  expect([info.width, info.height]).toEqual([1200, 630]);
  const at = (x: number, y: number) => [...data.subarray((y * 1200 + x) * 3, (y * 1200 + x) * 3 + 3)];
  expect(at(5, 5)).toEqual([255, 255, 255]);
  expect(at(1000, 300)).toEqual([255, 0, 0]);
});
