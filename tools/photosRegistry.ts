/**
 * Writes src/photos.ts, the registry of photos, from src/photos/CREDITS.csv:
 * `npx tsx tools/photosRegistry.ts`.
 */
import {execFileSync} from "node:child_process";
import {readFile, writeFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {ascending, csvParse} from "d3";
import sharp from "sharp";
import type {Photo} from "../src/photos.js";

const folder = new URL("../src/photos/", import.meta.url);
const kinds: readonly Photo["kind"][] = [
  "animal",
  "plant",
  "food",
  "object",
  "vehicle",
  "building",
  "landscape",
  "texture"
];
const licenceUrls: Record<Photo["licence"], string | null> = {
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
  "CC-BY-2.0": "https://creativecommons.org/licenses/by/2.0/",
  "CC-BY-3.0": "https://creativecommons.org/licenses/by/3.0/",
  "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
  "CC-BY-SA-3.0": "https://creativecommons.org/licenses/by-sa/3.0/",
  "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
  "public domain": null
};

/**
 * Returns the photos that CREDITS.csv lists: cats first, then other animals,
 * then the rest kind by kind, textures last; by name within each. Throws on a
 * kind or a licence we do not know, and on a row without its photo.
 */
export async function photosRegistry(): Promise<Photo[]> {
  const rows = csvParse(await readFile(new URL("CREDITS.csv", folder), "utf8"));
  const photos = await Promise.all(rows.map((row) => photoOf(row)));
  const isCat = ({id}: Photo) => id.startsWith("cat-");
  return photos.sort(
    (a, b) =>
      Number(isCat(b)) - Number(isCat(a)) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || ascending(a.id, b.id)
  );
}

async function photoOf(row: Record<string, string>): Promise<Photo> {
  const {file, subject, title, author} = row;
  const kind = kinds.find((kind) => kind === row.kind);
  if (!kind) throw new Error(`unknown kind: ${row.kind}`);
  const licence = (Object.keys(licenceUrls) as Photo["licence"][]).find((licence) => licence === row.licence);
  if (!licence) throw new Error(`unknown licence: ${row.licence}`);
  const licenceUrl = licenceUrls[licence];
  const {width, height} = await sharp(fileURLToPath(new URL(file, folder))).metadata();
  return {
    id: file.replace(/\.jpg$/, ""),
    file,
    subject,
    kind,
    title,
    author,
    licence,
    ...(licenceUrl && {licenceUrl}),
    ...sourceOf(row.source),
    width,
    height
  };
}

/**
 * Returns the parts of a source, `URL (remark) via COLLECTION PACKAGE VERSION
 * PATH`, of which the URL may be missing; remark and path stay in the CSV.
 */
function sourceOf(source: string): {sourceUrl?: string; via: string} {
  const match = /^(?:(https?:\/\/\S+).* via )?((?:Debian|npm) \S+ \S+) \S/.exec(source);
  if (!match) throw new Error(`unreadable source: ${source}`);
  const [, sourceUrl, via] = match;
  return {...(sourceUrl && {sourceUrl}), via};
}

function source(photos: readonly Photo[]): string {
  return `// Written by tools/photosRegistry.ts from photos/CREDITS.csv; change that instead.

/** A photo of the corpus, and whom to thank for it. */
export interface Photo {
  /** The file's name without its ending. */
  readonly id: string;
  /** The file in src/photos. */
  readonly file: string;
  /** What is to be seen, in a few words; good as a text alternative. */
  readonly subject: string;
  readonly kind: ${kinds.map((kind) => JSON.stringify(kind)).join(" | ")};
  readonly title: string;
  readonly author: string;
  readonly licence: ${Object.keys(licenceUrls)
    .map((licence) => JSON.stringify(licence))
    .join(" | ")};
  /** The licence's text; none for the public domain. */
  readonly licenceUrl?: string;
  /** Where its author published it, when that is known. */
  readonly sourceUrl?: string;
  /** The package it was taken from, as collection, name and version. */
  readonly via: string;
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
}

/** Every photo: cats first, then other animals, then the rest, textures last. */
export const photos: readonly Photo[] = ${JSON.stringify(photos, null, 2)};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL("../src/photos.ts", import.meta.url));
  await writeFile(path, source(await photosRegistry()));
  execFileSync("npx", ["biome", "format", "--write", path], {stdio: ["ignore", "ignore", "inherit"]});
}
