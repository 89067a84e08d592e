import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {chapters} from "./src/chapters.ts";
import {aboutPage, siteOf} from "./tools/blog/aboutPage.ts";
import {readBibliography, type Work} from "./tools/blog/bibliography.ts";
import {frontMatterOf} from "./tools/blog/frontMatter.ts";
import {scholarly} from "./tools/blog/scholarly.ts";
import {socialHead} from "./tools/blog/socialHead.ts";
import {mathematics, mathematicsHead} from "./tools/mathematics.ts";
import {percentSigns} from "./tools/percentSigns.ts";

const title = "Why is this a cat?";
const description = "Ask a real convolutional network why it calls a photograph a cat, and doubt every answer.";

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#d9822b" d="M4 3l7 6q5-2 10 0l7-6v15c0 7-6 11-12 11S4 25 4 18z"/><g fill="#1b1e23"><ellipse cx="11" cy="17" rx="1.8" ry="2.6"/><ellipse cx="21" cy="17" rx="1.8" ry="2.6"/><path d="M14 22h4l-2 2.4z"/></g></svg>`;

/** Returns the sidebar: the chapters in their order, those of a part together. */
function sidebar() {
  const parts = new Set(chapters.map(({part, path}) => part ?? path));
  const page = ({path, title: name}: (typeof chapters)[number]) => ({path, name});
  return Array.from(parts, (key) => {
    const found = chapters.filter(({part, path}) => (part ?? path) === key && path !== "/");
    return found[0]?.part ? [{name: key, open: true, pages: found.map(page)}] : found.map(page);
  }).flat();
}

const site = siteOf(title, process.env);

let works: ReadonlyMap<string, Work> | undefined;
const bibliography = () => {
  works ??= readBibliography(readFileSync(new URL("./src/references.bib", import.meta.url), "utf8"));
  return works;
};

/** Returns what is said of the page at a *path*: by its own head, or else by the registry. */
function about(path: string) {
  const chapter = chapters.find((d) => d.path === path);
  const file = new URL(`./src${path === "/" ? "/index" : path}.md`, import.meta.url);
  const {title = chapter?.title, summary = chapter?.summary, ...front} = frontMatterOf(fileURLToPath(file));
  return {...front, title, summary};
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
    path
  }: {
    path: string;
  }) => `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${Buffer.from(icon).toString("base64")}">
${socialHead(path.replace(/^\/index$/, "/"), about(path.replace(/^\/index$/, "/")), site, description)}
${mathematicsHead(new URL(`./src${path}.md`, import.meta.url))}
<script type="module" src="/components/arriving/arriving.js"></script>
<script type="module" src="/components/presenting/printing.js"></script>`,
  footer: `Words <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, code ISC, <a href="/photos">photographs</a> under the licences in their captions. <a href="/offline">Without a connection</a>.`,
  markdownIt: (md: Parameters<typeof mathematics>[0] & Parameters<typeof scholarly>[0]) =>
    percentSigns(mathematics(aboutPage(scholarly(md, bibliography), site, about)))
};
