import {randomLcg, randomNormal} from "d3-random";
import {expect, it} from "vitest";
import {countSketch} from "../../src/features/countSketch.js";

const normal = (n: number, seed: number) => {
  const random = randomNormal.source(randomLcg(seed / 1e6))();
  return Float32Array.from({length: n}, () => random());
};
const far = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.sqrt(Array.from(a).reduce((sum, d, i) => sum + (d - b[i]) ** 2, 0));

it("countSketch(values, {size, seed}) adds every value once, with a sign: of one value its size remains", () => {
  for (let i = 0; i < 40; ++i) {
    const values = new Float32Array(40);
    values[i] = 3;
    const sketch = countSketch(values, {size: 8, seed: 1});
    const kept = Array.from(sketch).filter((d) => d !== 0);
    expect(kept.map(Math.abs)).toEqual([3]);
  }
});

it("countSketch is linear, and the same for the same seed alone", () => {
  const [a, b] = [normal(500, 1), normal(500, 2)];
  const options = {size: 64, seed: 7};
  const [sa, sb] = [countSketch(a, options), countSketch(b, options)];
  const sum = countSketch(
    a.map((d, i) => d + 2 * b[i]),
    options
  );
  for (const [i, d] of sum.entries()) expect(d).toBeCloseTo(sa[i] + 2 * sb[i], 4);
  expect(countSketch(a, options)).toEqual(sa);
  expect(countSketch(a, {size: 64, seed: 8})).not.toEqual(sa);
});

it("countSketch keeps distances on average over seeds, with a spread of about 1/√(2·size) of them", () => {
  const [a, b] = [normal(3000, 3), normal(3000, 4)];
  const ratios = Array.from({length: 60}, (_, seed) => {
    const options = {size: 256, seed};
    return far(countSketch(a, options), countSketch(b, options)) / far(a, b);
  });
  const mean = ratios.reduce((sum, d) => sum + d, 0) / ratios.length;
  const spread = Math.sqrt(ratios.reduce((sum, d) => sum + (d - mean) ** 2, 0) / ratios.length);
  expect(mean).toBeGreaterThan(0.985);
  expect(mean).toBeLessThan(1.015);
  expect(spread).toBeGreaterThan(0.5 / Math.sqrt(512));
  expect(spread).toBeLessThan(1.6 / Math.sqrt(512));
});

it("countSketch rejects a size that is no power of two", () => {
  expect(() => countSketch([1], {size: 12, seed: 1})).toThrow("not a power of two: 12");
  expect(() => countSketch([1], {size: 0, seed: 1})).toThrow("not a power of two: 0");
});
