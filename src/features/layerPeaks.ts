import type * as tf from "@tensorflow/tfjs-core";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {type Peaks, peaks} from "./peaks.js";

/**
 * Returns the peaks of every unit of the given *layers* for the *input* of one
 * example, by layer. The network runs forward once, no further than it must.
 * Yields the fraction done. Throws `unknown layer: …`.
 */
export async function* layerPeaks(
  model: Model,
  input: tf.Tensor,
  layers: readonly string[]
): AsyncGenerator<number, ReadonlyMap<string, Peaks>> {
  const run = yield* forward(model, input, {outputs: layers, keep: false});
  try {
    const found = new Map<string, Peaks>();
    for (const layer of layers) {
      const activations = run.values.get(layer)!;
      found.set(layer, peaks(await activations.data<"float32">(), activations.shape[activations.rank - 1]!));
    }
    return found;
  } finally {
    run.dispose();
  }
}
