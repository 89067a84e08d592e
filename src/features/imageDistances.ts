import * as tf from "@tensorflow/tfjs-core";
import type {Raster} from "../images/raster.js";
import {type ForwardPass, forward} from "../network/forward.js";
import {inputOf} from "../network/inputOf.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";

/** How far many images are from one, in what a layer makes of them. */
export interface LayerDistances {
  readonly layer: string;
  /** How many numbers the layer makes of an image. */
  readonly features: number;
  /** The Euclidean distance of each image, [images]. */
  readonly l2: Float32Array<ArrayBuffer>;
  /** 1 less the cosine of the angle to each image, 0…2, [images]; 1 where one of the two is all zeros. */
  readonly cosine: Float32Array<ArrayBuffer>;
}

/** How many images run through the network at once. */
const batch = 100;

/**
 * Returns how far each of the *images* is from the *query*, layer by layer; all
 * are fitted to the network's input, 0…255. The input itself is a layer too.
 * No activation is kept. Yields the fraction done. Throws `no images`,
 * `no layers`, `unknown layer: …`.
 */
export async function* imageDistances(
  model: Model,
  query: Raster,
  images: readonly Raster[],
  layers: readonly string[]
): AsyncGenerator<number, LayerDistances[]> {
  if (!images.length) throw new RangeError("no images");
  if (!layers.length) throw new RangeError("no layers");
  const unknown = layers.find((layer) => !model.layers.has(layer));
  if (unknown !== undefined) throw new RangeError(`unknown layer: ${unknown}`);
  const outputs = [...layers];
  const one = inputOf(model.network, query);
  let own: ForwardPass;
  try {
    own = yield* within(forward(model, one, {outputs, keep: false}), 0, 0.01);
  } finally {
    one.dispose();
  }
  const found = layers.map((layer) => ({
    layer,
    features: own.values.get(layer)!.size,
    l2: new Float32Array(images.length),
    cosine: new Float32Array(images.length)
  }));
  const share = (count: number) => 0.01 + (0.99 * count) / images.length;
  let input: tf.Tensor | undefined;
  let run: ForwardPass | undefined;
  try {
    for (let start = 0; start < images.length; start += batch) {
      const some = images.slice(start, start + batch);
      input = tf.tidy(() => tf.concat(some.map((image) => inputOf(model.network, image))));
      const steps = forward(model, input, {outputs, keep: false});
      run = yield* within(steps, share(start), share(start + some.length));
      for (const {layer, l2, cosine} of found) {
        const both = distances(run.values.get(layer)!, own.values.get(layer)!);
        l2.set(await both[0].data<"float32">(), start);
        cosine.set(await both[1].data<"float32">(), start);
        tf.dispose(both);
      }
      input.dispose();
      run.dispose();
    }
  } finally {
    own.dispose();
    if (input && !input.isDisposed) input.dispose();
    run?.dispose();
  }
  return found;
}

/** Returns the Euclidean and the cosine distance of each example of a batch from *one*, [batch] each. */
function distances(batchOf: tf.Tensor, one: tf.Tensor): tf.Tensor[] {
  return tf.tidy(() => {
    const rows = tf.reshape(batchOf, [batchOf.shape[0]!, -1]);
    const row = tf.reshape(one, [1, -1]);
    const far = tf.sqrt(tf.sum(tf.square(tf.sub(rows, row)), 1));
    const dots = tf.sum(tf.mul(rows, row), 1);
    const lengths = tf.mul(tf.sqrt(tf.sum(tf.square(rows), 1)), tf.sqrt(tf.sum(tf.square(row))));
    const cosine = tf.where(tf.greater(lengths, 0), tf.div(dots, tf.maximum(lengths, 1e-30)), tf.zerosLike(dots));
    return [far, tf.sub(1, cosine)];
  });
}
