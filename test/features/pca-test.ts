import {PCA} from "ml-pca";
import {expect, it} from "vitest";
import {pca} from "../../src/features/pca.js";
import {runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";

const wave = (length: number, seed: number) => Float32Array.from({length}, (_, i) => Math.sin(i * i * seed + i));

function rowsOf(values: Float32Array, features: number): number[][] {
  return Array.from({length: values.length / features}, (_, i) => [
    ...values.subarray(i * features, (i + 1) * features)
  ]);
}

it("pca of points on a line: one component along it, the scores are the places on it", () => {
  const rows = new Float32Array([1, 1, 2, 3, 3, 5, 4, 7]); // along (1, 2)
  const {count, scores, variances, total, loadings} = runToEndSync(pca(rows, 2));
  expect(count).toBe(1);
  allClose(loadings, [1 / Math.sqrt(5), 2 / Math.sqrt(5)], 1e-6);
  allClose(
    scores,
    [-1.5, -0.5, 0.5, 1.5].map((d) => d * Math.sqrt(5)),
    1e-6
  );
  allClose(variances, [(5 * 5) / 3], 1e-6);
  expect(total).toBeCloseTo(25 / 3, 6);
});

for (const [examples, features] of [
  [12, 5],
  [5, 12]
]) {
  it(`pca of ${examples} examples of ${features} features is that of ml-pca's singular values, but for signs`, () => {
    const rows = wave(examples * features, 0.37);
    const found = runToEndSync(pca(rows, features, 4));
    const expected = new PCA(rowsOf(rows, features));
    allClose(found.variances, expected.getEigenvalues().slice(0, 4), 1e-5);
    expect(found.variances[0] / found.total).toBeCloseTo(expected.getExplainedVariance()[0], 5);
    const predicted = expected.predict(rowsOf(rows, features)).to2DArray();
    for (let k = 0; k < 4; ++k) {
      const mine = predicted.map((_, i) => found.scores[i * found.count + k]);
      const theirs = predicted.map((row) => row[k]);
      const sign = Math.sign(mine[0] * theirs[0]);
      allClose(
        mine,
        theirs.map((d) => sign * d),
        1e-4
      );
    }
  });
}

it("each component's largest loading is positive, has length 1, and its scores have the variance told", () => {
  const {loadings, scores, count, variances, examples} = runToEndSync(pca(wave(9 * 20, 0.11), 20, 5));
  for (let k = 0; k < count; ++k) {
    const loading = loadings.subarray(k * 20, (k + 1) * 20);
    const extreme = loading.reduce((most, d) => (Math.abs(d) > Math.abs(most) ? d : most), 0);
    expect(extreme).toBeGreaterThan(0);
    expect(Math.hypot(...loading)).toBeCloseTo(1, 5);
    const values = Array.from({length: examples}, (_, i) => scores[i * count + k]);
    expect(values.reduce((sum, d) => sum + d * d, 0) / (examples - 1)).toBeCloseTo(variances[k], 4);
  }
});

it("a shift of all examples changes nothing, and both sides of the matrix give the same", () => {
  const rows = wave(8 * 8, 0.21);
  const square = runToEndSync(pca(rows, 8, 3));
  const shifted = runToEndSync(
    pca(
      rows.map((d) => d + 7),
      8,
      3
    )
  );
  allClose(shifted.scores, square.scores, 1e-4);
  const wider = Float32Array.from({length: 8 * 9}, (_, i) => (i % 9 === 8 ? 5 : rows[Math.floor(i / 9) * 8 + (i % 9)]));
  allClose(runToEndSync(pca(wider, 9, 3)).scores, square.scores, 1e-4); // a feature that does not vary
});

it("pca says what is wrong with its examples", () => {
  expect(() => runToEndSync(pca(new Float32Array(3), 3))).toThrow("too few examples: 1");
  expect(() => runToEndSync(pca(new Float32Array(7), 3))).toThrow("not rows of 3: 7");
  expect(() => runToEndSync(pca(new Float32Array(6).fill(2), 3))).toThrow("examples do not vary");
  expect(() => runToEndSync(pca(new Float32Array([1, 2, NaN, 3]), 2))).toThrow("not finite: NaN at 2");
});
