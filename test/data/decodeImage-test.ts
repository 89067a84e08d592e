import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {crc32} from "node:zlib";
import sharp from "sharp";
import {afterAll, beforeAll, expect, it} from "vitest";
import {decodeImage} from "../../src/data/decodeImage.js";
import {writePng} from "../../src/data/writePng.js";
import type {Raster} from "../../src/images/raster.js";
import {toPicture} from "../../src/images/toPicture.js";
import {photos} from "../../src/photos.js";
import {wavy} from "../images/pixels.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "decodeImage-"));
});
afterAll(() => rm(folder, {recursive: true}));

const chelsea = "src/photos/cat-chelsea.jpg";
const create = (
  width: number,
  height: number,
  background: string | {r: number; g: number; b: number; alpha: number},
  channels: 3 | 4 = 3
) => sharp({create: {width, height, channels, background}});
const size = ({width, height, channels}: Raster) => [width, height, channels];
const equal = (a: Raster, b: Raster) =>
  size(a).join() === size(b).join() && Buffer.from(a.values.buffer).equals(Buffer.from(b.values.buffer));
const at = ({values, width}: Raster, x: number, y: number) => [...values.subarray((y * width + x) * 3).slice(0, 3)];

it("decodeImage(path) is the photo as RGB, 0…255", async () => {
  const photo = await decodeImage(chelsea);
  expect(size(photo)).toEqual([451, 300, 3]);
  const expected = await sharp(chelsea).raw().toBuffer();
  expect(photo.values.every((value, i) => value === expected[i])).toBe(true);
});

it("decodeImage(bytes) is the same as from the path", async () => {
  expect(equal(await decodeImage(await readFile(chelsea)), await decodeImage(chelsea))).toBe(true);
});

it("decodeImage(path) reads every photo of the corpus at its size", async () => {
  for (const {file, width, height} of photos) {
    expect(size(await decodeImage(`src/photos/${file}`)), file).toEqual([width, height, 3]);
  }
});

it("decodeImage(file) undoes writePng(picture)", async () => {
  const photo = wavy(7, 5, 3);
  const values = photo.values.map(Math.round);
  expect(await decodeImage(await writePng(toPicture({...photo, values})))).toEqual({...photo, values});
});

it("decodeImage(file) reads PNG, WebP, GIF and AVIF", async () => {
  const red = create(16, 8, "#ff0000");
  for (const format of ["png", "webp", "gif", "avif", "jpeg"] as const) {
    const photo = await decodeImage(await red.clone().toFormat(format).toBuffer());
    expect(size(photo), format).toEqual([16, 8, 3]);
    const [r, g, b] = at(photo, 8, 4);
    expect(r > 245 && g < 10 && b < 10, `${format} ${r} ${g} ${b}`).toBe(true);
  }
});

it("decodeImage(file) turns an image upright by its EXIF orientation", async () => {
  const left = await create(20, 10, "#ffffff")
    .composite([{input: await black(10, 10), left: 0, top: 0}])
    .png()
    .toBuffer();
  const rotated = await sharp(left).withMetadata({orientation: 6}).jpeg().toBuffer();
  const photo = await decodeImage(rotated);
  expect(size(photo)).toEqual([10, 20, 3]);
  expect(at(photo, 5, 3)[0]).toBeLessThan(10);
  expect(at(photo, 5, 16)[0]).toBeGreaterThan(245);
});

it("decodeImage(file) lays transparent parts over white", async () => {
  const half = await create(2, 2, {r: 0, g: 0, b: 255, alpha: 0.5}, 4).png().toBuffer();
  const [r, g, b] = at(await decodeImage(half), 0, 0);
  expect(Math.abs(r - 127)).toBeLessThanOrEqual(1);
  expect([g, b]).toEqual([r, 255]);
  const none = await create(2, 2, {r: 0, g: 0, b: 255, alpha: 0}, 4).webp({lossless: true}).toBuffer();
  expect(at(await decodeImage(none), 1, 1)).toEqual([255, 255, 255]);
});

it("decodeImage(file) gives a grey image three equal channels, 16 bits and transparency included", async () => {
  const grey = create(3, 2, "#777777").toColourspace("b-w");
  for (const bytes of [
    await grey.clone().png().toBuffer(),
    await grey.clone().jpeg().toBuffer(),
    await create(3, 2, "#777777").toColourspace("grey16").png().toBuffer(),
    await create(3, 2, {r: 0x77, g: 0x77, b: 0x77, alpha: 1}, 4).toColourspace("b-w").png().toBuffer()
  ]) {
    const photo = await decodeImage(bytes);
    expect(size(photo)).toEqual([3, 2, 3]);
    for (const value of photo.values) expect(Math.abs(value - 0x77)).toBeLessThanOrEqual(1);
  }
});

