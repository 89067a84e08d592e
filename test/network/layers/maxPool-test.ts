import * as tf from "@tensorflow/tfjs-core";
import {beforeEach, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import {routeByComparing, routeBySwitches} from "../../../src/network/layers/maxPool.js";
import type {PoolLayer} from "../../../src/network/network.js";
import {allClose} from "../../asserts.js";
import {randomTensor, randomWeights, tensorOf} from "../random.js";
import {agreesWithGrad, fewValues, windows} from "./agreesWithGrad.js";

beforeEach(() => startNodeBackend("wasm"));

const base = {kind: "maxPool", name: "pool", inputs: ["input"]} as const;

for (const [size, strides, padding, input] of windows) {
  const layer: PoolLayer = {...base, size, strides, padding};
  const what = `${size.join("×")}, strides ${strides}, ${padding}, on ${input.join("×")}`;
  const plain = (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, [...size], [...strides], padding);

  it(`maxPool ${what} agrees with tf.grad`, async () => {
    await agreesWithGrad(layer, [[...input, 3]], plain);
  });

  it(`maxPool ${what} with ties agrees with tf.grad`, async () => {
    await agreesWithGrad(layer, [[...input, 3]], plain, {draw: fewValues});
  });

  for (const draw of [randomWeights, fewValues]) {
    for (const [batch, signals] of [
      [2, 2],
      [1, 3]
    ]) {
      const among = draw === fewValues ? "ties" : "unequal values";
      it(`maxPool ${what} routes ${signals} signals over ${among} alike on the CPU and on a GPU`, () => {
        const x = tensorOf(draw([batch, ...input, 3], 0.3)) as tf.Tensor4D;
        const output = kindOf(layer).forward(layer, [x], null!) as tf.Tensor4D;
        const g = randomTensor([signals, ...output.shape.slice(1)], 0.8) as tf.Tensor4D;
        const [compared, switched] = [routeByComparing, routeBySwitches].map((route) => route(layer, g, x, output));
        allClose(compared.shape, switched.shape);
        allClose(compared.dataSync(), switched.dataSync());
      });
    }
  }
}

it("maxPool sends a signal to the first of equal maxima, in row-major order, and sums where windows overlap", () => {
  const layer: PoolLayer = {...base, size: [2, 2], strides: [1, 1], padding: "valid"};
  // biome-ignore format: rows
  const x = tf.tensor4d([
    1, 2, 2,
    2, 2, 0,
    2, 1, 2
  ], [1, 3, 3, 1]);
  const output = kindOf(layer).forward(layer, [x], null!) as tf.Tensor4D;
  allClose(output.dataSync(), [2, 2, 2, 2]);
  const g = tf.tensor4d([1, 10, 100, 1000], [1, 2, 2, 1]);
  // biome-ignore format: rows
  const expected = [
    0, 11, 0,
    100, 1000, 0,
    0, 0, 0
  ];
  for (const route of [routeBySwitches, routeByComparing]) allClose(route(layer, g, x, output).dataSync(), expected);
});

it("maxPool never sends a signal to padding, even where all real inputs are negative", () => {
  const layer: PoolLayer = {...base, size: [3, 3], strides: [2, 2], padding: "same"};
  const x = tf.tensor4d([-4, -3, -2, -1], [1, 2, 2, 1]);
  const output = kindOf(layer).forward(layer, [x], null!) as tf.Tensor4D;
  allClose(output.dataSync(), [-1]);
  const g = tf.tensor4d([7], [1, 1, 1, 1]);
  for (const route of [routeBySwitches, routeByComparing])
    allClose(route(layer, g, x, output).dataSync(), [0, 0, 0, 7]);
});
