import * as tf from "@tensorflow/tfjs-core";
import {type LocatedTarget, locate, seedSignal, type Target, targetLayer, valuesAt} from "../network/target.js";
import {backward} from "../network/backward.js";
import {part} from "../network/finish.js";
import {forward, type Run} from "../network/forward.js";
import type {Model} from "../network/model.js";

export interface ChildrenOptions {
  /** How many children at the most; defaults to 5. */
  readonly count?: number;
  /**
   * How a channel is judged from activation ⊙ signal: the absolute value of its
   * mean over positions (the default, as in cnn_treevis), or the sum of
   * absolute values over positions (as in the post's formula).
   */
  readonly score?: "absolute-mean" | "sum-absolute";
  /** A run of the same model on the same input that kept every activation. */
  readonly run?: Run;
}

/** A unit of the layer below that the parent is made of. */
export interface Child {
  readonly unit: number;
  /** How much of the parent's signal it carries; above 0. */
  readonly score: number;
  /** By how much the parent's value truly falls when the whole channel is set to 0. */
  readonly drop: number;
}

export interface Children {
  readonly parent: LocatedTarget;
  /** The children, the best first; no more than asked for, and none whose score is 0. */
  readonly children: readonly Child[];
  /** The score of every channel of the layer below. */
  readonly scores: Float32Array;
  /** The guided signal that arrives at the layer below, [1, height, width, channels] or [1, units]. The caller disposes it. */
  readonly signal: tf.Tensor;
}

/**
 * Returns the units of the layer *below* that the *parent* is made of: the
 * parent is seeded at its place with 1, the signal runs back under the guided
 * rule, and a channel's score is its activation ⊙ signal, averaged over
 * positions. The true drops are measured by running on from the layer with the
 * channel set to 0. After cnn_treevis (Cogswell 2016).
 */
export async function* childrenOf(
  model: Model,
  input: tf.Tensor,
  parent: Target,
  below: string,
  {count = 5, score = "absolute-mean", run: given}: ChildrenOptions = {}
): AsyncGenerator<number, Children> {
  const outputs = [targetLayer(model, parent)];
  const run = given ?? (yield* part(forward(model, input, {outputs}), 0, 0.4));
  let signal: tf.Tensor | undefined;
  let finished = false;
  try {
    const located = await locate(model, run, parent);
    const values = seedSignal(run, located);
    try {
      const steps = backward(model, run, {layer: located.layer, values}, {to: [below], rule: "guided"});
      signal = (yield* part(steps, 0.4, 0.7)).get(below)!;
    } finally {
      values.dispose();
    }
    const scored = tf.tidy(() => channelScores(run.values.get(below)!, signal!, score));
    const scores = await scored.data<"float32">();
    scored.dispose();
    const units = Array.from(scores.keys())
      .filter((unit) => scores[unit] > 0)
      .sort((a, b) => scores[b] - scores[a] || a - b)
      .slice(0, count);
    const drops = units.length ? yield* part(trueDrops(model, run, located, below, units), 0.7, 1) : undefined;
    const found = drops ? await drops.data<"float32">() : [];
    drops?.dispose();
    finished = true;
    const children = units.map((unit, i) => ({unit, score: scores[unit], drop: found[i]}));
    return {parent: located, children, scores, signal};
  } finally {
    if (!finished) signal?.dispose();
    if (!given) run.dispose();
  }
}

/** Returns the score of every channel, [channels]. */
function channelScores(activations: tf.Tensor, signal: tf.Tensor, score: ChildrenOptions["score"]): tf.Tensor {
  const product = tf.mul(activations, signal);
  const positions = product.shape.slice(0, -1).map((_, i) => i);
  return score === "sum-absolute" ? tf.sum(tf.abs(product), positions) : tf.abs(tf.mean(product, positions));
}

/**
 * Returns by how much the parent's value falls when each of the *units* of the
 * layer *below* is set to 0 on its own, [units]. The parent's place stays.
 */
export function* trueDrops(
  model: Model,
  run: Run,
  parent: LocatedTarget,
  below: string,
  units: readonly number[]
): Generator<number, tf.Tensor1D> {
  const activations = run.values.get(below)!;
  const channels = activations.shape[activations.rank - 1]!;
  const silenced = tf.tidy(() => {
    const mask = tf.buffer([units.length, ...activations.shape.slice(1, -1).map(() => 1), channels]);
    mask.values.fill(1);
    units.forEach((unit, i) => {
      mask.values[i * channels + unit] = 0;
    });
    return tf.mul(activations, mask.toTensor());
  });
  try {
    const there = yield* forward(model, new Map([[below, silenced]]), {
      outputs: [parent.layer],
      keep: false,
      base: run
    });
    const drops = tf.tidy(() => tf.sub(parent.value, valuesAt(there, parent)));
    there.dispose();
    return drops as tf.Tensor1D;
  } finally {
    silenced.dispose();
  }
}
