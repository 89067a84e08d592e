import {convolve, convolveBack, reluPool} from "./convolution.js";
import {type DigitArchitecture, hidden, weightParts} from "./digitNetwork.js";

/** Reusable memory for one digit’s way through the network and back. */
export interface DigitPass {
  /** Returns the logits of a digit, [784] with 0 for paper and 1 for ink; the next call overwrites them. */
  forward(weights: Float32Array, pixels: Float32Array): Float32Array;
  /** Adds to *gradient* the derivatives of the loss of the digit that came forward last, given those by its logits. */
  backward(weights: Float32Array, byLogits: Float32Array, gradient: Float32Array): void;
}

/** Returns the forward and the backward pass of the small digit network, for one digit at a time. */
export function digitPass(architecture: DigitArchitecture): DigitPass {
  const {width} = architecture;
  const parts = weightParts(architecture);
  const cut = (all: Float32Array, index: number) =>
    all.subarray(parts[index].start, parts[index].start + parts[index].size);
  const [shape0, shape1, shape2, shape3] = [
    {side: 28, channels: 1},
    {side: 24, channels: width},
    {side: 12, channels: width},
    {side: 8, channels: 2 * width}
  ];
  let input = new Float32Array(784);
  const maps1 = new Float32Array(24 * 24 * width);
  const pool1 = new Float32Array(12 * 12 * width);
  const switches1 = new Int32Array(pool1.length);
  const maps2 = new Float32Array(8 * 8 * 2 * width);
  const pool2 = new Float32Array(4 * 4 * 2 * width);
  const switches2 = new Int32Array(pool2.length);
  const dense = new Float32Array(hidden);
  const logits = new Float32Array(10);
  const [byMaps1, byPool1, byMaps2, byPool2] = [maps1, pool1, maps2, pool2].map(({length}) => new Float32Array(length));
  const byDense = new Float32Array(hidden);

  return {
    forward(weights, pixels) {
      input = pixels as Float32Array<ArrayBuffer>;
      convolve(input, shape0, cut(weights, 0), cut(weights, 1), maps1);
      reluPool(maps1, shape1, pool1, switches1);
      convolve(pool1, shape2, cut(weights, 2), cut(weights, 3), maps2);
      reluPool(maps2, shape3, pool2, switches2);
      multiply(pool2, cut(weights, 4), cut(weights, 5), dense);
      for (let i = 0; i < hidden; ++i) if (dense[i] < 0) dense[i] = 0;
      multiply(dense, cut(weights, 6), cut(weights, 7), logits);
      return logits;
    },
    backward(weights, byLogits, gradient) {
      multiplyBack(dense, cut(weights, 6), byLogits, cut(gradient, 6), cut(gradient, 7), byDense);
      for (let i = 0; i < hidden; ++i) if (dense[i] === 0) byDense[i] = 0;
      multiplyBack(pool2, cut(weights, 4), byDense, cut(gradient, 4), cut(gradient, 5), byPool2);
      unpool(byPool2, switches2, byMaps2);
      byPool1.fill(0);
      convolveBack(pool1, shape2, cut(weights, 2), byMaps2, {
        kernel: cut(gradient, 2),
        bias: cut(gradient, 3),
        back: byPool1
      });
      unpool(byPool1, switches1, byMaps1);
      convolveBack(input, shape0, cut(weights, 0), byMaps1, {kernel: cut(gradient, 0), bias: cut(gradient, 1)});
    }
  };
}

function multiply(input: Float32Array, kernel: Float32Array, bias: Float32Array, output: Float32Array): void {
  output.set(bias);
  const out = output.length;
  for (let i = 0; i < input.length; ++i) {
    const value = input[i];
    if (value === 0) continue;
    for (let o = 0; o < out; ++o) output[o] += value * kernel[i * out + o];
  }
}

/** Adds the derivatives by kernel and bias, and writes those by the input. */
function multiplyBack(
  input: Float32Array,
  kernel: Float32Array,
  signal: Float32Array,
  byKernel: Float32Array,
  byBias: Float32Array,
  back: Float32Array
): void {
  const out = signal.length;
  for (let o = 0; o < out; ++o) byBias[o] += signal[o];
  for (let i = 0; i < input.length; ++i) {
    const value = input[i];
    let sum = 0;
    for (let o = 0; o < out; ++o) {
      byKernel[i * out + o] += value * signal[o];
      sum += kernel[i * out + o] * signal[o];
    }
    back[i] = sum;
  }
}

/** Writes what arrives at the pooled map to the places that the switches name, and 0 elsewhere. */
function unpool(signal: Float32Array, switches: Int32Array, output: Float32Array): void {
  output.fill(0);
  for (let i = 0; i < signal.length; ++i) if (switches[i] >= 0) output[switches[i]] += signal[i];
}
