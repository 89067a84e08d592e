import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import type {Weights} from "../../../src/network/network.js";
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

for (const multiplier of [1, 3])
  for (const [strides, dilations] of [
    [
      [1, 1],
      [2, 3]
    ],
    [
      [2, 2],
      [2, 2]
    ],
    [
      [1, 2],
      [1, 2]
    ]
  ] as const)
    it(`depthwiseConv2d with strides ${strides}, dilations ${dilations}, multiplier ${multiplier}, agrees with tf.grad of a convolution that keeps channels apart`, async () => {
      const kernel = randomWeights([3, 2, 2, multiplier]);
      const layer = {
        kind: "depthwiseConv2d",
        name: "",
        inputs: [""],
        kernel,
        strides,
        dilations,
        padding: "same"
      } as const;
      const apart = wide(kernel, dilations);
      await agreesWithGrad(layer, [[8, 7, 2]], (x) =>
        tf.conv2d(x as tf.Tensor4D, tensorOf(apart) as tf.Tensor4D, [...strides], "same")
      );
    });

/** Returns the kernel of an ordinary convolution that does the same, its zeros written out. */
function wide({shape: [h, w, c, m], values}: Weights, [dy, dx]: readonly number[]): Weights {
  const shape = [(h - 1) * dy + 1, (w - 1) * dx + 1, c, c * m];
  const all = new Float32Array(shape.reduce((a, b) => a * b, 1));
  for (let y = 0; y < h; ++y)
    for (let x = 0; x < w; ++x)
      for (let k = 0; k < c; ++k)
        for (let i = 0; i < m; ++i)
          all[((y * dy * shape[1] + x * dx) * c + k) * c * m + k * m + i] = values[((y * w + x) * c + k) * m + i];
  return {shape, values: all};
}
