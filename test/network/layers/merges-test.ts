import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import type {MergeLayer} from "../../../src/network/network.js";
import {allClose} from "../../asserts.js";
import {randomWeights} from "../random.js";
import {agreesWithGrad, type Plain} from "./agreesWithGrad.js";

type Two = (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;

const all =
  (two: Two) =>
  (...x: tf.Tensor[]) =>
    x.reduce((sum, d) => two(sum, d));

/** Returns the function of both inputs written out in full: TensorFlow.js has no gradient of these where one is repeated. */
const written =
  (two: Two): Two =>
  (a, b) =>
    two(tf.add(a, tf.mul(b, 0)), tf.add(b, tf.mul(a, 0)));

const merges: readonly (readonly [MergeLayer["kind"], Plain])[] = [
  ["add", all(tf.add)],
  ["subtract", all(tf.sub)],
  ["multiply", all(tf.mul)],
  ["divide", all(tf.div)],
  ["average", (...x) => tf.div(all(tf.add)(...x), x.length)],
  ["maximum", all(written(tf.maximum))],
  ["minimum", all(written(tf.minimum))]
];

const layerOf = (kind: MergeLayer["kind"], count = 2): MergeLayer => ({
  kind,
  name: kind,
  inputs: ["a", "b", "c"].slice(0, count)
});

/** Values that are not near 0, which is no divisor. */
const away: typeof randomWeights = (shape, seed) => {
  const {values} = randomWeights(shape, seed);
  return {shape, values: Float32Array.from(values, (d) => d + Math.sign(d) / 2)};
};

for (const [kind, plain] of merges) {
  it(`${kind} agrees with tf.grad, of maps and of vectors`, async () => {
    await agreesWithGrad(layerOf(kind), [[3, 2, 4], [3, 2, 4]], plain, {draw: away}); // biome-ignore format: one line
    await agreesWithGrad(layerOf(kind), [[5], [5]], plain, {draw: away});
  });

  it(`${kind} repeats one position, one channel, one row or one value of either input, and sums what comes back`, async () => {
    for (const small of [[1, 1, 4], [3, 2, 1], [1, 2, 4], [3, 1, 4], [1, 1, 1]]) // biome-ignore format: one line
      for (const shapes of [[[3, 2, 4], small], [small, [3, 2, 4]]]) // biome-ignore format: one line
        await agreesWithGrad(layerOf(kind), shapes, plain, {draw: away});
    await agreesWithGrad(layerOf(kind), [[5], [1]], plain, {draw: away});
    await agreesWithGrad(layerOf(kind), [[1, 2, 4], [3, 1, 4]], plain, {draw: away}); // biome-ignore format: one line
  });

  if (kind === "subtract" || kind === "divide") continue;
  it(`${kind} of three inputs, one of them repeated, agrees with tf.grad`, async () => {
    await agreesWithGrad(layerOf(kind, 3), [[3, 2, 4], [3, 2, 4], [3, 2, 4]], plain); // biome-ignore format: one line
    await agreesWithGrad(layerOf(kind, 3), [[1, 1, 4], [3, 2, 4], [3, 2, 1]], plain); // biome-ignore format: one line
  });
}

it("maximum and minimum send all to the first of equal inputs, so that no signal is lost or doubled", async () => {
  for (const backend of ["wasm", "cpu"] as const) {
    await startNodeBackend(backend);
    const x = [[1, 2, 5], [1, 3, 4], [1, 3, 5]].map((d) => tf.tensor2d([d])); // biome-ignore format: one line
    for (const [kind, output, sent] of [
      [
        "maximum",
        [1, 3, 5],
        [
          [10, 0, 30],
          [0, 20, 0],
          [0, 0, 0]
        ]
      ],
      [
        "minimum",
        [1, 2, 4],
        [
          [10, 20, 0],
          [0, 0, 30],
          [0, 0, 0]
        ]
      ]
    ] as const) {
      const layer = layerOf(kind, 3);
      const y = kindOf(layer).forward(layer, x, null!);
      allClose(y.dataSync(), output);
      const g = tf.tensor2d([[10, 20, 30]]);
      const back = kindOf(layer).backward(layer, g, {inputs: x, output: y, model: null!, rule: "gradient"});
      back.forEach((d, i) => {
        allClose(d.dataSync(), sent[i]);
      });
    }
  }
});
