import {readdir, readFile} from "node:fs/promises";
import {csvParse, group} from "d3";
import {expect, it} from "vitest";
import {thumbnailPlace, thumbnailSheet} from "../src/corpus/thumbnailSheet.js";
import {photos, readPhotos} from "../src/photos.js";
import {photosRegistry, withPhotos} from "../tools/photosRegistry.js";

it("photos agrees with CREDITS.csv", async () => {
  expect(photos).toEqual(await photosRegistry());
});

it("the table of photos is what tools/photosRegistry.ts writes", async () => {
  const source = await readFile("src/photos.ts", "utf8");
  expect(withPhotos(source, await photosRegistry())).toBe(source);
  expect(() => withPhotos("export const photos = [];", photos)).toThrow("no table of photos");
  expect(() => withPhotos(source, [{...photos[0], title: "a | b"}])).toThrow('"a | b" in a table');
});

it("readPhotos(table) says which line it cannot read", () => {
  const line = "cat | animal | 2×3 | a cat | – | Cat | Ann | CC0-1.0 | https://a.org/cat | npm cats 1.0.0";
  expect(readPhotos(`\n${line}\n`)).toMatchObject([
    {id: "cat", file: "cat.jpg", width: 2, height: 3, via: "npm cats 1.0.0"}
  ]);
  expect(readPhotos(line)[0]).not.toHaveProperty("cropOf");
  for (const wrong of [
    line.replace("animal", "beast"),
    line.replace("2×3", "2"),
    line.replace("CC0-1.0", "mine"),
    "cat"
  ])
    expect(() => readPhotos(wrong)).toThrow(`unreadable photo: ${wrong}`);
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

it("photos credits every photo: title, author, licence with its text, where from", () => {
  for (const photo of photos) {
    expect(photo.subject && photo.title && photo.author, photo.id).toBeTruthy();
    expect(photo.licenceUrl === undefined, photo.id).toBe(photo.licence === "public domain");
    expect(photo.via, photo.id).toMatch(/^((Debian|npm) \S+ \S+|GitHub \S+@\S+)$/);
    expect(URL.canParse(photo.sourceUrl) && !/\s/.test(photo.sourceUrl), photo.id).toBe(true);
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
