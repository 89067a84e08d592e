import * as tf from "@tensorflow/tfjs-core";
import type {ForwardPass} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {runToEnd, within} from "../network/steps.js";
import {type ResolvedTarget, resolveTarget, type Target} from "../network/target.js";
import {ablatedBatch} from "./ablation.js";
import {type ChildScore, channelScores} from "./channelScores.js";
import {arrivingSignal, type Path, type PathOptions, pathSignal, resolveStep} from "./path.js";
import {signalCache} from "./signalCache.js";

export interface PathChildrenOptions extends PathOptions {
  /** How many children at the most; defaults to 5. */
  readonly count?: number;
  /** How a channel is judged; defaults to "absolute-mean". */
  readonly score?: ChildScore;
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
  readonly parent: ResolvedTarget;
  /** The children, the best first; no more than asked for, and none whose score is 0. */
  readonly children: readonly Child[];
  /** The score of every channel of the layer below. */
  readonly scores: Float32Array<ArrayBuffer>;
  /** The guided signal that arrives at the layer below, [1, height, width, channels] or [1, units]. The caller disposes it. */
  readonly signal: tf.Tensor;
  /** Nothing of the parent's signal arrives below: the unit is off here, or the signal ran dry on the way. */
  readonly dead: boolean;
}

/**
 * Returns the units of the layer *below* that the node at the end of the
 * *path* under the *root* is made of. The parent's value is its activation at
 * its place: the root's own, and for a step the place where activation ⊙ signal
 * is largest (the first in row-major order); drops are measured there. Any
 * layer that the parent's depends on may be *below*. Where that is the input
 * the children are its colour channels, and their drops those of a channel set
 * to 0 in the network's range: mid-grey for photographs in −1…1, black for 0…1.
 * *run* must have kept every activation.
 */
export async function* childrenOfPath(
  model: Model,
  run: ForwardPass,
  root: Target,
  path: Path,
  below: string,
  {count = 5, score = "absolute-mean", rescale, signals: given}: PathChildrenOptions = {}
): AsyncGenerator<number, Children> {
  const signals = given ?? signalCache();
  const options = {rescale, signals};
  let signal: tf.Tensor | undefined;
  let finished = false;
  try {
    signal = yield* within(arrivingSignal(model, run, root, path, below, options), 0, 0.6);
    const parent = await resolved(model, run, root, path, options);
    const scored = tf.tidy(() => channelScores(run.values.get(below)!, signal!, score));
    const scores = Float32Array.from(await scored.data<"float32">());
    scored.dispose();
    const units = bestUnits(scores, count);
    const drops = units.length ? yield* within(ablatedBatch(model, run, parent, below, units), 0.6, 1) : undefined;
    const found = drops ? await drops.data<"float32">() : [];
    drops?.dispose();
    const dead = units.length === 0 && (await isZero(signal));
    finished = true;
    const children = units.map((unit, i) => ({unit, score: scores[unit], drop: found[i]}));
    return {parent, children, scores, signal, dead};
  } finally {
    if (!finished) signal?.dispose();
    if (!given) signals.clear();
  }
}

/** Returns the *count* units with the largest scores above 0, the best first; of equal ones the first. */
function bestUnits(scores: Float32Array, count: number): number[] {
  return Array.from(scores.keys())
    .filter((unit) => scores[unit] > 0)
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .slice(0, count);
}

/** Returns the node's place and value. */
async function resolved(
  model: Model,
  run: ForwardPass,
  root: Target,
  path: Path,
  options: PathOptions
): Promise<ResolvedTarget> {
  const last = path.at(-1);
  if (!last) return resolveTarget(model, run, root);
  const {values} = await runToEnd(pathSignal(model, run, root, path, options));
  try {
    return await resolveStep(run, last, values);
  } finally {
    values.dispose();
  }
}

async function isZero(signal: tf.Tensor): Promise<boolean> {
  return (await signal.data<"float32">()).every((d) => d === 0);
}