it("decodeImage(file) reads an image of one pixel", async () => {
  const photo = await decodeImage(await create(1, 1, "#0a141e").png().toBuffer());
  expect(photo).toEqual({values: Float32Array.of(10, 20, 30), width: 1, height: 1, channels: 3});
});

it("decodeImage(file) shrinks an image 20,000 pixels wide to 4096", async () => {
  expect(size(await decodeImage(await create(20000, 1000, "#808080").jpeg().toBuffer()))).toEqual([4096, 205, 3]);
  expect(size(await decodeImage(await create(20000, 1, "#808080").png().toBuffer()))).toEqual([4096, 1, 3]);
  expect(size(await decodeImage(await create(1, 300, "#808080").png().toBuffer(), {limit: 30}))).toEqual([1, 30, 3]);
});

it("decodeImage(path) says what is no image", async () => {
  const notes = join(folder, "notes.txt");
  await writeFile(notes, "not a picture\n");
  await expect(decodeImage(notes)).rejects.toThrow(/^not an image: notes\.txt$/);
  const renamed = join(folder, "notes.jpg");
  await writeFile(renamed, "not a picture\n");
  await expect(decodeImage(renamed)).rejects.toThrow(/^not an image: notes\.jpg$/);
  await expect(decodeImage(new Uint8Array(0))).rejects.toThrow(/^not an image: image$/);
  await expect(decodeImage(new Uint8Array(0), {name: "a.png"})).rejects.toThrow(/^not an image: a\.png$/);
});

it("decodeImage(path) says that there is no such file", async () => {
  await expect(decodeImage(join(folder, "none.jpg"))).rejects.toThrow(/^no such file: none\.jpg$/);
  await expect(decodeImage(folder)).rejects.toThrow(/^unreadable file: decodeImage-/);
});

it("decodeImage(file) says that an image is incomplete, wherever it is cut", async () => {
  const photo = sharp(chelsea).resize(64, 48);
  for (const format of ["jpeg", "png", "webp", "gif", "avif"] as const) {
    const bytes = await photo.clone().toFormat(format).toBuffer();
    await decodeImage(bytes);
    for (const part of [0.2, 0.5, 0.9]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * part));
      await expect(decodeImage(cut, {name: `x.${format}`}), `${format} ${part}`).rejects.toThrow(
        new RegExp(`^image incomplete: x\\.${format}$`)
      );
    }
  }
  const progressive = await sharp(chelsea).jpeg({progressive: true}).toBuffer();
  for (const bytes of [progressive, await readFile(chelsea)]) {
    for (const end of [3, 20, 1000, bytes.length >> 1, bytes.length - 3]) {
      const cut = decodeImage(bytes.subarray(0, end), {name: "x.jpg"});
      await expect(cut, String(end)).rejects.toThrow(/^image incomplete: x\.jpg$/);
    }
  }
});

it("decodeImage(file) reads a file of which only the end is missing as the whole one, and notes it", async () => {
  const photo = sharp(chelsea).resize(64, 48);
  const make = (format: "jpeg" | "png" | "gif", options = {}) => photo.clone().toFormat(format, options).toBuffer();
  for (const [format, whole, missing] of [
    ["jpeg", await make("jpeg"), 2],
    ["progressive", await make("jpeg", {progressive: true}), 2],
    ["grey", await photo.clone().greyscale().jpeg().toBuffer(), 2],
    ["png", await make("png"), 12],
    ["gif", await make("gif"), 2]
  ] as const) {
    const expected = await decodeImage(whole);
    for (let n = 1; n <= missing; ++n) {
      const notes: string[] = [];
      const options = {name: `x.${format}`, onNote: (note: string) => notes.push(note)};
      expect(equal(await decodeImage(whole.subarray(0, -n), options), expected), `${format} ${n}`).toBe(true);
      expect(notes).toEqual([`x.${format}: the file ends early: its end marker is missing`]);
    }
    const cut = decodeImage(whole.subarray(0, -missing - 1), {name: "x"});
    await expect(cut, format).rejects.toThrow(/^image incomplete: x$/);
  }
});

