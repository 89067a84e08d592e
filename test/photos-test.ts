import {readdir, readFile} from "node:fs/promises";
import {csvParse, group} from "d3";
import {expect, it} from "vitest";
import {thumbnailPlace, thumbnailSheet} from "../src/corpus/thumbnailSheet.js";
import {firstCredits, photoLicences, readCredits} from "../src/firstCredits.js";
import {photoCredits} from "../src/photoCredits.js";
import {photos, readPhotos} from "../src/photos.js";
import {namedPhotos, photosRegistry, registryTables, withTable} from "../tools/photosRegistry.js";

const registered = await photosRegistry();

it("photos and photoCredits agree with CREDITS.csv", () => {
  expect(photos).toEqual(registered.map(({photo}) => photo));
  expect([...photoCredits.keys()].sort()).toEqual(photos.map(({id}) => id).sort());
  for (const {photo, credit} of registered) expect(photoCredits.get(photo.id), photo.id).toEqual(credit);
});

it("the table of photos is what tools/photosRegistry.ts writes", async () => {
  const tables = registryTables(registered);
  const source = await readFile("src/photos.ts", "utf8");
  expect(withTable(source, tables.photos), "npx tsx tools/photosRegistry.ts").toBe(source);
  expect(() => withTable("export const photos = [];", [])).toThrow("no table");
  const [{photo, credit}] = registered;
  expect(() => registryTables([{photo, credit: {...credit, title: "a | b"}}])).toThrow('"a | b" in a table');
});

it("the credits of photos that pages and figures name are at hand, and not many others", () => {
  const named = namedPhotos(photos.map(({id}) => id));
  expect(named).toContain("cat-chelsea");
  expect(
    named.filter((id) => !firstCredits.has(id)),
    "npx tsx tools/photosRegistry.ts"
  ).toEqual([]);
  expect(firstCredits.size).toBeLessThan(100);
});

it("readPhotos(table) says which line it cannot read", () => {
  const line = "cat | animal | 2×3 | a cat";
  expect(readPhotos(`\n${line}\n`)).toEqual([
    {id: "cat", file: "cat.jpg", kind: "animal", subject: "a cat", width: 2, height: 3}
  ]);
  expect(readPhotos(`${line} | lion`)[0]).toHaveProperty("cropOf", "lion");
  for (const wrong of [line.replace("animal", "beast"), line.replace("2×3", "2"), "cat"])
    expect(() => readPhotos(wrong)).toThrow(`unreadable photo: ${wrong}`);
});

it("readCredits(table) says which line it cannot read", () => {
  const line = "cat | Cat | Ann | CC0-1.0 | https://a.org/cat | npm cats 1.0.0";
  expect(readCredits(`\n${line}\n`).get("cat")).toMatchObject({author: "Ann", licenceUrl: photoLicences["CC0-1.0"]});
  for (const wrong of [line.replace("CC0-1.0", "mine"), "cat"])
    expect(() => readCredits(wrong)).toThrow(`unreadable credit: ${wrong}`);
});

it("photos lists every file of the corpus and no other", async () => {
  const files = (await readdir("src/photos")).filter((file) => file.endsWith(".jpg"));
  expect(photos.map(({file}) => file).sort()).toEqual(files.sort());
});

it("photos has unique ids that are the files' names", () => {
  expect(new Set(photos.map(({id}) => id)).size).toBe(photos.length);
  for (const {id, file} of photos) expect(file).toBe(`${id}.jpg`);
});

it("photos begins with the cats and ends with the textures", () => {
  const cats = photos.filter(({id}) => id.startsWith("cat-"));
  expect(photos.slice(0, cats.length)).toEqual(cats);
  expect(photos[0].id).toBe("cat-chelsea");
  const textures = photos.filter(({kind}) => kind === "texture");
  expect(photos.slice(-textures.length)).toEqual(textures);
  const lastAnimal = photos.findLastIndex(({kind}) => kind === "animal");
  expect(photos.slice(0, lastAnimal).every(({kind}) => kind === "animal")).toBe(true);
});

it("a photo is a crop of a photo of the corpus that is none itself", () => {
  const crops = photos.filter(({cropOf}) => cropOf !== undefined);
  expect(crops.length).toBeGreaterThan(0);
  for (const {id, cropOf} of crops) {
    const base = photos.find((photo) => photo.id === cropOf);
    expect(base, id).toBeDefined();
    expect(base, id).not.toHaveProperty("cropOf");
  }
});

it("photos that were taken from the same file are crops of one of them", async () => {
  const rows = csvParse(await readFile("src/photos/CREDITS.csv", "utf8"));
  const held = (source: string) => source.replace(/^.*\bvia /, "");
  for (const same of group(rows, ({source}) => held(source)).values())
    expect(new Set(same.map(({file, crop_of}) => crop_of || file.replace(".jpg", ""))).size, same[0].file).toBe(1);
});

it("the texture kind is told by its ids, and so are cats and dogs", () => {
  for (const {id, kind} of photos) expect(id.startsWith("texture-"), id).toBe(kind === "texture");
  for (const {id, kind} of photos) if (/^(cat|dogs?)-/.test(id)) expect(kind, id).toBe("animal");
});

it("every photo has a subject, and a credit: title, author, licence with its text, where from", () => {
  for (const {id, subject} of photos) {
    const {title, author, licence, licenceUrl, sourceUrl, via} = photoCredits.get(id)!;
    expect(subject && title && author, id).toBeTruthy();
    expect(licenceUrl === undefined, id).toBe(licence === "public domain");
    expect(via, id).toMatch(/^((Debian|npm) \S+ \S+|GitHub \S+@\S+)$/);
    expect(URL.canParse(sourceUrl) && !/\s/.test(sourceUrl), id).toBe(true);
  }
});

it("thumbnailPlace(index) is a cell of its own for every photo", () => {
  const {cell, columns} = thumbnailSheet;
  expect([0, columns - 1, columns].map(thumbnailPlace)).toEqual([
    {x: 0, y: 0},
    {x: (columns - 1) * cell, y: 0},
    {x: 0, y: cell}
  ]);
  const places = photos.map((_, index) => JSON.stringify(thumbnailPlace(index)));
  expect(new Set(places).size).toBe(photos.length);
});
