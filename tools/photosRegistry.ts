/**
 * Writes the tables of src/photos.ts, the registry of photos, and of whom to thank for them
 * (src/firstCredits.ts and src/photoCredits.ts) from src/photos/CREDITS.csv:
 * `npx tsx tools/photosRegistry.ts`.
 */
import {readdirSync, readFileSync} from "node:fs";
import {readFile, writeFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {ascending, csvParse} from "d3";
import sharp from "sharp";
import {type PhotoCredit, photoLicences} from "../src/firstCredits.js";
import {type Photo, photoKinds} from "../src/photos.js";

const source = new URL("../src/", import.meta.url);
const folder = new URL("photos/", source);

/** A photo, and whom to thank for it. */
export interface Registered {
  readonly photo: Photo;
  readonly credit: PhotoCredit;
}

/**
 * Returns the photos that CREDITS.csv lists: the default photo, the other cats, other animals,
 * then the rest kind by kind, textures last; by name within each. Throws on a
 * kind or a licence we do not know, and on a row without its photo.
 */
export async function photosRegistry(): Promise<Registered[]> {
  const rows = csvParse(await readFile(new URL("CREDITS.csv", folder), "utf8"));
  const registered = await Promise.all(rows.map(async (row) => ({photo: await photoOf(row), credit: creditOf(row)})));
  const isCat = ({id}: Photo) => id.startsWith("cat-");
  const isFirst = ({id}: Photo) => id === "cat-chelsea";
  return registered.sort(
    ({photo: a}, {photo: b}) =>
      Number(isFirst(b)) - Number(isFirst(a)) ||
      Number(isCat(b)) - Number(isCat(a)) ||
      photoKinds.indexOf(a.kind) - photoKinds.indexOf(b.kind) ||
      ascending(a.id, b.id)
  );
}

async function photoOf({file, subject, ...row}: Record<string, string>): Promise<Photo> {
  const kind = photoKinds.find((kind) => kind === row.kind);
  if (!kind) throw new Error(`unknown kind: ${row.kind}`);
  const {width, height} = await sharp(fileURLToPath(new URL(file, folder))).metadata();
  const id = file.replace(/\.jpg$/, "");
  return {id, file, subject, kind, ...(row.crop_of && {cropOf: row.crop_of}), width, height};
}

function creditOf({title, author, ...row}: Record<string, string>): PhotoCredit {
  if (!(row.licence in photoLicences)) throw new Error(`unknown licence: ${row.licence}`);
  const licence = row.licence as PhotoCredit["licence"];
  const licenceUrl = photoLicences[licence];
  return {title, author, licence, ...(licenceUrl && {licenceUrl}), ...sourceOf(row.source)};
}

/**
 * Returns the parts of a source, `URL (remark) via COLLECTION PACKAGE VERSION
 * PATH` or `URL via GitHub OWNER/NAME@COMMIT PATH`; remark and path stay in the CSV.
 * Where the URL is missing, it is that of the package or of the file in the repository.
 */
function sourceOf(source: string): {sourceUrl: string; via: string} {
  const match =
    /^(?:(https?:\/\/\S+).* via |[^:]*\bvia )?((?:(?:Debian|npm) \S+|GitHub) \S+)(?: \(\w+\))? (\S.*)$/.exec(source);
  if (!match) throw new Error(`unreadable source: ${source}`);
  const [, published, via, path] = match;
  return {sourceUrl: published ?? heldAt(via, path), via};
}

/** Returns the address of a package, or of a file in a repository. */
function heldAt(via: string, path: string): string {
  const [collection, name, version] = via.split(" ");
  if (collection === "Debian") return `https://snapshot.debian.org/binary/${name}/`;
  if (collection === "npm") return `https://www.npmjs.com/package/${name}/v/${version}`;
  return `https://github.com/${name.replace("@", "/blob/")}/${encodeURI(path)}`;
}

/** Figures that show more than a handful of photos at once: whom to thank for them comes with all others, when it is needed. */
const manyAtOnce = /^components\/(transfer\/newClasses|correspondence\/faces|ascent\/depthUnits)\.ts$/;

/** Returns the ids, of those given, that pages and figures name in their code: with those they begin. */
export function namedPhotos(ids: readonly string[]): string[] {
  const code = readdirSync(source, {recursive: true, encoding: "utf8"})
    .filter((path) => /^(components\/(?!playground)|lecture\/|readings\/|why-is-this-a-cat\/|[\w-]+\.md$)/.test(path))
    .filter((path) => !manyAtOnce.test(path))
    .filter((path) => /\.(ts|md)$/.test(path))
    .map((path) => readFileSync(new URL(path, source), "utf8"))
    .join("\n");
  return ids.filter((id) => code.includes(`"${id}"`) || code.includes(`photos/${id}.jpg"`));
}

/** Returns the lines of the three tables, by the name of the registry that each is in. */
export function registryTables(registered: readonly Registered[]): Record<string, string[]> {
  const named = new Set(namedPhotos(registered.map(({photo}) => photo.id)));
  const creditLine = ({photo: {id}, credit}: Registered) =>
    lineOf([id, credit.title, credit.author, credit.licence, credit.sourceUrl, credit.via]);
  return {
    photos: registered.map(({photo: {id, kind, width, height, subject, cropOf}}) =>
      lineOf([id, kind, `${width}×${height}`, subject, ...(cropOf ? [cropOf] : [])])
    ),
    firstCredits: registered.filter(({photo}) => named.has(photo.id)).map(creditLine),
    photoCredits: registered.filter(({photo}) => !named.has(photo.id)).map(creditLine)
  };
}

/** Throws `"…" in a table` where a cell could not be read again. */
function lineOf(cells: readonly string[]): string {
  const wrong = cells.find((cell) => /[`\\|\n]|\$\{/.test(cell));
  if (wrong !== undefined) throw new Error(`${JSON.stringify(wrong)} in a table`);
  return cells.join(" | ");
}

/** Returns the *source* of a registry with the given lines in its table. Throws `no table`. */
export function withTable(source: string, lines: readonly string[]): string {
  const table = /(?<=read(?:Photos|Credits)\(`\n)[^`]*(?=`\))/;
  if (!table.test(source)) throw new Error("no table");
  return source.replace(table, () => `${lines.join("\n")}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, lines] of Object.entries(registryTables(await photosRegistry()))) {
    const path = new URL(`${name}.ts`, source);
    await writeFile(path, withTable(await readFile(path, "utf8"), lines));
  }
}
