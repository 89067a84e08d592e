import * as tf from "@tensorflow/tfjs-core";
import {channelPeaks} from "../images/channelPeaks.js";
import {backward} from "../network/backward.js";
import {type ForwardPass, forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {logitsLayer} from "../network/network.js";
import {within} from "../network/steps.js";
import {resolveTarget, seedSignal} from "../network/target.js";

/** What each unit of a layer adds to a class, in the class's logits; below 0 it speaks against the class. */
export interface UnitContributions {
  /** [units], the sum over all places of the unit's map. */
  readonly totals: Float32Array;
  /** [units], the largest contribution of a single place. */
  readonly largest: Float32Array;
  /** [units], the first place of that: row · width + column; 0 in a vector, which has no places. */
  readonly places: Uint32Array;
}

export interface ClassContributions {
  /** The class explained: that asked for, or the one with the largest logit, the first of equal ones. */
  readonly class: number;
  readonly logit: number;
  /** By layer, as asked for. */
  readonly layers: ReadonlyMap<string, UnitContributions>;
}

export interface ClassContributionsOptions {
  /** Defaults to the class with the largest logit. */
  readonly class?: number;
  /** A run of the same model on the same input that kept every activation, so that it need not be computed again. */
  readonly run?: ForwardPass;
}

/**
 * Returns what each unit of the given *layers* adds to a class's logit for the
 * *input* of one example, by one forward and one backward pass. A place's
 * contribution is its relevance by the rule 0 of layer-wise relevance
 * propagation (Bach 2015), which for ReLUs and max pooling is activation ×
 * gradient of the logit: exact where all that follows is linear, as after the
 * last ReLU of inception-v3, and to the first order below. The places of a
 * unit's largest contribution make its relevance-maximal examples
 * (https://doi.org/10.1038/s42256-023-00711-8). Yields the fraction done.
 * Throws `unknown layer: …`, `no path: …`, `unknown unit: 1001 (logits has
 * 1001)`, `missing activation: …`.
 */
export async function* classContributions(
  model: Model,
  input: tf.Tensor,
  layers: readonly string[],
  {class: asked, run: given}: ClassContributionsOptions = {}
): AsyncGenerator<number, ClassContributions> {
  const top = logitsLayer(model.network);
  const half = given ? 0 : 0.45;
  const run = given ?? (yield* within(forward(model, input, {outputs: [top]}), 0, half));
  try {
    const unit = asked ?? (await topClass(run, top));
    const target = await resolveTarget(model, run, {unit});
    const seed = {layer: top, values: seedSignal(run, target)};
    let signals: ReadonlyMap<string, tf.Tensor>;
    try {
      signals = yield* within(backward(model, run, seed, {to: layers}), half, 0.95);
    } finally {
      seed.values.dispose();
    }
    try {
      const found = new Map<string, UnitContributions>();
      for (const layer of layers) found.set(layer, await unitContributions(run, layer, signals.get(layer)!));
      return {class: unit, logit: target.value, layers: found};
    } finally {
      tf.dispose([...signals.values()]);
    }
  } finally {
    if (!given) run.dispose();
  }
}

/** Returns the contributions of a layer's units, given the gradient that arrives at its output. */
async function unitContributions(run: ForwardPass, layer: string, gradient: tf.Tensor): Promise<UnitContributions> {
  const activations = run.values.get(layer);
  if (!activations) throw new RangeError(`missing activation: ${layer}`);
  const relevance = tf.mul(activations, gradient);
  const values = await relevance.data<"float32">();
  relevance.dispose();
  const units = activations.shape[activations.rank - 1]!;
  const {largest, means, places} = channelPeaks(values, units);
  const count = values.length / units;
  return {totals: means.map((mean) => mean * count), largest, places};
}

async function topClass(run: ForwardPass, layer: string): Promise<number> {
  const logits = await run.values.get(layer)!.data<"float32">();
  return logits.reduce((best, value, i) => (value > logits[best] ? i : best), 0);
}
