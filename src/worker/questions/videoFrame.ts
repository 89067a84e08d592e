import * as tf from "@tensorflow/tfjs-core";
import type {Raster} from "../../images/raster.js";
import type {ClassScore} from "../../network/classScores.js";
import {type ForwardPass, forward} from "../../network/forward.js";
import {inputOf} from "../../network/inputOf.js";
import {endingOf, layerOf, logitsLayer} from "../../network/network.js";
import {topClasses} from "../../network/topClasses.js";
import type {Kind} from "../kind.js";

/** The question “what does a layer make of this picture of a film?”. A newer one takes its place. */
export interface VideoFrameQuestion {
  /** Fitted to the network, as a photo is. */
  readonly pixels: Raster;
  readonly layer: string;
  /** The first unit wanted; defaults to 0. */
  readonly first?: number;
  /** How many units are wanted; defaults to all. */
  readonly count?: number;
  /** How many of the best classes are wanted; defaults to 0, and then the network runs no further than the layer. */
  readonly classes?: number;
}

export interface VideoFrameAnswer {
  /** [height, width, units wanted], or [units wanted] */
  readonly shape: readonly number[];
  /** Flat, in row-major order. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The first of them. */
  readonly first: number;
  /** How many the layer has. */
  readonly units: number;
  /** The best classes, the best first; none where none were wanted. */
  readonly top: readonly ClassScore[];
}

/**
 * The network runs no further than it must, only the units asked for leave the
 * backend, and nothing is kept for the next. Throws `unknown layer: …`,
 * `unknown unit: …`.
 */
export const videoFrame: Kind<VideoFrameQuestion, VideoFrameAnswer> = async function* (
  {model},
  {pixels, layer, first = 0, count, classes = 0}
) {
  const {network} = model;
  layerOf(network, layer);
  const logits = logitsLayer(network);
  const input = inputOf(network, pixels);
  let run: ForwardPass | undefined;
  let asked: tf.Tensor | undefined;
  try {
    run = yield* forward(model, input, {outputs: classes ? [layer, logits] : [layer], keep: false});
    const all = run.values.get(layer)!;
    const units = all.shape[all.rank - 1];
    if (!(first >= 0 && first < units)) throw new RangeError(`unknown unit: ${first} (${layer} has ${units})`);
    const some = Math.min(units - first, count ?? units);
    const start = all.shape.map((_, i) => (i === all.rank - 1 ? first : 0));
    asked = tf.slice(all, start, [...all.shape.slice(0, -1), some]);
    const values = Float32Array.from(await asked.data<"float32">());
    const scores = classes ? await run.values.get(logits)!.data<"float32">() : [];
    const top = classes ? topClasses(scores, network.labels, endingOf(network), classes) : [];
    return {shape: asked.shape.slice(1), values, first, units, top};
  } finally {
    asked?.dispose();
    run?.dispose();
    input.dispose();
  }
};
