import * as tf from "@tensorflow/tfjs-core";
import {backward} from "../network/backward.js";
import type {ForwardPass} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {type Place, resolveTarget, seedSignal} from "../network/target.js";
import {batchSize} from "./ablation.js";
import {type ChildScore, channelScores} from "./channelScores.js";
import {checkBelow, type Step} from "./path.js";

export interface ParentsOptions {
  /** How many units of the layer above are asked: those that the input excites most. Defaults to 24. */
  readonly candidates?: number;
  /** How many parents at the most; defaults to 5. */
  readonly count?: number;
  /** How a child is judged; defaults to "absolute-mean". */
  readonly score?: ChildScore;
}

/** A unit of the layer above that is made of the unit asked about, among others. */
export interface Parent {
  readonly unit: number;
  /** The place of its largest activation; null in a vector. */
  readonly position: Place | null;
  /** Its activation there. */
  readonly value: number;
  /** What the unit asked about scores as its child; above 0. */
  readonly score: number;
  /** The score as a share of its best child's, 0…1. */
  readonly share: number;
}

/**
 * Returns the units of the layer *above* that the given unit feeds most, the
 * best first: of those that the input excites most, each seeded where it is
 * strongest, the ones whose child score of this unit is highest. All go back as
 * one batch, as far as memory allows. *run* must have kept every activation.
 * Throws `not below conv1: dense1`, `unknown unit: 96 (conv1 has 64)`.
 */
export async function* parentsOf(
  model: Model,
  run: ForwardPass,
  {layer, unit}: Step,
  above: string,
  {candidates = 24, count = 5, score = "absolute-mean"}: ParentsOptions = {}
): AsyncGenerator<number, readonly Parent[]> {
  checkBelow(model, above, layer);
  await resolveTarget(model, run, {layer, unit}); // throws where there is no such unit
  const asked = await mostExcited(model, run, above, candidates);
  const size = Math.min(batchSize(model, run, layer, above), asked.length);
  const parents: Parent[] = [];
  for (let i = 0; i < asked.length; i += size) {
    const batch = asked.slice(i, i + size);
    const values = tf.tidy(() => tf.concat(batch.map((resolved) => seedSignal(run, resolved))));
    let signal: tf.Tensor;
    try {
      const steps = backward(model, run, {layer: above, values}, {to: [layer], rule: "guided"});
      signal = (yield* within(steps, i / asked.length, (i + batch.length) / asked.length)).get(layer)!;
    } finally {
      values.dispose();
    }
    const tensor = tf.tidy(() => channelScores(run.values.get(layer)!, signal, score));
    const scores = await tensor.data<"float32">();
    tf.dispose([tensor, signal]);
    const channels = scores.length / batch.length;
    batch.forEach(({unit: parent, position, value}, k) => {
      const own = scores.subarray(k * channels, (k + 1) * channels);
      if (!(own[unit] > 0)) return;
      const share = own[unit] / own.reduce((a, b) => Math.max(a, b), 0);
      parents.push({unit: parent, position: position as Place | null, value, score: own[unit], share});
    });
  }
  return parents.sort((a, b) => b.score - a.score || a.unit - b.unit).slice(0, count);
}

/** Returns the *count* units of the layer with the largest activations above 0, each at its place. */
async function mostExcited(model: Model, run: ForwardPass, layer: string, count: number) {
  const activations = run.values.get(layer)!;
  const tensor = tf.tidy(() =>
    tf.max(
      activations,
      activations.shape.slice(0, -1).map((_, i) => i)
    )
  );
  const values = await tensor.data<"float32">();
  tensor.dispose();
  const units = Array.from(values.keys())
    .filter((unit) => values[unit] > 0)
    .sort((a, b) => values[b] - values[a] || a - b)
    .slice(0, count);
  return Promise.all(units.map((unit) => resolveTarget(model, run, {layer, unit})));
}
