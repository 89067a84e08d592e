import {expect, it} from "vitest";
import {clipWeakest, contributions, meanSquare, pixelNorms, totalVariation} from "../../src/features/regularisers.js";
import {noise} from "../../src/images/noise.js";
import {allClose} from "../asserts.js";
import {slope} from "./slope.js";

const image = noise({width: 4, height: 3, channels: 2}, {seed: 2});

it.each([
  ["meanSquare", meanSquare],
  ["totalVariation", totalVariation]
])("%s(image) has the gradient of finite differences", (_, penalty) => {
  allClose(
    penalty(image).gradient,
    slope((values) => penalty({...image, values}).value, image.values, 2e-3),
    2e-3
  );
});

it("meanSquare(image) is the mean of the squares", () => {
  expect(meanSquare({values: Float32Array.from([1, -3]), width: 2, height: 1, channels: 1}).value).toBe(5);
});

it("totalVariation(image) is nearly 0 for a flat image and counts an edge once a row", () => {
  const flat = {values: new Float32Array(9).fill(0.7), width: 3, height: 3, channels: 1};
  expect(totalVariation(flat).value).toBeLessThan(2e-3);
  const edge = {...flat, values: Float32Array.from([0, 1, 1, 0, 1, 1, 0, 1, 1])};
  expect(totalVariation(edge).value).toBeCloseTo(3 / 9, 2);
});

it("clipWeakest(image, strengths, share) greys that share of the pixels, the weakest", () => {
  const pixels = {values: Float32Array.from([3, 4, 0, 1, -6, 8, 1, 1]), width: 2, height: 2, channels: 2};
  const norms = pixelNorms(pixels);
  allClose(norms, [5, 1, 10, Math.SQRT2], 1e-6);
  expect(Array.from(clipWeakest(pixels, norms, 0.5).values)).toEqual([3, 4, 0, 0, -6, 8, 0, 0]);
  expect(clipWeakest(pixels, norms, 0)).toEqual(pixels);
  expect(Array.from(clipWeakest(pixels, norms, 1).values)).toEqual(new Array(8).fill(0));
  expect(() => clipWeakest(pixels, norms, 1.5)).toThrow("invalid share: 1.5");
});

it("contributions(image, gradient) add up over a pixel's channels before the sign is lost", () => {
  const pixels = {values: Float32Array.from([1, 2, -3, 1]), width: 2, height: 1, channels: 2};
  expect(Array.from(contributions(pixels, Float32Array.from([2, -1, 1, 1])))).toEqual([0, 2]);
});
