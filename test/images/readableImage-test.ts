import fc from "fast-check";
import sharp from "sharp";
import {expect, it} from "vitest";
import {endOfJpegScans} from "../../src/images/endOfJpegScans.js";
import {imageFormat} from "../../src/images/imageFormat.js";
import {readableImage} from "../../src/images/readableImage.js";

const photo = sharp("src/photos/cat-chelsea.jpg").resize(61, 45);

/** Returns a file of boxes that begins with the given brands. */
function boxes(...[major, ...brands]: readonly string[]): Buffer {
  const bytes = Buffer.from(`\0\0\0\0ftyp${major}\0\0\0\0${brands.join("")}`, "latin1");
  bytes.writeUInt32BE(bytes.length, 0);
  return Buffer.concat([bytes, Buffer.from("\0\0\0\x08meta", "latin1")]);
}

it("readableImage(bytes) is the same bytes without a note for a file that is whole", async () => {
  for (const format of ["jpeg", "png", "webp", "gif", "avif"] as const) {
    const bytes = await photo.clone().toFormat(format).toBuffer();
    expect(imageFormat(bytes)).toBe(format);
    expect(readableImage(bytes, "x")).toEqual({bytes});
    expect(readableImage(bytes, "x").bytes).toBe(bytes);
  }
});

it("endOfJpegScans(bytes) is where the end marker stands, whatever the scans; without their last byte null", async () => {
  for (const grey of [false, true]) {
    for (const options of [
      {},
      {chromaSubsampling: "4:4:4"},
      {mozjpeg: true},
      {progressive: true},
      {progressive: true, chromaSubsampling: "4:4:4", quality: 95},
      {progressive: true, quality: 10}
    ]) {
      const bytes = await photo.clone().greyscale(grey).jpeg(options).toBuffer();
      const end = bytes.length - 2;
      for (const cut of [bytes, bytes.subarray(0, -1), bytes.subarray(0, -2)]) expect(endOfJpegScans(cut)).toBe(end);
      for (let n = 3; n < bytes.length; n = Math.ceil(n * 1.5))
        expect(endOfJpegScans(bytes.subarray(0, -n))).toBe(null);
    }
  }
});

it("no file of any bytes makes readableImage fail in other words than its own", async () => {
  const files = await Promise.all(
    (["jpeg", "png", "webp", "gif", "avif"] as const).map((format) => photo.clone().toFormat(format).toBuffer())
  );
  files.push(await photo.clone().jpeg({progressive: true}).toBuffer());
  const said = /^(not an image|image incomplete|unsupported image): /;
  const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), {maxLength: 8});
  fc.assert(
    fc.property(fc.constantFrom(...files), change, fc.double({min: 0, max: 1, noNaN: true}), (file, changes, part) => {
      const bytes = Buffer.from(file.subarray(0, Math.ceil(file.length * part)));
      for (const [at, value] of changes) if (bytes.length) bytes[at % Math.min(bytes.length, 900)] = value;
      try {
        readableImage(bytes, "x");
      } catch (error) {
        expect((error as Error).message).toMatch(said);
      }
    }),
    {numRuns: 500, seed: 1}
  );
});

it("AVIF is what names it among its brands", () => {
  for (const brands of [
    ["avif"],
    ["avis", "mif1"],
    ["mif1", "avif"],
    ["msf1", "miaf", "avis"],
    ["mif1", "miaf", "avif"]
  ])
    expect(imageFormat(boxes(...brands)), brands.join()).toBe("avif");
  for (const brands of [["heic", "mif1"], ["mif1", "heic"], ["mif1"], ["isom", "mp42"], ["avio"]])
    expect(imageFormat(boxes(...brands)), brands.join()).toBe(null);
});

it("an AVIF file is whole with all its boxes, in 64 bits or to the end of the file, and with more behind them", () => {
  const start = boxes("avif");
  const whole = (...parts: readonly string[]) => {
    try {
      readableImage(Buffer.concat([start, ...parts.map((part) => Buffer.from(part, "latin1"))]), "x");
      return true;
    } catch {
      return false;
    }
  };
  expect(whole("\0\0\0\x0amdat12")).toBe(true);
  expect(whole("\0\0\0\x0amdat1")).toBe(false);
  expect(whole("\0\0\0\0mdat1")).toBe(true);
  expect(whole("\0\0\0\x01mdat\0\0\0\0\0\0\0\x12ab")).toBe(true);
  expect(whole("\0\0\0\x01mdat\0\0\0\0\0\0\0\x12a")).toBe(false);
  expect(whole("\0\0\0\x0amdat12", "more")).toBe(true);
  expect(whole("\0\0\0\x0amdat12", "more than that")).toBe(true);
});
