import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {chapters} from "./src/chapters.ts";
import {blog, factsOf} from "./tools/blog/blog.ts";
import type {BlogMarkdown} from "./tools/blog/markdownTypes.ts";
import {pageAddress, pageName, siteAddress} from "./tools/blog/siteAddress.ts";
import {socialHead} from "./tools/blog/socialHead.ts";
import {sourceLinks} from "./tools/blog/sourceLinks.ts";
import {mathematics, mathematicsHead} from "./tools/mathematics.ts";
import {percentSigns} from "./tools/percentSigns.ts";

const title = "Why is this a cat?";
const description = "Ask a real convolutional network why it calls a photograph a cat, and doubt every answer.";

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#d9822b" d="M4 3l7 6q5-2 10 0l7-6v15c0 7-6 11-12 11S4 25 4 18z"/><g fill="#1b1e23"><ellipse cx="11" cy="17" rx="1.8" ry="2.6"/><ellipse cx="21" cy="17" rx="1.8" ry="2.6"/><path d="M14 22h4l-2 2.4z"/></g></svg>`;

const root = fileURLToPath(new URL("./src", import.meta.url));
/** Where the site will be published; without it, addresses that must be whole are left out. */
const site = siteAddress("SITE_URL", process.env.SITE_URL);
/** Where its source is, for “View source”: SITE_REPOSITORY, else what package.json says. */
const {repository: packaged} = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));
const repository = siteAddress("SITE_REPOSITORY", process.env.SITE_REPOSITORY ?? packaged?.url ?? packaged);

/** Returns what links to the page say of it. */
function social(path: string, heading: string | null): string {
  const {facts} = factsOf(root, path);
  const chapter = chapters.find((d) => d.path.replace(/\/$/, "/index") === path);
  return socialHead({
    title: heading ?? title,
    description: facts.summary ?? chapter?.summary ?? description,
    site: title,
    date: facts.date,
    ...(site && {url: pageAddress(site, path), feed: `${site}/feed.xml`}),
    ...(site && chapter && {image: `${site}/social/${pageName(path)}.png`})
  });
}

/** Returns the source file of the page *path*. */
function sourceFile(path: string): string {
  return `src${path}.md${path === "/lecture/exercises" ? ".ts" : ""}`;
}

/** Returns the sidebar: the chapters in their order, those of a part together. */
function sidebar() {
  const parts = new Set(chapters.map(({part, path}) => part ?? path));
  const page = ({path, title: name}: (typeof chapters)[number]) => ({path, name});
  return Array.from(parts, (key) => {
    const found = chapters.filter(({part, path}) => (part ?? path) === key && path !== "/");
    return found[0]?.part ? [{name: key, open: true, pages: found.map(page)}] : found.map(page);
  }).flat();
}

export default {
  title,
  root: "src",
  // Links are relative, so the site runs under any path; only the 404 page must know it.
  base: process.env.SITE_BASE || "/",
  pages: sidebar(),
  // The photos keep an address without a hash, for components that choose one at run time (src/corpus/photoAddress.ts).
  dynamicPaths: readdirSync(new URL("./src/photos/", import.meta.url))
    .filter((name) => name.endsWith(".jpg"))
    .map((name) => `/photos/${name}`),
  style: "style.css",
  globalStylesheets: [],
  search: true,
  toc: true,
  pager: true,
  head: ({
    title: heading,
    path
  }: {
    title: string | null;
    path: string;
  }) => `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${Buffer.from(icon).toString("base64")}">
${social(path, heading)}
${mathematicsHead(new URL(`./src${path}.md`, import.meta.url))}
<script type="module" src="/components/arriving/arriving.js"></script>
<script type="module" src="/components/presenting/printing.js"></script>`,
  footer: ({path}: {path: string}) =>
    `Words <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, code ISC, <a href="/photos">photographs</a> under the licences in their captions. <a href="/offline">Without a connection</a>.${sourceLinks(repository, sourceFile(path))}`,
  markdownIt: (md: BlogMarkdown) => blog(percentSigns(mathematics(md)), {root, site})
};
