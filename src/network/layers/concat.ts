import * as tf from "@tensorflow/tfjs-core";
import type {ConcatLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {onGpu} from "./onGpu.js";

/** Forward: the channels of all inputs, one after another. Backward: to each input its own channels. */
export const concat: LayerKind<ConcatLayer> = {
  forward(_layer, inputs) {
    return tf.concat(inputs.slice(), inputs[0].rank - 1);
  },
  backward(_layer, g, {inputs}) {
    const channels = inputs.map((x) => x.shape[x.rank - 1]!);
    return onGpu() ? tf.split(g, channels, g.rank - 1) : split(g, channels);
  }
};

/** Returns the parts of the last axis, as tf.split does, which on WebAssembly copies the whole for each of them. */
function split(g: tf.Tensor, channels: readonly number[]): tf.Tensor[] {
  const values = g.dataSync<"float32">();
  const all = g.shape[g.rank - 1]!;
  const rows = values.length / all;
  let start = 0;
  return channels.map((count) => {
    const part = new Float32Array(rows * count);
    for (let row = 0, from = start; row < rows; ++row, from += all) {
      part.set(values.subarray(from, from + count), row * count);
    }
    start += count;
    return tf.tensor(part, [...g.shape.slice(0, -1), count]);
  });
}
