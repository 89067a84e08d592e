import {expect, it} from "vitest";
import {draw} from "../../../bin/output/draw.js";

const at = ({rgba}: {rgba: Uint8ClampedArray}, i: number) => Array.from(rgba.subarray(4 * i, 4 * i + 4));

it("draw(map) repeats every pixel of a small map", () => {
  const {width, height, rgba, scale} = draw({shape: [2, 2, 1], values: [1, 0, 0, -1]}, "signed");
  expect([width, height, rgba.length, scale]).toEqual([280, 280, 280 * 280 * 4, 1]);
  const row = (y: number, x: number) => at({rgba}, y * 280 + x);
  expect([row(0, 0), row(139, 139)]).toEqual([at({rgba}, 0), [255, 255, 255, 255]]);
  expect([row(0, 140), row(140, 0)]).toEqual([
    [128, 128, 128, 255],
    [128, 128, 128, 255]
  ]);
  expect(row(279, 279)).toEqual([0, 0, 0, 255]);
});

it("draw(map) keeps the colours of a signed map, and averages other channels", () => {
  const one = draw({shape: [1, 1, 3], values: [1, 0, -1]}, "signed");
  expect(at(one, 0)).toEqual([255, 128, 0, 255]);
  expect(at(draw({shape: [1, 1, 2], values: [1, 3]}, "signed"), 0)).toEqual([255, 255, 255, 255]);
});

it("draw(map) says that a map of zeros is zero", () => {
  for (const display of ["signed", "strength", "heat", "signed-heat"] as const) {
    expect(draw({shape: [3, 3, 1], values: new Array(9).fill(0)}, display)).toMatchObject({zero: true, scale: 0});
  }
});

it("draw(map, {photo}) lays a heat map half over the photo", () => {
  const photo = {values: new Float32Array([0, 200]), width: 2, height: 1, channels: 1};
  const map = {shape: [1, 2, 1], values: [1, 1]};
  const alone = draw(map, "heat");
  const over = draw(map, "heat", {photo});
  const last = over.width - 1;
  expect(at(over, 0)[0]).toBe(Math.round(at(alone, 0)[0] / 2));
  expect(at(over, last)[0]).toBe(Math.round((at(alone, last)[0] + 200) / 2));
});

it("draw(layer) is the mean over channels, in heat colours", () => {
  const layer = draw({shape: [1, 2, 2], values: [1, 3, 0, 0]}, "signed", {ofInput: false});
  const mean = draw({shape: [1, 2, 1], values: [2, 0]}, "heat");
  expect(layer).toEqual(mean);
});

it("draw(vector) is a strip", () => {
  const {width, height} = draw({shape: [1000], values: new Array(1000).fill(1)}, "signed", {ofInput: false});
  expect([width, height]).toEqual([1000, 40]);
});
