import {expect, it} from "vitest";
import {channelOf} from "../../src/images/channelOf.js";
import {channelPeaks} from "../../src/images/channelPeaks.js";
import {cropAt} from "../../src/images/cropAt.js";
import {greyPicture} from "../../src/images/greyPicture.js";
import {readMapSheet, writeMapSheet} from "../../src/images/mapSheet.js";
import {mosaic} from "../../src/images/mosaic.js";
import {movingCrop} from "../../src/images/movingCrop.js";
import {placeMap} from "../../src/images/placeMap.js";
import {pixels, wavy} from "./pixels.js";

it("channelOf(pixels, channel) is that channel; there are no others", () => {
  expect(channelOf(pixels(2, 1, 2, [1, 2, 3, 4]), 1)).toEqual(pixels(2, 1, 1, [2, 4]));
  expect(() => channelOf(pixels(2, 1, 2, [1]), 2)).toThrow("unknown channel: 2 of 2");
});

it("channelPeaks(values, channels) has the largest with its first place, the smallest and the mean", () => {
  const {largest, smallest, means, places} = channelPeaks(Float32Array.of(1, -2, 5, 0, 5, -1), 2);
  expect([largest, smallest, means, places].map((d) => Array.from(d))).toEqual([
    [5, 0],
    [1, -2],
    [Math.fround(11 / 3), -1],
    [1, 1]
  ]);
  expect(() => channelPeaks(Float32Array.of(1, 2, 3), 2)).toThrow("not 2 channels: 3 values");
});

it("greyPicture(map) is black at 0 and below, white at the scale", () => {
  const {rgba, scale} = greyPicture(pixels(3, 1, 1, [-4, 2, 4]), {percentile: 100});
  expect(scale).toBe(4);
  expect([rgba[0], rgba[4], rgba[8]]).toEqual([0, 128, 255]);
  expect(greyPicture(pixels(2, 1, 1, [0]))).toMatchObject({zero: true, scale: 0});
});

it("placeMap(map, field, size) puts each value around the middle of what it saw", () => {
  const map = pixels(2, 1, 1, [1, 2]);
  const field = {size: [3, 3], stride: [2, 2], start: [0, 0]} as const;
  const {values, width, height} = placeMap(map, field, {width: 5, height: 3});
  expect([width, height]).toEqual([5, 3]);
  // The middles are the pixels 1 and 3; the one between belongs to the second.
  expect(Array.from(values)).toEqual([1, 1, 2, 2, 2, 1, 1, 2, 2, 2, 1, 1, 2, 2, 2]);
});

it("readMapSheet(writeMapSheet(maps)) is the maps to half a grey of each", () => {
  const maps = wavy(5, 4, 7);
  for (let i = 3; i < maps.values.length; i += 7) maps.values[i] = 0; // a silent map
  const {layout, ...picture} = writeMapSheet(maps, 3);
  const read = readMapSheet(picture, layout);
  expect(read).toMatchObject({width: 5, height: 4, channels: 7});
  read.values.forEach((value, i) => {
    expect(Math.abs(value - maps.values[i])).toBeLessThanOrEqual(layout.scales[i % 7] / 510 + 1e-4);
  });
  expect(layout.scales[3]).toBe(0);
});

it("writeMapSheet(maps) rejects values below 0, readMapSheet(picture) another size", () => {
  expect(() => writeMapSheet(pixels(1, 1, 1, [-0.5]), 1)).toThrow("below 0: -0.5");
  const {layout, ...picture} = writeMapSheet(wavy(2, 2, 2), 2);
  expect(() => readMapSheet(picture, {...layout, columns: 1})).toThrow("not 2×5: 5×2");
});

it("mosaic(maps) lays the channels side by side, each white at its own scale", () => {
  const {rgba, width, height, columns, rows} = mosaic(pixels(1, 1, 3, [1, 2, 8]), {columns: 2, scales: [1, 4, 0]});
  expect([width, height, columns, rows]).toEqual([3, 3, 2, 2]);
  const grey = (x: number, y: number) => Array.from(rgba.subarray(4 * (y * 3 + x), 4 * (y * 3 + x) + 4));
  expect(grey(0, 0)).toEqual([255, 255, 255, 255]);
  expect(grey(2, 0)).toEqual([128, 128, 128, 255]);
  expect(grey(1, 0)).toEqual([0, 0, 0, 0]);
  expect(grey(0, 2)).toEqual([0, 0, 0, 255]);
});

it("movingCrop(seconds, size) stays square and within the image, moves, and comes back after 24 seconds", () => {
  const size = {width: 451, height: 300};
  const boxes = Array.from({length: 240}, (_, i) => movingCrop(i / 10, size));
  for (const {left, top, right, bottom} of boxes) {
    expect(right - left).toBe(bottom - top);
    expect(left >= 0 && top >= 0 && right <= 451 && bottom <= 300).toBe(true);
  }
  const sides = boxes.map(({left, right}) => right - left);
  expect([Math.min(...sides), Math.max(...sides)]).toEqual([180, 300]);
  expect(movingCrop(24, size)).toEqual(movingCrop(0, size));
  expect(new Set(boxes.map(({left}) => left)).size).toBeGreaterThan(50);
});

it("cropAt(photo, seconds, side) is a square of that side, of a photo of any size", () => {
  expect(cropAt(wavy(40, 30, 3), 5, 16)).toMatchObject({width: 16, height: 16, channels: 3});
  expect(cropAt(wavy(1, 1, 3), 7, 4)).toMatchObject({width: 4, height: 4});
});
