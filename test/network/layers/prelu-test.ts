import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import {onBackend} from "../../../src/network/model.js";
import {allClose} from "../../asserts.js";
import {randomWeights, tensorOf} from "../random.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

const base = {kind: "prelu", name: "prelu", inputs: ["input"]} as const;

it("prelu agrees with tf.grad, with a slope a channel, a slope a value, and shared ones", async () => {
  for (const [input, shape] of [
    [[3, 2, 4], [4]],
    [
      [3, 2, 4],
      [3, 2, 4]
    ],
    [
      [3, 2, 4],
      [1, 1, 4]
    ],
    [[3, 2, 4], [1]],
    [[5], [5]]
  ]) {
    const slope = randomWeights(shape, 0.6);
    await agreesWithGrad({...base, slope}, [input], (x) => tf.prelu(x, tensorOf(slope)));
  }
});

it("prelu sends the slope times the signal where x is 0 or less, under every rule", async () => {
  await startNodeBackend("wasm");
  const layer = {...base, slope: {shape: [4], values: Float32Array.of(0.5, -2, 0.5, 0)}};
  const model = onBackend({name: "", input: {shape: [], range: [0, 1]}, layers: [], labels: []});
  const x = tf.tensor2d([[-2, -1, 0, 3]]);
  const output = kindOf(layer).forward(layer, [x], model);
  allClose(output.dataSync(), [-1, 2, 0, 3]);
  for (const rule of ["gradient", "deconvnet", "guided", "guided-negative"] as const) {
    const [back] = kindOf(layer).backward(layer, tf.fill([1, 4], 10), {inputs: [x], output, model, rule});
    allClose(back.dataSync(), [5, -20, 5, 10]);
  }
});
