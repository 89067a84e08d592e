import * as tf from "@tensorflow/tfjs-core";
import {beforeEach, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import type {PoolLayer} from "../../../src/network/network.js";
import {plainAverage} from "../../../tools/reference/plainAverage.js";
import {allClose} from "../../asserts.js";
import {agreesWithGrad, windows} from "./agreesWithGrad.js";

beforeEach(() => startNodeBackend("wasm"));

const base = {kind: "averagePool", name: "pool", inputs: ["input"]} as const;

for (const [size, strides, padding, input] of windows) {
  it(`averagePool ${size.join("×")}, strides ${strides}, ${padding}, on ${input.join("×")} agrees with tf.grad`, async () => {
    const layer: PoolLayer = {...base, size, strides, padding};
    await agreesWithGrad(layer, [[...input, 3]], (x) => plainAverage(x as tf.Tensor4D, size, strides, padding));
  });

  it(`averagePool ${size.join("×")}, strides ${strides}, ${padding}, on ${input.join("×")} is tf.avgPool`, () => {
    const x = tf.tensor4d(
      Float32Array.from({length: input[0] * input[1] * 2}, (_, i) => Math.sin(i)),
      [1, ...input, 2]
    );
    const layer: PoolLayer = {...base, size, strides, padding};
    const ours = kindOf(layer).forward(layer, [x], null!);
    allClose(ours.dataSync(), tf.avgPool(x, [...size], [...strides], padding).dataSync(), 1e-5);
  });
}

it("averagePool counts real inputs only, forward and backward", () => {
  const layer: PoolLayer = {...base, size: [2, 2], strides: [2, 2], padding: "same"};
  const x = tf.tensor4d([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 3, 1]);
  const kind = kindOf(layer);
  const output = kind.forward(layer, [x], null!);
  allClose(output.dataSync(), [3, 4.5, 7.5, 9]);
  const g = tf.tensor4d([4, 6, 8, 10], [1, 2, 2, 1]);
  const [back] = kind.backward(layer, g, {inputs: [x], output, model: null!, rule: "gradient"});
  allClose(back.dataSync(), [1, 1, 3, 1, 1, 3, 4, 4, 10]);
});
