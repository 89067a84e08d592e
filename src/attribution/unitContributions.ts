import * as tf from "@tensorflow/tfjs-core";
import {channelPeaks} from "../images/channelPeaks.js";
import {backward} from "../network/backward.js";
import {type ForwardPass, forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {type ResolvedTarget, resolveTarget, seedSignal, type Target, targetLayer} from "../network/target.js";

/** What each unit of a layer adds to a target, in the target's own units (a class's are logits); below 0 it speaks against it. */
export interface LayerContributions {
  /** [units], the sum over all places of the unit's map. */
  readonly totals: Float32Array<ArrayBuffer>;
  /** [units], the largest contribution of a single place. */
  readonly largest: Float32Array<ArrayBuffer>;
  /** [units], the first place of that: row · width + column; 0 in a vector, which has no places. */
  readonly places: Uint32Array<ArrayBuffer>;
}

export interface UnitContributions {
  readonly target: ResolvedTarget;
  /** By layer, as asked for. */
  readonly layers: ReadonlyMap<string, LayerContributions>;
}

export interface UnitContributionsOptions {
  /** A run of the same model on the same input that kept every activation, so that it need not be computed again. */
  readonly run?: ForwardPass;
}

/**
 * Returns what each unit of the given *layers* adds to the *target* for the
 * *input* of one example, by one forward and one backward pass. A place's
 * contribution is its relevance by the rule 0 of layer-wise relevance
 * propagation (Bach 2015), which in a network of ReLUs and max pooling is
 * activation × gradient: exact where all that follows is linear, as after the
 * last ReLU of inception-v3, and to the first order below. Yields the fraction
 * done. Throws `unknown layer: …`, `no path: …`, `unknown unit: 1001 (logits
 * has 1001)`, `missing activation: …`.
 */
export async function* unitContributions(
  model: Model,
  input: tf.Tensor,
  target: Target,
  layers: readonly string[],
  {run: given}: UnitContributionsOptions = {}
): AsyncGenerator<number, UnitContributions> {
  const half = given ? 0 : 0.45;
  const run = given ?? (yield* within(forward(model, input, {outputs: [targetLayer(model, target)]}), 0, half));
  try {
    const resolved = await resolveTarget(model, run, target);
    const seed = {layer: resolved.layer, values: seedSignal(run, resolved)};
    let signals: ReadonlyMap<string, tf.Tensor>;
    try {
      signals = yield* within(backward(model, run, seed, {to: layers}), half, 0.95);
    } finally {
      seed.values.dispose();
    }
    try {
      const found = new Map<string, LayerContributions>();
      for (const layer of layers) found.set(layer, await layerContributions(run, layer, signals.get(layer)!));
      return {target: resolved, layers: found};
    } finally {
      tf.dispose([...signals.values()]);
    }
  } finally {
    if (!given) run.dispose();
  }
}

/** Returns the contributions of a layer's units, given the gradient that arrives at its output. */
async function layerContributions(run: ForwardPass, layer: string, gradient: tf.Tensor): Promise<LayerContributions> {
  const activations = run.values.get(layer);
  if (!activations) throw new RangeError(`missing activation: ${layer}`);
  const relevance = tf.mul(activations, gradient);
  const values = await relevance.data<"float32">();
  relevance.dispose();
  const units = activations.shape[activations.rank - 1]!;
  const {largest, means, places} = channelPeaks(values, units);
  const count = values.length / units;
  return {
    totals: Float32Array.from(means, (mean) => mean * count),
    largest: Float32Array.from(largest),
    places: Uint32Array.from(places)
  };
}
