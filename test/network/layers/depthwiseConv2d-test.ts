import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {randomWeights, tensorOf} from "../random.js";
import {agreesWithGrad, windows} from "./agreesWithGrad.js";

const square = windows.filter(([, [sy, sx]]) => sy === sx); // TensorFlow.js has no others

for (const multiplier of [1, 2]) {
  for (const [size, strides, padding, input] of square) {
    const what = `${size.join("×")}, strides ${strides}, ${padding}, on ${input.join("×")}`;
    it(`depthwiseConv2d ${what}, multiplier ${multiplier}, agrees with tf.grad`, async () => {
      const kernel = randomWeights([...size, 3, multiplier]);
      const bias = randomWeights([3 * multiplier], 0.7);
      const layer = {kind: "depthwiseConv2d", name: "", inputs: [""], kernel, bias, strides, padding} as const;
      await agreesWithGrad(layer, [[...input, 3]], (x) => {
        const filter = tensorOf(kernel) as tf.Tensor4D;
        return tf.add(tf.depthwiseConv2d(x as tf.Tensor4D, filter, [...strides], padding), tensorOf(bias));
      });
    });
  }
}
