import {execFile} from "node:child_process";
import {promisify} from "node:util";
import sharp from "sharp";
import {expect, it} from "vitest";
import {thumbnailPlace, thumbnailSheet} from "../../src/corpus/thumbnailSheet.js";
import {decodeImage} from "../../src/data/decodeImage.js";
import {fit} from "../../src/images/fit.js";
import {photos} from "../../src/photos.js";

it("thumbnails.jpg shows every photo at its place, in less than 450 KB", async () => {
  const args = ["--import", "tsx", "src/data/thumbnails.jpg.ts"];
  const options = {encoding: "buffer", maxBuffer: 2 ** 24} as const;
  const {stdout} = await promisify(execFile)(process.execPath, args, options);
  expect(stdout.length).toBeLessThan(450_000);
  const {cell, columns} = thumbnailSheet;
  const {data, info} = await sharp(stdout).raw().toBuffer({resolveWithObject: true});
  expect([info.width, info.height, info.channels]).toEqual([
    cell * columns,
    cell * Math.ceil(photos.length / columns),
    3
  ]);
  for (const [index, {id, file}] of photos.entries()) {
    const {values} = fit(await decodeImage(`src/photos/${file}`), {width: cell, height: cell, channels: 3});
    const {x, y} = thumbnailPlace(index);
    let difference = 0;
    for (let i = 0; i < values.length; ++i) {
      const row = y + Math.floor(i / (3 * cell));
      difference += Math.abs(values[i] - data[(row * info.width + x) * 3 + (i % (3 * cell))]);
    }
    expect(difference / values.length, id).toBeLessThan(10); // at most 9, where bright colours lie close together
  }
});
