import sharp from "sharp";
import {expect, it} from "vitest";
import {writeSheet} from "../../src/data/writeSheet.js";
import type {Picture} from "../../src/images/picture.js";

/** Returns a picture of one colour. */
function plain(size: number, colour: readonly [number, number, number]): Picture {
  const rgba = Uint8ClampedArray.from({length: size * size * 4}, (_, i) => (i % 4 === 3 ? 255 : colour[i % 4]));
  return {rgba, width: size, height: size};
}

/** Returns the colour of a sheet's pixel. */
async function colourAt(sheet: Uint8Array, left: number, top: number): Promise<number[]> {
  const part = sharp(sheet).extract({left, top, width: 1, height: 1});
  return Array.from(await part.removeAlpha().raw().toBuffer());
}

it("writeSheet(pictures, layout) puts each picture into its cell and leaves a cell without one grey", async () => {
  const pictures = [plain(8, [255, 0, 0]), undefined, plain(8, [0, 0, 255]), plain(8, [0, 255, 0])];
  const sheet = await writeSheet(pictures, {cell: 8, columns: 2}, {lossless: true});
  expect(await sharp(sheet).metadata()).toMatchObject({format: "webp", width: 16, height: 16});
  expect(await colourAt(sheet, 7, 7)).toEqual([255, 0, 0]);
  expect(await colourAt(sheet, 8, 0)).toEqual([128, 128, 128]);
  expect(await colourAt(sheet, 0, 8)).toEqual([0, 0, 255]);
  expect(await colourAt(sheet, 15, 15)).toEqual([0, 255, 0]);
});

it("writeSheet(pictures, layout) enlarges a small picture without smoothing", async () => {
  const rgba = Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 255, 255, 0, 0, 255, 255, 255, 0, 0, 255);
  const sheet = await writeSheet([{rgba, width: 2, height: 2}], {cell: 10, columns: 1}, {lossless: true});
  expect(await colourAt(sheet, 4, 4)).toEqual([255, 0, 0]);
  expect(await colourAt(sheet, 5, 4)).toEqual([0, 0, 255]);
});

it("writeSheet(pictures, layout, {quality}) takes more bytes for a better quality", async () => {
  const noisy = {
    ...plain(64, [0, 0, 0]),
    rgba: Uint8ClampedArray.from({length: 64 * 64 * 4}, (_, i) => (i * 7919) % 256)
  };
  const bytes = (quality: number) => writeSheet([noisy], {cell: 64, columns: 1}, {quality}).then((d) => d.length);
  expect(await bytes(90)).toBeGreaterThan(await bytes(40));
});
