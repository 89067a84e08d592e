import * as tf from "@tensorflow/tfjs-core";
import {fit} from "../images/fit.js";
import type {Raster} from "../images/raster.js";
import {toInput} from "../images/toInput.js";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";

/** What a layer makes of many images, one row an image. */
export interface LayerRows {
  readonly features: number;
  /** [images, features], flat. */
  readonly rows: Float32Array<ArrayBuffer>;
}

export interface LayerRowsOptions {
  /**
   * What is kept of a layer of maps: every value, flat in height, width,
   * channel order (the default), or each channel's largest, or its mean over
   * places. Vectors are kept as they are.
   */
  readonly keep?: "all" | "largest" | "mean";
}

/** How many values of input run through the network at once. */
const batchValues = 40_000;

/**
 * Returns what the *layer* makes of each of the *images* (0…255, fitted to the
 * network), several at a time. The input itself is a layer too: its rows are
 * pixels in the network's range. Yields the fraction done. Throws
 * `no images`, `unknown layer: …`, `takes no photos: …`.
 */
export async function* layerRows(
  model: Model,
  images: readonly Raster[],
  layer: string,
  {keep = "all"}: LayerRowsOptions = {}
): AsyncGenerator<number, LayerRows> {
  const {name, input} = model.network;
  const [height, width, channels] = input.shape;
  if (!images.length) throw new RangeError("no images");
  if (!model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
  if (input.shape.length !== 3 || !(height && width && channels)) throw new RangeError(`takes no photos: ${name}`);
  const size = height * width * channels;
  const batch = Math.max(1, Math.floor(batchValues / size));
  let rows = new Float32Array(0);
  let features = 0;
  for (let start = 0; start < images.length; start += batch) {
    const some = images.slice(start, start + batch);
    const values = new Float32Array(some.length * size);
    some.forEach((image, i) => {
      values.set(toInput(fit(image, {height, width, channels}), input.range), i * size);
    });
    const given = tf.tensor(values, [some.length, height, width, channels]);
    try {
      const steps = forward(model, given, {outputs: [layer], keep: false});
      const run = yield* within(steps, start / images.length, (start + some.length) / images.length);
      const output = run.values.get(layer)!;
      const kept = summary(output, keep);
      run.dispose();
      features = kept.size / some.length;
      if (!rows.length) rows = new Float32Array(images.length * features);
      rows.set(await kept.data<"float32">(), start * features);
      kept.dispose();
    } finally {
      given.dispose();
    }
  }
  return {features, rows};
}

/** Returns what is kept of a layer’s *output*, an example a row. */
function summary(output: tf.Tensor, keep: "all" | "largest" | "mean"): tf.Tensor {
  if (keep === "all" || output.rank !== 4) return output.clone();
  return keep === "largest" ? tf.max(output, [1, 2]) : tf.mean(output, [1, 2]);
}
