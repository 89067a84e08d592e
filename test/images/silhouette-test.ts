import {expect, it} from "vitest";
import {maskedMean} from "../../src/images/maskedMean.js";
import type {Raster} from "../../src/images/raster.js";
import {silhouette} from "../../src/images/silhouette.js";
import {throughMask} from "../../src/images/throughMask.js";

const pixels = (values: readonly number[], channels = 1): Raster => ({
  values: Float32Array.from(values),
  width: values.length / channels,
  height: 1,
  channels
});
const photo = pixels([10, 20, 30, 40, 50, 60], 3);

it("silhouette(photo, mask) is black on white", () => {
  expect(Array.from(silhouette(photo, pixels([1, 0])).values)).toEqual([0, 0, 0, 255, 255, 255]);
});

it("silhouette mixes where the mask is between 0 and 1", () => {
  const {values} = silhouette(pixels([10, 10]), pixels([0.25, 1]), {fill: "white", ground: "black"});
  expect(Array.from(values)).toEqual([63.75, 255]);
});

it("silhouette paints the shape with the mean of the shape, the ground with the mean of the ground", () => {
  const grey = pixels([10, 20, 200, 220]);
  const mask = pixels([1, 1, 0, 0]);
  expect(Array.from(silhouette(grey, mask, {fill: "mean", ground: "mean"}).values)).toEqual([15, 15, 210, 210]);
});

it("silhouette can leave either part as it is", () => {
  expect(silhouette(photo, pixels([1, 0]), {fill: "photo", ground: "photo"}).values).toEqual(photo.values);
  expect(Array.from(silhouette(photo, pixels([1, 0]), {fill: "grey", ground: "photo"}).values)).toEqual([
    127.5, 127.5, 127.5, 40, 50, 60
  ]);
});

it("an empty mask is an error, one of another size too", () => {
  expect(() => silhouette(photo, pixels([0, 0]))).toThrow("empty mask");
  expect(() => throughMask(pixels([1, 1, 1]), photo, photo)).toThrow("not 2×1: 3×1");
  expect(() => throughMask(pixels([1, 1]), photo, pixels([1, 1]))).toThrow("not 3 channels: 1");
});

it("maskedMean counts each pixel as much as the mask holds of it", () => {
  expect(maskedMean(pixels([10, 40]), pixels([0.5, 1]))[0]).toBeCloseTo(30, 10);
  expect(maskedMean(pixels([10, 40]), pixels([0, 0]))).toEqual([25]);
});
