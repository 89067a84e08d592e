import * as tf from "@tensorflow/tfjs-core";
import {coarseFirst, nearestKnown} from "../images/coarseFirst.js";
import {meanOverBoxes} from "../images/meanOverBoxes.js";
import {occlusionSides} from "../images/occlusionSides.js";
import {occlusionWindows} from "../images/occlusionWindows.js";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {resolveTarget, type Target, targetLayer, valuesAt} from "../network/target.js";
import type {Attribution, AttributionOptions} from "./attribution.js";
import {type Fill, fillLike} from "./baseline.js";
import {occludedBatches} from "./occludedBatches.js";

export interface OcclusionOptions extends AttributionOptions {
  /** Height and width of what hides; defaults to a fifth of the shorter side, both ways. */
  readonly window?: readonly [height: number, width: number];
  /** How far it moves down and to the right; defaults to half of the window. */
  readonly stride?: readonly [down: number, right: number];
  /** What it is filled with; defaults to "grey". */
  readonly fill?: Fill;
  /** What a pixel gets from the windows that cover it; defaults to "mean". */
  readonly aggregate?: "mean" | "sum";
  /** Of a noise fill; defaults to 1. */
  readonly randomSeed?: number;
}

/**
 * Returns by how much the target's value drops when a window hides each place:
 * f(x) − f(x hidden), [height, width, 1] (a vector counts as one row). The
 * target's place stays where the whole image put it. Places are hidden from
 * coarse to fine, so that maps on the way cover the whole: each place not hidden
 * yet has the fall of the nearest that was.
 * https://arxiv.org/abs/1311.2901
 */
export async function* occlusion(
  model: Model,
  input: tf.Tensor,
  target: Target,
  options: OcclusionOptions = {}
): AsyncGenerator<number, Attribution> {
  const {to = model.network.layers[0].name, run: given, fill = "grey", aggregate = "mean", randomSeed = 1} = options;
  const {onPartial} = options;
  const outputs = [targetLayer(model, target)];
  const run = given ?? (yield* within(forward(model, input, {outputs}), 0, 0.01));
  const owned: tf.Tensor[] = [];
  try {
    const resolved = await resolveTarget(model, run, target);
    const layer = run.values.get(to);
    if (!layer) throw new RangeError(`unknown layer: ${to}`);
    const x = layer.rank === 4 ? tf.clone(layer) : tf.reshape(layer, [1, 1, -1, 1]);
    owned.push(x);
    const [, height, width, channels] = x.shape as [number, number, number, number];
    const {window, stride} = occlusionSides(height, width, options);
    const windows = occlusionWindows(height, width, window, stride);
    const nothing = await fillLike(model, x, fill, {isInput: to === model.network.layers[0].name, seed: randomSeed});
    owned.push(nothing);
    const size = {height, width, channels};
    const map = {values: await x.data<"float32">(), ...size};
    const cover = {values: await nothing.data<"float32">(), ...size};
    const falls = new Array<number>(windows.length);
    const columns = windows.filter(({top}) => top === windows[0].top).length;
    const coarse = coarseFirst(windows.length / columns, columns);
    const ordered = coarse.order.map((i) => windows[i]);
    const shape = layer.rank === 4 ? [height, width, 1] : [width];
    const drops = (of: readonly number[]) =>
      meanOverBoxes(windows, of, size, aggregate).values as Float32Array<ArrayBuffer>;
    for (const {images, boxes, first} of occludedBatches(map, cover, ordered)) {
      const start = tf.reshape(images, [boxes.length, ...layer.shape.slice(1)]);
      try {
        const steps = forward(model, new Map([[to, start]]), {outputs, keep: false, base: run});
        const there = yield* within(steps, first / windows.length, (first + boxes.length) / windows.length);
        const at = valuesAt(there, resolved);
        (await at.data<"float32">()).forEach((value, k) => {
          falls[coarse.order[first + k]] = resolved.value - value;
        });
        at.dispose();
        there.dispose();
      } finally {
        tf.dispose([start, images]);
      }
      const done = first + boxes.length;
      if (done >= coarse.cover && done < windows.length) {
        await onPartial?.(() => {
          const nearest = nearestKnown(windows.length, columns, coarse.order.slice(0, done));
          return {values: drops(nearest.map((i) => falls[i])), shape, target: resolved, done, of: windows.length};
        });
      }
    }
    return {map: tf.tensor(drops(falls), shape), target: resolved};
  } finally {
    tf.dispose(owned);
    if (!given) run.dispose();
  }
}
