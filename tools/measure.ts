import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {BrowserContext} from "playwright-core";
import {chapters} from "../src/chapters.js";
import {launchBrowser} from "./browser.js";
import {holdPlacesOf} from "./buildSite.js";
import {checkBuilt, recordBuild} from "./builtFrom.js";
import type {CellPlace, Measured, MeasuredPlaces, PagePlaces} from "./holdPlaces.js";
import {type CellsOfPage, measuredPage} from "./measuredPage.js";
import {serveFolder} from "./serveFolder.js";
import {sourceHash} from "./sourceHash.js";
import {writeOffline} from "./writeOffline.js";

// Measures what every cell of the built site takes, writes it to
// tools/places.json, and gives the built pages these places.

const project = fileURLToPath(new URL("..", import.meta.url));

/** Of the window: phones, the widths around which the arrangement changes, and what is common on desks. */
const widths = [360, 390, 430, 759, 761, 1024, 1280, 1600];

/** How many pages are open at once. */
const tabs = 3;

checkBuilt(project);
const start = Date.now();
const server = await serveFolder(join(project, "dist"), {path: "/why/", maxAge: 3600});
const browser = await launchBrowser();
const context = await browser.newContext({reducedMotion: "reduce"});
const waiting = chapters.flatMap(({path}) => widths.map((width) => ({path, width})));
const measured = new Map<string, CellsOfPage>();
const work = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift())
    measured.set(`${next.path} ${next.width}`, await measuredAt(context, next.path, next.width));
};
await Promise.all(Array.from({length: tabs}, work));
await browser.close();
await server.close();

const pages = chapters.map(
  ({path}) => [path, placesOf(widths.map((width) => measured.get(`${path} ${width}`)!))] as const
);
checkBuilt(project); // what was changed meanwhile was not measured
writeFileSync(join(project, "tools/places.json"), written({widths, pages: Object.fromEntries(pages)}));
holdPlacesOf(project);
await writeOffline(join(project, "dist"));
recordBuild(project, sourceHash(project));
console.error(`measured ${measured.size} pages in ${Math.round((Date.now() - start) / 1000)} s`);

async function measuredAt(context: BrowserContext, path: string, width: number): Promise<CellsOfPage> {
  const page = await context.newPage();
  try {
    await page.setViewportSize({width, height: width < 700 ? 844 : 900});
    await page.goto(new URL(path.replace(/^\//, ""), server.url).href);
    return await measuredPage(page);
  } finally {
    await page.close();
  }
}

/** Returns the places of a page, from what was measured at each width. */
function placesOf(found: readonly CellsOfPage[]): PagePlaces {
  const ids = [...new Set(found.flatMap((cells) => Object.keys(cells)))];
  const places = ids.map((id): [string, CellPlace] => {
    const {figures, text} = found.findLast((cells) => cells[id])![id];
    if (text !== undefined) return [id, {text}];
    const side = (name: "height" | "above" | "below") => together(found.map((cells) => cells[id]?.[name] ?? 0));
    return [id, {...(figures && {figures}), height: side("height"), above: side("above"), below: side("below")}];
  });
  return Object.fromEntries(places.filter(([, {text}]) => text !== ""));
}

function together(values: readonly number[]): Measured {
  return values.every((value) => value === values[0]) ? values[0] : values;
}

/** Returns the places as JSON, a line a cell. */
function written({widths, pages}: MeasuredPlaces): string {
  const entries = Object.entries(pages).map(([path, places]) => {
    const lines = Object.entries(places).map(([id, place]) => `      ${JSON.stringify(id)}: ${JSON.stringify(place)}`);
    return `    ${JSON.stringify(path)}: {\n${lines.join(",\n")}\n    }`;
  });
  return `{\n  "widths": ${JSON.stringify(widths)},\n  "pages": {\n${entries.join(",\n")}\n  }\n}\n`;
}
