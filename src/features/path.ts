import * as tf from "@tensorflow/tfjs-core";
import {backward, type Signal} from "../network/backward.js";
import type {ForwardPass} from "../network/forward.js";
import {ancestors} from "../network/graph.js";
import type {Model} from "../network/model.js";
import {sourceOf} from "../network/sourceOf.js";
import {within} from "../network/steps.js";
import {type ResolvedTarget, resolveTarget, seedSignal, type Target, targetLayer} from "../network/target.js";
import {type ChildPicturesOptions, childSignals} from "./childPictures.js";
import type {SignalCache} from "./signalCache.js";

/** A step down the tree: a unit of a layer below. */
export interface Step {
  readonly layer: string;
  readonly unit: number;
}

/** The way from a root down to a node, without the root; empty for the root itself. Layers may be skipped. */
export type Path = readonly Step[];

export interface PathOptions {
  /** What a step keeps of the signal that it is cut from; defaults to its L1 norm. */
  readonly rescale?: ChildPicturesOptions["rescale"];
  /** Where signals of the same run are kept from one question to the next. */
  readonly signals?: SignalCache;
}

/**
 * Returns the signal of the node at the end of the *path* below the *root*, at
 * the output of its own layer: [1, height, width, channels] or [1, units], 0 in
 * all channels but the node's. The root is seeded at its place with 1; every
 * step sends the signal on under the guided rule, keeps all positions of one
 * channel and rescales it. After cnn_treevis (Cogswell 2016). *run* must have
 * kept every activation. The caller disposes it. Throws `not below conv1:
 * dense1`, `unknown layer: …`, `unknown unit: 96 (conv1 has 64)`.
 */
export async function* pathSignal(
  model: Model,
  run: ForwardPass,
  root: Target,
  path: Path,
  options: PathOptions = {}
): AsyncGenerator<number, Signal> {
  const last = path.at(-1);
  if (!last) {
    const resolved = await resolveTarget(model, run, root);
    return {layer: resolved.layer, values: seedSignal(run, resolved)};
  }
  const signal = yield* arrivingSignal(model, run, root, path.slice(0, -1), last.layer, options);
  try {
    return childSignals({layer: last.layer, signal, units: [last.unit], rescale: options.rescale});
  } finally {
    signal.dispose();
  }
}

/**
 * Returns the signal that arrives at the layer *below* when the node at the end
 * of the *path* sends its own: [1, height, width, channels] or [1, units]. It is
 * taken from the cache of signals where that has it, and put there where not. The caller
 * disposes it. Throws as pathSignal does.
 */
export async function* arrivingSignal(
  model: Model,
  run: ForwardPass,
  root: Target,
  path: Path,
  below: string,
  {rescale = "l1", signals}: PathOptions = {}
): AsyncGenerator<number, tf.Tensor> {
  const from = path.at(-1)?.layer ?? targetLayer(model, root);
  checkBelow(model, from, below);
  const key = JSON.stringify([
    targetLayer(model, root),
    root.unit,
    root.position ?? "max",
    path.map(({layer, unit}) => [layer, unit]),
    rescale,
    below
  ]);
  const kept = signals?.get(key);
  if (kept) return kept;
  const start = path.length / (path.length + 1);
  const own = yield* within(pathSignal(model, run, root, path, {rescale, signals}), 0, start);
  const unit = path.at(-1)?.unit ?? root.unit;
  const signal = narrowed(model, run, own, unit, below);
  try {
    const arrived = yield* within(backward(model, run, signal, {to: [below], rule: "guided"}), start, 1);
    signals?.put(key, arrived.get(below)!);
    return arrived.get(below)!;
  } finally {
    signal.values.dispose();
  }
}

/**
 * Returns the place of the node that has the given *signal* in its own layer:
 * where activation ⊙ signal is largest, the first in row-major order; its value
 * is the activation there.
 */
export async function resolveStep(run: ForwardPass, {layer, unit}: Step, signal: tf.Tensor): Promise<ResolvedTarget> {
  const [map, product]: tf.Tensor[] = tf.tidy(() => {
    const ofUnit = (x: tf.Tensor) =>
      tf.slice(x, [...x.shape.slice(1).map(() => 0), unit], [...x.shape.slice(1).map(() => -1), 1]);
    const map = ofUnit(run.values.get(layer)!);
    return [map, tf.mul(map, ofUnit(signal))];
  });
  const [values, products] = [await map.data<"float32">(), await product.data<"float32">()];
  tf.dispose([map, product]);
  if (signal.rank === 2) return {layer, unit, position: null, value: values[0]};
  let best = 0;
  for (let i = 1; i < products.length; ++i) if (products[i] > products[best]) best = i;
  const width = signal.shape[2]!;
  return {layer, unit, position: [Math.floor(best / width), best % width], value: values[best]};
}

/** Throws unless the layer *from* depends on another layer *below*. */
export function checkBelow(model: Model, from: string, below: string): void {
  for (const name of [from, below]) if (!model.layers.has(name)) throw new RangeError(`unknown layer: ${name}`);
  if (below === from || !ancestors(model.network, [from]).has(below)) {
    throw new RangeError(`not below ${from}: ${below}`);
  }
}

/**
 * Returns the same signal in the one branch of a concatenation that its *unit*
 * comes from, where *below* lies on that branch, and disposes the given one: the
 * other branches would only send zeros.
 */
function narrowed(model: Model, run: ForwardPass, signal: Signal, unit: number, below: string): Signal {
  const source = sourceOf(model, run, {layer: signal.layer, unit});
  const reaches = source.layer !== below && ancestors(model.network, [source.layer]).has(below);
  if (source.layer === signal.layer || !reaches) return signal;
  const channels = run.values.get(source.layer)!.shape.at(-1)!;
  const {values} = signal;
  const begin = [...values.shape.slice(1).map(() => 0), unit - source.unit];
  const size = [...values.shape.slice(1).map(() => -1), channels];
  const cut = tf.slice(values, begin, size);
  values.dispose();
  return {layer: source.layer, values: cut};
}
