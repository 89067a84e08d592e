import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join, relative} from "node:path";
import type {Readable} from "node:stream";
import {fileURLToPath} from "node:url";
import {stripVTControlCharacters} from "node:util";
import {writeEmbedPages} from "./embedPages.js";
import {type FrameworkOptions, frameworkProcess} from "./frameworkProcess.js";
import {holdPlaces, type MeasuredPlaces} from "./holdPlaces.js";
import {mendPage} from "./mendPage.js";
import {pagePath} from "./pagePath.js";
import {seedNpmCache} from "./seedNpmCache.js";

export interface BuildOptions extends Pick<FrameworkOptions, "guarded"> {
  /** Takes each line that Framework prints; defaults to ignoring them. */
  log?: (line: string) => void;
}

/** Warnings that concern no page. */
const harmless = [/Converting "require" to "esm"/];

/**
 * Builds the Framework project in *folder* (root `src`, output `dist`) without
 * network and returns what is wrong with it, one line each; an empty array
 * means that the site is whole. Framework itself is content with broken links
 * and with pages that do not parse.
 */
export async function buildSite(
  folder: string,
  {log = () => {}, guarded = true}: BuildOptions = {}
): Promise<string[]> {
  await seedNpmCache(join(folder, "src"));
  const lines: string[] = [];
  const listen = (line: string) => {
    lines.push(line);
    log(line);
  };
  const child = frameworkProcess(["build"], {folder, guarded});
  eachLine(child.stdout!, listen);
  eachLine(child.stderr!, listen);
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) return [`the build ends with code ${code}`, ...lines.slice(-12)];
  const dist = join(folder, "dist");
  for (const page of pagesOf(dist)) writeFileSync(page, mendPage(readFileSync(page, "utf8")));
  holdPlacesOf(folder);
  writeFileSync(join(dist, ".nojekyll"), ""); // else GitHub Pages hides _import, _node and _file
  return [...warningsIn(lines), ...errorsIn(dist)];
}

/**
 * Gives the cells of every page in `dist` of the given *folder* the places that
 * were measured, those of tools/places.json: again, where they have some already.
 */
export function holdPlacesOf(folder: string): void {
  const file = join(folder, "tools/places.json");
  const {widths, pages}: MeasuredPlaces = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : {widths: [], pages: {}};
  const dist = join(folder, "dist");
  for (const page of pagesOf(dist)) {
    const places = pages[pagePath(relative(dist, page))] ?? {};
    writeFileSync(page, holdPlaces(readFileSync(page, "utf8"), places, widths));
  }
  writeEmbedPages(dist, fileURLToPath(new URL("embeddedFigure.ts", import.meta.url)));
}

function eachLine(stream: Readable, listener: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    const lines = (rest + stripVTControlCharacters(chunk)).split(/\r?\n/);
    rest = lines.pop() ?? "";
    lines.forEach(listener);
  });
  stream.on("end", () => rest && listener(rest));
}

/** Returns Framework's warnings, and the arrowed lines that name the links it means. */
function warningsIn(lines: readonly string[]): string[] {
  const warning = /^↳|\bwarning\b|broken link|network forbidden|unable to (fetch|resolve|find)|unexpected error/i;
  return lines.filter((line) => warning.test(line) && !harmless.some((d) => d.test(line)));
}

function pagesOf(dist: string): string[] {
  const names = readdirSync(dist, {recursive: true, encoding: "utf8"});
  return names.filter((name) => name.endsWith(".html")).map((name) => join(dist, name));
}

/** Returns one line for each built page that holds an error instead of a cell. */
function errorsIn(dist: string): string[] {
  return pagesOf(dist).flatMap((path) => {
    const errors = readFileSync(path, "utf8").match(/observablehq--error[^<]*/g) ?? [];
    return errors.map((error) => `error in ${relative(dist, path)}: ${error.replace(/^observablehq--error"?>/, "")}`);
  });
}
