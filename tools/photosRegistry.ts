/**
 * Writes the table of src/photos.ts, the registry of photos, from src/photos/CREDITS.csv:
 * `npx tsx tools/photosRegistry.ts`.
 */
import {readFile, writeFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {ascending, csvParse} from "d3";
import sharp from "sharp";
import {type Photo, photoKinds, photoLicences} from "../src/photos.js";

const folder = new URL("../src/photos/", import.meta.url);

/**
 * Returns the photos that CREDITS.csv lists: the default photo, the other cats, other animals,
 * then the rest kind by kind, textures last; by name within each. Throws on a
 * kind or a licence we do not know, and on a row without its photo.
 */
export async function photosRegistry(): Promise<Photo[]> {
  const rows = csvParse(await readFile(new URL("CREDITS.csv", folder), "utf8"));
  const photos = await Promise.all(rows.map((row) => photoOf(row)));
  const isCat = ({id}: Photo) => id.startsWith("cat-");
  const isFirst = ({id}: Photo) => id === "cat-chelsea";
  return photos.sort(
    (a, b) =>
      Number(isFirst(b)) - Number(isFirst(a)) ||
      Number(isCat(b)) - Number(isCat(a)) ||
      photoKinds.indexOf(a.kind) - photoKinds.indexOf(b.kind) ||
      ascending(a.id, b.id)
  );
}

async function photoOf(row: Record<string, string>): Promise<Photo> {
  const {file, subject, title, author} = row;
  const kind = photoKinds.find((kind) => kind === row.kind);
  if (!kind) throw new Error(`unknown kind: ${row.kind}`);
  const licence = (Object.keys(photoLicences) as Photo["licence"][]).find((licence) => licence === row.licence);
  if (!licence) throw new Error(`unknown licence: ${row.licence}`);
  const licenceUrl = photoLicences[licence];
  const {width, height} = await sharp(fileURLToPath(new URL(file, folder))).metadata();
  return {
    id: file.replace(/\.jpg$/, ""),
    file,
    subject,
    kind,
    title,
    author,
    licence,
    ...(row.crop_of && {cropOf: row.crop_of}),
    ...(licenceUrl && {licenceUrl}),
    ...sourceOf(row.source),
    width,
    height
  };
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

/** Returns the *source* of src/photos.ts with the given photos in its table. Throws `no table of photos`, `"…" in a table`. */
export function withPhotos(source: string, photos: readonly Photo[]): string {
  const lines = photos.map(
    ({id, kind, width, height, subject, cropOf = "–", title, author, licence, sourceUrl, via}) => {
      const cells = [id, kind, `${width}×${height}`, subject, cropOf, title, author, licence, sourceUrl, via];
      const wrong = cells.find((cell) => /[`\\|\n]|\$\{/.test(cell));
      if (wrong !== undefined) throw new Error(`${JSON.stringify(wrong)} in a table`);
      return cells.join(" | ");
    }
  );
  const table = /(?<=readPhotos\(`\n)[^`]*(?=`\);\n$)/;
  if (!table.test(source)) throw new Error("no table of photos");
  return source.replace(table, () => `${lines.join("\n")}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = new URL("../src/photos.ts", import.meta.url);
  await writeFile(path, withPhotos(await readFile(path, "utf8"), await photosRegistry()));
}
