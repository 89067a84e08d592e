import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {decodeImage} from "../../src/data/decodeImage.js";
import {matrixToSrgb, primaries} from "../../src/images/primaries.js";
import {allClose} from "../asserts.js";
import {colourFiles} from "../images/colourFiles.js";
import {gammaChunk, pngChunk, pngRow, pngWith} from "../images/pictureFiles.js";

it("a picture’s values become those of sRGB by what its file says of them, to 1 of 255", async () => {
  for (const {name, bytes, shows} of await colourFiles()) {
    const {values} = await decodeImage(bytes, {name});
    const expected = shows.length === 1 ? Array.from({length: values.length / 3}, () => shows[0]).flat() : shows.flat();
    const off = Math.max(...expected.map((value, i) => Math.abs(value - values[i])));
    expect(off, name).toBeLessThanOrEqual(1);
    expect(values.length, name).toBe(expected.length);
  }
});

it("a PNG of gamma 1 is linear light: 128, 64, 32 shows as 188, 137, 99", async () => {
  const {values} = await decodeImage("test/fixtures/cases/png-gamma-1.png");
  expect([...values.subarray(0, 3)]).toEqual([188, 137, 99]);
  const scan = (value: number) => Math.round(255 * (1.055 * (value / 255) ** (1 / 2.4) - 0.055));
  expect([...values.subarray(0, 3)]).toEqual([128, 64, 32].map(scan));
});

it("gamma is applied before transparent parts are laid over white", async () => {
  const {values} = await decodeImage(pngWith(pngRow([[128, 64, 32, 128]]), gammaChunk(1)));
  const over = [188, 137, 99].map((value) => (value * 128 + 255 * 127) / 255);
  allClose(values, over, 0.005);
});

it("of 16 bits the darkest are not lost to the gamma", async () => {
  const {values} = await decodeImage(pngWith(pngRow([[100, 200, 400]], 16), gammaChunk(1)));
  const linear = (value: number) => Math.round(255 * 12.92 * Math.min(value / 65535, 0.0031308));
  expect([...values.subarray(0, 2)]).toEqual([linear(100), linear(200)]);
});

it("colours that are not known here are noted", async () => {
  const notes: string[] = [];
  const png = pngWith(pngRow([[128, 64, 32]]), pngChunk("cICP", Uint8Array.of(9, 16, 0, 1)));
  await decodeImage(png, {name: "hdr.png", onNote: (note) => notes.push(note)});
  expect(notes).toEqual(["hdr.png: its cICP colours (9, 16) are taken for sRGB; browsers show others"]);
});

it("the photos of the corpus have no colour that sharp would not heed", async () => {
  const notes: string[] = [];
  for (const id of ["cat-chelsea", "koala"]) {
    await decodeImage(readFileSync(`src/photos/${id}.jpg`), {onNote: (note) => notes.push(note)});
  }
  expect(notes).toEqual([]);
});

it("matrixToSrgb(primaries) is one for sRGB, keeps white, and is CSS’s for Display P3", () => {
  allClose(matrixToSrgb(primaries.srgb)!.flat(), [1, 0, 0, 0, 1, 0, 0, 0, 1], 1e-12);
  const d50 = [[0.3457, 0.3585], ...primaries.p3.slice(1)] as unknown as typeof primaries.p3;
  for (const given of [primaries.p3, primaries.bt2020, d50]) {
    for (const row of matrixToSrgb(given)!) {
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
    }
  }
  const css = [1.2249402, -0.2249402, 0, -0.042057, 1.042057, 0, -0.0196376, -0.078636, 1.0982736];
  allClose(matrixToSrgb(primaries.p3)!.flat(), css, 1e-6);
  const [white, red, , blue] = primaries.srgb;
  expect(matrixToSrgb([white, red, red, blue])).toBe(null);
});