it("decodeImage(file) reads a WebP file that states a wrong length, and notes it", async () => {
  const {data: whole} = await sharp(chelsea).resize(64, 48).webp().toBuffer({resolveWithObject: true});
  const expected = await decodeImage(whole);
  for (const off of [100, -10, -100, -whole.readUInt32LE(4)]) {
    const wrong = Buffer.from(whole);
    wrong.writeUInt32LE(whole.readUInt32LE(4) + off, 4);
    const notes: string[] = [];
    const options = {name: "x.webp", onNote: (note: string) => notes.push(note)};
    expect(equal(await decodeImage(wrong, options), expected), String(off)).toBe(true);
    expect(notes).toEqual(["x.webp: the file states another length than it has"]);
  }
});

it("decodeImage(file) of an animation that breaks off later is its first picture, with a note", async () => {
  const first = await create(20, 10, "#ff0000").png().toBuffer();
  const pictures = [first, await create(20, 10, "#0000ff").png().toBuffer()];
  const whole = await sharp(pictures, {join: {animated: true}})
    .gif()
    .toBuffer();
  const notes: string[] = [];
  const photo = await decodeImage(whole.subarray(0, -8), {name: "x.gif", onNote: (note) => notes.push(note)});
  expect([...at(photo, 3, 3)]).toEqual([255, 0, 0]);
  expect(notes).toEqual(["x.gif: the file ends early: its end marker is missing"]);
});

it("decodeImage(file) says that a PNG is incomplete that lacks the last of its chunks of data", async () => {
  const noise = {type: "gaussian", mean: 128, sigma: 60} as const;
  const png = await sharp({create: {width: 300, height: 300, channels: 3, background: "#888", noise}})
    .png()
    .toBuffer();
  const cut = decodeImage(png.subarray(0, png.lastIndexOf("IDAT") - 4), {name: "x.png"});
  await expect(cut).rejects.toThrow(/^image incomplete: x\.png$/);
});

it("decodeImage(file) reads a JPEG without its last two bytes, and an AVIF of the brand mif1: 200, 100, 50", async () => {
  for (const [file, told] of [
    ["jpeg-without-eoi.jpg", ["jpeg-without-eoi.jpg: the file ends early: its end marker is missing"]],
    ["avif-brand-mif1.avif", []]
  ] as const) {
    const notes: string[] = [];
    const photo = await decodeImage(`test/fixtures/cases/${file}`, {onNote: (note) => notes.push(note)});
    expect(size(photo)).toEqual([64, 64, 3]);
    expect(photo.values.every((value, i) => Math.abs(value - [200, 100, 50][i % 3]) < 3)).toBe(true);
    expect(notes).toEqual(told);
  }
});

it("decodeImage(file) notes that colours of CMYK are not a browser’s", async () => {
  const notes: string[] = [];
  const cmyk = await create(8, 8, "#c86432").toColourspace("cmyk").jpeg().toBuffer();
  await decodeImage(cmyk, {name: "x.jpg", onNote: (note) => notes.push(note)});
  expect(notes).toEqual(["x.jpg: its CMYK colours are not those that a browser shows"]);
});

it("decodeImage(file) takes every format with bytes after its end", async () => {
  for (const format of ["jpeg", "png", "webp", "gif", "avif"] as const) {
    const bytes = await sharp(chelsea).resize(64, 48).toFormat(format).toBuffer();
    const longer = Buffer.concat([bytes, Buffer.alloc(21, 7)]);
    const options = {onNote: (note: string) => expect.fail(note)};
    expect(equal(await decodeImage(longer, options), await decodeImage(bytes, options)), format).toBe(true);
  }
});

it("decodeImage(file) takes a JPEG with bytes after its end", async () => {
  const bytes = await readFile(chelsea);
  const longer = Buffer.concat([bytes, Buffer.alloc(100)]);
  expect(equal(await decodeImage(longer), await decodeImage(bytes))).toBe(true);
});

it("decodeImage(file) says that an image is damaged", async () => {
  const bytes = await create(40, 40, "#808080").png().toBuffer();
  const start = bytes.indexOf("IDAT") + 4;
  bytes.fill(0x55, start, start + bytes.readUInt32BE(start - 8));
  await expect(decodeImage(bytes, {name: "x.png"})).rejects.toThrow(/^image damaged or too large: x\.png$/);
});

it("decodeImage(file) says that an image is too large", async () => {
  const bytes = await create(16, 16, "#808080").png().toBuffer();
  bytes.writeUInt32BE(60000, 16); // the width and the height that the header tells
  bytes.writeUInt32BE(60000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  await expect(decodeImage(bytes, {name: "x.png"})).rejects.toThrow(/^image damaged or too large: x\.png$/);
});

async function black(width: number, height: number): Promise<Buffer> {
  return create(width, height, "#000000").png().toBuffer();
}
