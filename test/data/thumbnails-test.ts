import {execFile} from "node:child_process";
import {promisify} from "node:util";
import sharp from "sharp";
import {expect, it} from "vitest";
import {photosOf} from "../../src/corpus/petGroups.js";
import {thumbnailPlace, thumbnailSheet} from "../../src/corpus/thumbnailSheet.js";
import {decodeImage} from "../../src/data/decodeImage.js";
import {fit} from "../../src/images/fit.js";
import {photos} from "../../src/photos.js";

async function made(name: string): Promise<Buffer> {
  const options = {encoding: "buffer", maxBuffer: 2 ** 24} as const;
  return (await promisify(execFile)(process.execPath, ["--import", "tsx", `src/data/${name}.ts`], options)).stdout;
}

it("thumbnails.jpg shows every photo at its place, in less than 500 KB", async () => {
  const sheet = await made("thumbnails.jpg");
  expect(sheet.length).toBeLessThan(500_000);
  await expectPhotos(
    sheet,
    photos.map((_, i) => i)
  );
});

it("catThumbnails.jpg shows the cats where thumbnails.jpg does, in less than 30 KB", async () => {
  const sheet = await made("catThumbnails.jpg");
  expect(sheet.length).toBeLessThan(30_000);
  expect(photosOf("cat")).toEqual(photosOf("cat").map((_, i) => i)); // they come first
  await expectPhotos(sheet, photosOf("cat"));
});

async function expectPhotos(sheet: Buffer, indices: readonly number[]): Promise<void> {
  const {cell, columns} = thumbnailSheet;
  const {data, info} = await sharp(sheet).raw().toBuffer({resolveWithObject: true});
  expect([info.width, info.height, info.channels]).toEqual([
    cell * columns,
    cell * Math.ceil(indices.length / columns),
    3
  ]);
  for (const index of indices) {
    const {id, file} = photos[index];
    const {values} = fit(await decodeImage(`src/photos/${file}`), {width: cell, height: cell, channels: 3});
    const {x, y} = thumbnailPlace(index);
    let difference = 0;
    for (let i = 0; i < values.length; ++i) {
      const row = y + Math.floor(i / (3 * cell));
      difference += Math.abs(values[i] - data[(row * info.width + x) * 3 + (i % (3 * cell))]);
    }
    expect(difference / values.length, id).toBeLessThan(20); // at most 19, where bright colours lie close together
  }
}
