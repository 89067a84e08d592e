import * as tf from "@tensorflow/tfjs-core";
import type {CropBox} from "../images/crop.js";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {type Fill, fillLike} from "./baseline.js";
import {occludedBatches} from "./occludedBatches.js";
import {type PackedSigns, packSigns} from "./packedSigns.js";

export interface HiddenSignsOptions {
  /** What is hidden, one box at a time, in pixels of the input. */
  readonly boxes: readonly CropBox[];
  /** The layers that are compared. */
  readonly layers: readonly string[];
  /** What the box is filled with; defaults to "grey". */
  readonly fill?: Fill;
  /** Of a noise fill; defaults to 1. */
  readonly randomSeed?: number;
}

/** In which direction a layer changes where a piece of the input is hidden. */
export interface LayerSigns {
  /** Of every map at every place, [height · width · channels]. */
  readonly places: PackedSigns;
  /** Of the mean of every map, [channels]. */
  readonly maps: PackedSigns;
}

/** What differs by no more than this does so by rounding: it counts as no change. */
export const signTolerance = 1e-5;

/**
 * Returns, for each box and then for each layer, the signs of a(x) − a(x
 * hidden): where the layer's activation a is larger for the whole *input*, [1,
 * height, width, channels], than with the box filled, where smaller, and where
 * it does not change. Yields the fraction done. Throws `no boxes`, `unknown
 * layer: …`, `unknown fill: …`, `box outside: …`. https://arxiv.org/abs/1311.2901
 */
export async function* hiddenSigns(
  model: Model,
  input: tf.Tensor,
  {boxes, layers, fill = "grey", randomSeed = 1}: HiddenSignsOptions
): AsyncGenerator<number, LayerSigns[][]> {
  if (!boxes.length) throw new RangeError("no boxes");
  for (const layer of layers) if (!model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
  const [, height, width, channels] = input.shape as [number, number, number, number];
  const size = {height, width, channels};
  const nothing = await fillLike(model, input, fill, {seed: randomSeed});
  const image = {values: Float32Array.from(await input.data<"float32">()), ...size};
  const cover = {values: Float32Array.from(await nothing.data<"float32">()), ...size};
  nothing.dispose();
  const all = 1 + boxes.length;
  let whole: tf.Tensor[] = [];
  const signs: LayerSigns[][] = [];
  try {
    for (const {images, boxes: some, first} of occludedBatches(image, cover, [null, ...boxes])) {
      try {
        const steps = forward(model, images, {outputs: layers, keep: false});
        const run = yield* within(steps, first / all, (first + some.length) / all);
        try {
          for (const [k, box] of some.entries()) {
            const maps = layers.map((layer) => sliceOf(run.values.get(layer)!, k));
            if (!box) whole = maps;
            else signs.push(await signsOf(whole, maps));
          }
        } finally {
          run.dispose();
        }
      } finally {
        images.dispose();
      }
    }
    return signs;
  } finally {
    tf.dispose(whole);
  }
}

/** Returns the signs of each layer's change, and disposes the *hidden* maps. */
async function signsOf(whole: readonly tf.Tensor[], hidden: readonly tf.Tensor[]): Promise<LayerSigns[]> {
  try {
    const signs: LayerSigns[] = [];
    for (const [i, maps] of hidden.entries()) {
      const [change, mean] = tf.tidy((): tf.Tensor[] => {
        const change = tf.sub(whole[i], maps);
        return [change, change.rank === 4 ? tf.mean(change, [1, 2]) : tf.clone(change)];
      });
      try {
        const places = packSigns(await change.data<"float32">(), signTolerance);
        signs.push({places, maps: packSigns(await mean.data<"float32">(), signTolerance)});
      } finally {
        tf.dispose([change, mean]);
      }
    }
    return signs;
  } finally {
    tf.dispose(hidden as tf.Tensor[]);
  }
}

/** Returns one example of a batch, [1, …]. */
function sliceOf(batch: tf.Tensor, k: number): tf.Tensor {
  return tf.slice(batch, [k, ...batch.shape.slice(1).fill(0)], [1, ...batch.shape.slice(1)]);
}
