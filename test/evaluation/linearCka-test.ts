import {expect, it} from "vitest";
import {centredGram} from "../../src/evaluation/centredGram.js";
import {linearCka} from "../../src/evaluation/linearCka.js";
import {noise} from "../../src/images/noise.js";
import {allClose} from "../asserts.js";

it("centredGram(rows, features) takes each feature’s mean away", () => {
  // features 1, 3 and 2, 6: centred −1, 1 and −2, 2
  expect(Array.from(centredGram(Float32Array.of(1, 2, 3, 6), 2))).toEqual([5, -5, -5, 5]);
});

it("centredGram(rows, features) rejects rows that are not whole", () => {
  expect(() => centredGram(Float32Array.of(1, 2, 3), 2)).toThrow("not rows of 2: 3");
  expect(() => centredGram(new Float32Array(0), 2)).toThrow("not rows of 2: 0");
});

const rows = noise({width: 3, height: 20, channels: 1}, {seed: 2, mean: 0, deviation: 1}).values;

it("linearCka of a representation turned and enlarged is 1", () => {
  const [c, s] = [Math.cos(0.7), Math.sin(0.7)];
  const turned = Float32Array.from(rows, (_, i) => {
    const [x, y, z] = rows.slice(i - (i % 3), i - (i % 3) + 3);
    return 5 * [c * x - s * y, s * x + c * y, -z][i % 3];
  });
  expect(linearCka(centredGram(rows, 3), centredGram(turned, 3))).toBeCloseTo(1, 5);
});

it("linearCka is ‖YᵀX‖² over ‖XᵀX‖ ‖YᵀY‖ of centred features", () => {
  const other = noise({width: 2, height: 20, channels: 1}, {seed: 3, mean: 0, deviation: 1}).values;
  const centred = (values: Float32Array, n: number) => {
    const columns = Array.from({length: n}, (_, k) => Array.from({length: 20}, (_, i) => values[i * n + k]));
    return columns.map((d) => d.map((v) => v - d.reduce((a, b) => a + b, 0) / 20));
  };
  const [x, y] = [centred(rows, 3), centred(other, 2)];
  const norm = (a: number[][], b: number[][]) =>
    Math.sqrt(a.flatMap((u) => b.map((v) => u.reduce((sum, d, i) => sum + d * v[i], 0) ** 2)).reduce((p, q) => p + q));
  const expected = norm(y, x) ** 2 / (norm(x, x) * norm(y, y));
  allClose([linearCka(centredGram(rows, 3), centredGram(other, 2))], [expected], 1e-5);
});

it("linearCka of what does not vary is no number", () => {
  expect(linearCka(centredGram(new Float32Array(60).fill(1), 3), centredGram(rows, 3))).toBeNaN();
});
