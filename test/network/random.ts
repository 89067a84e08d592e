import * as tf from "@tensorflow/tfjs-core";
import {randomLcg, randomNormal} from "d3-random";
import type {Weights} from "../../src/network/network.js";

/** Returns normally distributed weights of the given *shape*, the same for the same *seed*. */
export function randomWeights(shape: readonly number[], seed = 0.5, deviation = 1): Weights {
  const random = randomNormal.source(randomLcg(seed))(0, deviation);
  return {shape, values: Float32Array.from({length: shape.reduce((a, b) => a * b, 1)}, random)};
}

/** Returns a normally distributed tensor of the given *shape*, the same for the same *seed*. */
export function randomTensor(shape: readonly number[], seed = 0.25): tf.Tensor {
  return tensorOf(randomWeights(shape, seed));
}

/** Returns plain weights as a tensor on the current backend. */
export function tensorOf({values, shape}: Weights): tf.Tensor {
  return tf.tensor(values.slice(), shape.slice(), "float32");
}
