import * as tf from "@tensorflow/tfjs-core";
import {coarseFirst, nearestKnown} from "../images/coarseFirst.js";
import type {CropBox} from "../images/crop.js";
import {occlusionWindows} from "../images/occlusionWindows.js";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {logitsLayer} from "../network/network.js";
import {within} from "../network/steps.js";
import {type Fill, fillLike} from "./baseline.js";
import {occludedBatches} from "./occludedBatches.js";
import type {OnPartial} from "./partial.js";

export interface OccludedAnswersOptions {
  /** Height and width of what hides, in pixels of the input. */
  readonly window: readonly [height: number, width: number];
  /** How far it moves down and to the right. */
  readonly stride: readonly [down: number, right: number];
  /** What it is filled with; defaults to "grey". */
  readonly fill?: Fill;
  /** Of a noise fill; defaults to 1. */
  readonly randomSeed?: number;
  /** The layer whose maps are added up; defaults to none. */
  readonly layer?: string;
}

/** What a network says with a piece of its input hidden, for every place of the piece. */
export interface OccludedAnswers {
  /** Row by row. */
  readonly windows: readonly CropBox[];
  /** How many windows stand in a row. */
  readonly columns: number;
  /** The logits of the whole input, [classes]. */
  readonly wholeLogits: Float32Array<ArrayBuffer>;
  /** The logits with each window hidden, [windows · classes]. */
  readonly logits: Float32Array<ArrayBuffer>;
  /** The sum over all places of each map of the layer for the whole input, [channels]; empty without a layer. */
  readonly wholeActivity: Float32Array<ArrayBuffer>;
  /** The same with each window hidden, [windows · channels]. */
  readonly activity: Float32Array<ArrayBuffer>;
}

/**
 * Returns the answers of the *model* to the *input*, [1, height, width,
 * channels] in its own range, with a window hidden at every place: they start
 * at 0 and advance by the stride until the image is covered; the last is
 * clipped. They are hidden from coarse to fine; *onPartial* is offered answers
 * on the way, in which each place not hidden yet has the answer of the nearest
 * that was. Yields the fraction done. Throws what occlusionWindows throws,
 * `unknown layer: …`, `unknown fill: …`. https://arxiv.org/abs/1311.2901
 */
export async function* occludedAnswers(
  model: Model,
  input: tf.Tensor,
  {window, stride, fill = "grey", randomSeed = 1, layer}: OccludedAnswersOptions,
  onPartial?: OnPartial<OccludedAnswers>
): AsyncGenerator<number, OccludedAnswers> {
  const {network} = model;
  if (layer !== undefined && !model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
  const [, height, width, channels] = input.shape as [number, number, number, number];
  const windows = occlusionWindows(height, width, window, stride);
  const columns = windows.filter(({top}) => top === windows[0].top).length;
  const outputs = [logitsLayer(network), ...(layer === undefined ? [] : [layer])];
  const size = {height, width, channels};
  const nothing = await fillLike(model, input, fill, {seed: randomSeed});
  const image = {values: Float32Array.from(await input.data<"float32">()), ...size};
  const cover = {values: Float32Array.from(await nothing.data<"float32">()), ...size};
  nothing.dispose();
  const all = 1 + windows.length;
  const coarse = coarseFirst(windows.length / columns, columns);
  let whole: Said = {logits: none, activity: none};
  const said = new Array<Said>(windows.length);
  for (const {images, boxes, first} of occludedBatches(image, cover, [null, ...coarse.order.map((i) => windows[i])])) {
    try {
      const steps = forward(model, images, {outputs, keep: false});
      const run = yield* within(steps, first / all, (first + boxes.length) / all);
      try {
        const logits = await rows(run.values.get(outputs[0])!, boxes.length);
        const activity = layer === undefined ? [] : await totals(run.values.get(layer)!, boxes.length);
        boxes.forEach((box, k) => {
          const one = {logits: logits[k], activity: activity[k] ?? none};
          if (box) said[coarse.order[first + k - 1]] = one;
          else whole = one;
        });
      } finally {
        run.dispose();
      }
    } finally {
      images.dispose();
    }
    const done = first + boxes.length - 1;
    if (done >= coarse.cover && done < windows.length) {
      await onPartial?.(() => {
        const nearest = nearestKnown(windows.length, columns, coarse.order.slice(0, done));
        return {...answers(nearest.map((i) => said[i])), done, of: windows.length};
      });
    }
  }
  return answers(said);

  function answers(each: readonly Said[]): OccludedAnswers {
    return {
      windows,
      columns,
      wholeLogits: whole.logits,
      logits: joined(each.map((d) => d.logits)),
      wholeActivity: whole.activity,
      activity: joined(each.map((d) => d.activity))
    };
  }
}

/** What the network says to one image: its logits, and the sums of the maps. */
interface Said {
  readonly logits: Float32Array<ArrayBuffer>;
  readonly activity: Float32Array<ArrayBuffer>;
}

const none = new Float32Array(0);

/** Returns the values of each of *count* examples. */
async function rows(values: tf.Tensor, count: number): Promise<Float32Array<ArrayBuffer>[]> {
  const all = Float32Array.from(await values.data<"float32">());
  const size = all.length / count;
  return Array.from({length: count}, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** Returns the sum of every map over its places, for each of *count* examples. */
async function totals(maps: tf.Tensor, count: number): Promise<Float32Array<ArrayBuffer>[]> {
  const sums = tf.tidy(() => (maps.rank === 4 ? tf.sum(maps, [1, 2]) : tf.clone(maps)));
  try {
    return await rows(sums, count);
  } finally {
    sums.dispose();
  }
}

function joined(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
