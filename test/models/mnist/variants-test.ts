import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import {beforeEach, expect, it} from "vitest";
import {parameterCount, weightSpecs} from "../../../models/mnist/architecture.js";
import {conv2dOfData} from "../../../models/mnist/conv2d.js";
import {initialWeights} from "../../../models/mnist/initialWeights.js";
import {logits, weightTensors} from "../../../models/mnist/logits.js";
import {maxPool} from "../../../models/mnist/maxPool.js";
import {
  type Architecture,
  delivered,
  mapSizes,
  multiplicationsOf,
  parameterCountOf,
  weightSpecsOf
} from "../../../models/mnist/variants/architecture.js";
import results from "../../../models/mnist/variants/results.json";
import {shiftedDigits} from "../../../models/mnist/variants/shiftedDigits.js";
import {variantRun} from "../../../models/mnist/variants/variantRun.js";
import {variantOf, variantSeeds, variants} from "../../../models/mnist/variants/variants.js";
import {mnistDigits} from "../../../src/data/mnistDigits.js";

const digits = mnistDigits();

beforeEach(async () => {
  await tf.setBackend("wasm");
});

it("the delivered architecture is that of the delivered network", () => {
  expect(weightSpecsOf(delivered)).toEqual(weightSpecs);
  expect(parameterCountOf(delivered)).toBe(parameterCount);
  expect(parameterCountOf(delivered)).toBe(312 + 7224 + 24_640 + 650);
});

it("parameters and multiplications of an architecture are those counted by hand", () => {
  // 11 × 11, stride 4: 28 → 5; then 3 × 3: 5 → 3
  const coarse: Architecture = {
    convolutions: [
      {size: 11, stride: 4, filters: 2},
      {size: 3, filters: 3}
    ],
    dense: [4]
  };
  expect(mapSizes(coarse)).toEqual([
    {map: 5, pooled: 5},
    {map: 3, pooled: 3}
  ]);
  expect(parameterCountOf(coarse)).toBe(121 * 2 + 2 + (9 * 2 * 3 + 3) + (27 * 4 + 4) + (40 + 10));
  expect(multiplicationsOf(coarse)).toBe(25 * 121 * 2 + 9 * 9 * 2 * 3 + 27 * 4 + 40);
  expect(parameterCountOf({convolutions: [], dense: []})).toBe(7850);
});

it("an architecture rejects a kernel that does not fit, and a stride above the first layer", () => {
  expect(() => mapSizes({convolutions: [{size: 29, filters: 1}], dense: []})).toThrow("kernel does not fit: 29 in 28");
  const strided = {
    convolutions: [
      {size: 3, filters: 1},
      {size: 3, stride: 2, filters: 1}
    ],
    dense: []
  };
  expect(() => mapSizes(strided)).toThrow("stride: 2 of convolution 2");
});

it("each variant’s weights are as many as its architecture says, and it answers with ten logits", () => {
  for (const {id, architecture} of variants) {
    const weights = initialWeights(0.5, architecture);
    expect(weights.length, id).toBe(parameterCountOf(architecture));
    const before = tf.memory().numTensors;
    const shape = tf.tidy(
      () => logits(tf.zeros([2, 28, 28, 1]), weightTensors(weights, architecture), {architecture}).shape
    );
    expect(shape, id).toEqual([2, 10]);
    expect(tf.memory().numTensors).toBe(before);
  }
});

it("five variants of none to four convolutions have as many parameters, within a tenth", () => {
  const ids = ["dense40", "one", "base", "three", "four"];
  const found = ids.map(variantOf);
  expect(found.map(({architecture}) => architecture.convolutions.length)).toEqual([0, 1, 2, 3, 4]);
  const counts = found.map(({architecture}) => parameterCountOf(architecture));
  expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.1);
  const wide = parameterCountOf(variantOf("wide-dense0").architecture);
  expect(wide / parameterCount).toBeLessThan(1.15);
});

it("conv2dOfData(x, kernel, stride) has the gradient that TensorFlow.js has on cpu, also where the last stride ends early", async () => {
  const values = (count: number) => Float32Array.from({length: count}, (_, i) => Math.sin(i + 1));
  const x = tf.tensor4d(values(2 * 12 * 11), [2, 12, 11, 1]);
  const kernel = tf.tensor4d(values(5 * 5 * 3), [5, 5, 1, 3]);
  const gradient = (f: (kernel: tf.Tensor4D) => tf.Tensor) =>
    tf
      .grad((k) => tf.sum(tf.square(f(k as tf.Tensor4D))))(kernel)
      .dataSync<"float32">();
  const ours = gradient((k) => conv2dOfData(x, k, 3));
  await tf.setBackend("cpu");
  const theirs = gradient((k) => tf.conv2d(x, k, 3, "valid"));
  ours.forEach((d, i) => {
    expect(d).toBeCloseTo(theirs[i], 2);
  });
});

it("maxPool(x) leaves out the last row and column of an odd map, as TensorFlow.js does", async () => {
  const x = tf.tensor4d(
    Array.from({length: 2 * 5 * 7 * 2}, (_, i) => Math.sin(3 * i)),
    [2, 5, 7, 2]
  );
  const gradient = (f: (x: tf.Tensor4D) => tf.Tensor) =>
    tf
      .grad((d) => tf.sum(tf.square(f(d as tf.Tensor4D))))(x)
      .dataSync<"float32">();
  const ours = [maxPool(x).dataSync(), gradient(maxPool)];
  await tf.setBackend("cpu");
  const pool = (d: tf.Tensor4D) => tf.maxPool(d, 2, 2, "valid");
  [pool(x).dataSync(), gradient(pool)].forEach((expected, k) => {
    expected.forEach((d, i) => {
      expect(ours[k][i]).toBeCloseTo(d, 5);
    });
  });
});

it("shiftedDigits(digits, dx, dy) moves the ink, and back again it is as before but for the border", () => {
  const pixels = new Float32Array(784);
  pixels[10 * 28 + 5] = 1;
  const one = {...digits.test, count: 1, pixels};
  const moved = shiftedDigits(one, 2, -1).pixels;
  expect(moved.indexOf(1)).toBe(9 * 28 + 7);
  expect(moved.reduce((sum, d) => sum + d, 0)).toBe(1);
});

it("results.json has each variant at most once from each seed, and the delivered network as its card says", () => {
  const keys = results.map(({id, seed}) => `${id} ${seed}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const {id, seed} of results.filter((row) => row.id !== "delivered")) {
    expect(variants.map((variant) => variant.id)).toContain(id);
    expect(variantSeeds).toContain(seed);
  }
  expect(results.find(({id}) => id === "delivered")).toMatchObject({wrong: 18, epochs: 20});
});

it.each(["softmax", "7x7-4"])(
  "training %s again gives its row of results.json",
  (id) => {
    const expected = results.find((row) => row.id === id && row.seed === variantSeeds[0])!;
    const {filters, ...row} = variantRun(variantOf(id), variantSeeds[0], digits, expected.epochs);
    expect(Math.abs(row.wrong - expected.wrong)).toBeLessThanOrEqual(4);
    expect(row.loss).toBeCloseTo(expected.loss, 2);
    expect(filters?.length).toBe(expected.filters?.length);
  },
  180_000
);
