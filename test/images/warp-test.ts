import {expect, it} from "vitest";
import {noise} from "../../src/images/noise.js";
import {still, warp, warpBack} from "../../src/images/warp.js";
import {allClose} from "../asserts.js";

const pixels = {values: Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]), width: 3, height: 3, channels: 1};

it("warp(pixels, still) changes nothing", () => {
  allClose(warp(pixels, still).values, pixels.values, 0);
});

it("warp(pixels, {x, y}) shifts by whole pixels exactly, and 0 comes in from outside", () => {
  expect(Array.from(warp(pixels, {...still, x: 1, y: -1}).values)).toEqual([0, 4, 5, 0, 7, 8, 0, 0, 0]);
});

it("warp(pixels, {degrees: 90}) turns clockwise", () => {
  allClose(warp(pixels, {...still, degrees: 90}).values, [7, 4, 1, 8, 5, 2, 9, 6, 3], 1e-5);
});

it("warp(pixels, {scale: 2}) keeps the centre and fills between neighbours", () => {
  allClose(warp(pixels, {...still, scale: 2}).values, [3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7], 1e-5);
});

it("warpBack(gradient, how) is the adjoint of warp", () => {
  const shape = {width: 6, height: 5, channels: 3};
  const [a, b] = [noise(shape, {seed: 1}), noise(shape, {seed: 2})];
  for (const how of [
    {x: 2, y: -1, scale: 1, degrees: 0},
    {x: -1, y: 1, scale: 1.3, degrees: 17},
    {x: 0, y: 0, scale: 0.7, degrees: -140}
  ]) {
    const there = dot(warp(a, how).values, b.values);
    expect(Math.abs(there)).toBeGreaterThan(0.01);
    expect(dot(a.values, warpBack(b, how).values)).toBeCloseTo(there, 4);
  }
});

it("warp(pixels, how) rejects a scale of nothing", () => {
  expect(() => warp(pixels, {...still, scale: 0})).toThrow("invalid scale: 0");
});

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, d, i) => sum + d * b[i], 0);
}
