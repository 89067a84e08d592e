import {randomLcg} from "d3-random";
import {expect, it} from "vitest";
import {randomWarp} from "../../src/features/transforms.js";
import {still} from "../../src/images/warp.js";

it("randomWarp(random, {}) moves nothing", () => {
  expect(randomWarp(randomLcg(1), {})).toEqual(still);
});

it("randomWarp(random, bounds) keeps within its bounds and uses them", () => {
  const random = randomLcg(0.3);
  const warps = Array.from({length: 200}, () => randomWarp(random, {jitter: 4, zoom: 0.25, rotate: 10}));
  const range = (values: number[]) => [Math.min(...values), Math.max(...values)];
  expect(range(warps.map((d) => d.x))).toEqual([-4, 4]);
  expect(range(warps.map((d) => d.y))).toEqual([-4, 4]);
  const [small, large] = range(warps.map((d) => d.scale));
  expect(small).toBeGreaterThanOrEqual(0.8);
  expect(small).toBeLessThan(0.82);
  expect(large).toBeLessThanOrEqual(1.25);
  expect(large).toBeGreaterThan(1.22);
  expect(range(warps.map((d) => d.degrees)).map(Math.round)).toEqual([-10, 10]);
});

it("randomWarp(random, bounds) of one knob does not change what another does", () => {
  const jitters = (rotate: number) => {
    const random = randomLcg(0.3);
    return Array.from({length: 5}, () => randomWarp(random, {jitter: 4, rotate}).x);
  };
  expect(jitters(0)).toEqual(jitters(10));
});
