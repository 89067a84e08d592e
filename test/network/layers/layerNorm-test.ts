import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import {allClose} from "../../asserts.js";
import {randomWeights, tensorOf} from "../random.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

const base = {kind: "layerNorm", name: "norm", inputs: ["input"], epsilon: 1e-3} as const;

it("layerNorm agrees with tf.grad, of maps and of vectors, with and without scale and offset", async () => {
  for (const shape of [[3, 2, 5], [6]]) {
    const [scale, offset] = [0.4, 0.6].map((seed) => randomWeights(shape.slice(-1), seed));
    for (const weights of [{}, {scale}, {offset}, {scale, offset}])
      await agreesWithGrad({...base, ...weights}, [shape], (x) => {
        const {mean, variance} = tf.moments(x, -1, true);
        const normal = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, base.epsilon)));
        const scaled = "scale" in weights ? tf.mul(normal, tensorOf(scale)) : normal;
        return "offset" in weights ? tf.add(scaled, tensorOf(offset)) : scaled;
      });
  }
});

it("layerNorm divides by the deviation of all channels, not of one fewer", async () => {
  await startNodeBackend("wasm");
  const layer = {...base, epsilon: 0};
  allClose(kindOf(layer).forward(layer, [tf.tensor2d([[1, 3, 5, 7]])], null!).dataSync(), [-3, -1, 1, 3].map((d) => d / Math.sqrt(5))); // biome-ignore format: one line
});
