import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import {allClose} from "../../asserts.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

const upsample = (factor: readonly [number, number]) => ({kind: "upsample", name: "", inputs: [""], factor}) as const;

it("upsample agrees with tf.grad, also where the factors differ or are 1", async () => {
  for (const [fy, fx] of [[2, 2], [3, 1], [1, 4], [2, 3], [1, 1]] as const) // biome-ignore format: one line
    await agreesWithGrad(upsample([fy, fx]), [[3, 2, 4]], (x) => {
      // The gradient of tf.image.resizeNearestNeighbor is wrong.
      const apart = tf.reshape(x, [x.shape[0], 3, 1, 2, 1, 4]);
      return tf.reshape(tf.mul(apart, tf.ones([1, 1, fy, 1, fx, 1])), [x.shape[0], 3 * fy, 2 * fx, 4]);
    });
});

it("upsample repeats rows and columns, and sums over the block what comes back", async () => {
  await startNodeBackend("wasm");
  const layer = upsample([2, 1]);
  const x = tf.tensor4d([1, 2, 3, 4], [1, 2, 2, 1]);
  const output = kindOf(layer).forward(layer, [x], null!);
  allClose(output.dataSync(), [1, 2, 1, 2, 3, 4, 3, 4]);
  const g = tf.tensor4d([1, 2, 4, 8, 16, 32, 64, 128], [1, 4, 2, 1]);
  const [back] = kindOf(layer).backward(layer, g, {inputs: [x], output, model: null!, rule: "gradient"});
  allClose(back.dataSync(), [5, 10, 80, 160]);
});
