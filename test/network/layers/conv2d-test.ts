import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import type {Conv2DLayer, Weights} from "../../../src/network/network.js";
import {randomWeights, tensorOf} from "../random.js";
import {agreesWithGrad, windows} from "./agreesWithGrad.js";

const base = {kind: "conv2d", name: "conv", inputs: ["input"]} as const;

for (const [size, strides, padding, input] of windows) {
  it(`conv2d ${size.join("×")}, strides ${strides}, ${padding}, on ${input.join("×")} agrees with tf.grad`, async () => {
    const kernel = randomWeights([...size, 3, 4]);
    const bias = randomWeights([4], 0.7);
    const layer: Conv2DLayer = {...base, kernel, bias, strides, padding};
    await agreesWithGrad(layer, [[...input, 3]], (x) =>
      tf.add(tf.conv2d(x as tf.Tensor4D, tensorOf(kernel) as tf.Tensor4D, [...strides], padding), tensorOf(bias))
    );
  });
}

for (const padding of ["same", "valid"] as const) {
  it(`conv2d dilated 2×3, ${padding}, agrees with tf.grad of the kernel with zeros between`, async () => {
    const kernel = randomWeights([3, 2, 2, 3]);
    const layer: Conv2DLayer = {...base, kernel, strides: [1, 1], dilations: [2, 3], padding};
    const wide = dilated(kernel, [2, 3]);
    await agreesWithGrad(layer, [[9, 8, 2]], (x) =>
      tf.conv2d(x as tf.Tensor4D, tensorOf(wide) as tf.Tensor4D, 1, padding)
    );
  });
}

it("conv2d with quantized weights uses scale · (value − zeroPoint)", async () => {
  const values = Uint8Array.from({length: 3 * 3 * 2 * 3}, (_, i) => (i * 37) % 256);
  const kernel = {shape: [3, 3, 2, 3], values, scale: 0.01, zeroPoint: 120};
  const plain = {shape: kernel.shape, values: Float32Array.from(values, (q) => 0.01 * (q - 120))};
  await agreesWithGrad({...base, kernel, strides: [2, 2], padding: "same"}, [[7, 6, 2]], (x) =>
    tf.conv2d(x as tf.Tensor4D, tensorOf(plain) as tf.Tensor4D, 2, "same")
  );
});

function dilated({shape: [height, width, inputs, outputs], values}: Weights, [dy, dx]: readonly number[]): Weights {
  const shape = [(height - 1) * dy + 1, (width - 1) * dx + 1, inputs, outputs];
  const wide = new Float32Array(shape.reduce((a, b) => a * b, 1));
  const depth = inputs * outputs;
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      const from = (y * width + x) * depth;
      wide.set(values.subarray(from, from + depth), (y * dy * shape[1] + x * dx) * depth);
    }
  }
  return {shape, values: wide};
}
