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

for (const [groups, inputs, outputs, strides, dilations] of [
  [2, 4, 6, [1, 1], [1, 1]],
  [3, 6, 3, [2, 2], [1, 1]],
  [4, 4, 4, [1, 2], [1, 1]],
  [2, 4, 2, [1, 1], [2, 1]],
  [2, 2, 4, [2, 2], [2, 2]]
] as const)
  it(`conv2d in ${groups} groups, strides ${strides}, dilations ${dilations}, agrees with one convolution a group`, async () => {
    const kernel = randomWeights([3, 3, inputs / groups, outputs]);
    const bias = randomWeights([outputs], 0.7);
    const layer: Conv2DLayer = {...base, kernel, bias, strides, dilations, padding: "same", groups};
    await agreesWithGrad(layer, [[7, 6, inputs]], (x) => {
      const parts = tf.split(x as tf.Tensor4D, groups, 3);
      const filters = tf.split(tensorOf(dilated(kernel, dilations)) as tf.Tensor4D, groups, 3);
      const each = parts.map((part, i) =>
        tf.conv2d(part as tf.Tensor4D, filters[i] as tf.Tensor4D, [...strides], "same")
      );
      return tf.add(tf.concat(each, 3), tensorOf(bias));
    });
  });

for (const [strides, dilations, padding] of [
  [[2, 2], [2, 2], "same"],
  [[3, 2], [2, 3], "valid"],
  [[1, 2], [2, 2], "same"],
  [[2, 1], [1, 3], "valid"]
] as const)
  it(`conv2d with strides ${strides} and dilations ${dilations}, ${padding}, agrees with tf.grad of the kernel with zeros between`, async () => {
    const kernel = randomWeights([3, 2, 2, 3]);
    const wide = dilated(kernel, dilations);
    await agreesWithGrad({...base, kernel, strides, dilations, padding}, [[9, 8, 2]], (x) =>
      tf.conv2d(x as tf.Tensor4D, tensorOf(wide) as tf.Tensor4D, [...strides], padding)
    );
  });

it("conv2d’s padding on each side agrees with tf.grad, wider than the kernel too", async () => {
  const kernel = randomWeights([3, 2, 2, 3]);
  for (const [top, bottom, left, right] of [[0, 1, 2, 0], [4, 0, 1, 5], [0, 0, 0, 3]]) // biome-ignore format: one line
    for (const strides of [[1, 1], [2, 3]] as const) // biome-ignore format: one line
      await agreesWithGrad({...base, kernel, strides, padding: {top, bottom, left, right}}, [[6, 5, 2]], (x) => {
        const padded = tf.pad(x, [[0, 0], [top, bottom], [left, right], [0, 0]]); // biome-ignore format: one line
        return tf.conv2d(padded as tf.Tensor4D, tensorOf(kernel) as tf.Tensor4D, [...strides], "valid");
      });
});
