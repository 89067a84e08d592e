import * as tf from "@tensorflow/tfjs-core";
import {randomInt, randomLcg} from "d3-random";
import {type ForwardPass, forward} from "../network/forward.js";
import {ancestors, descendants} from "../network/graph.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {type ResolvedTarget, resolveTarget, type Target, valuesAt} from "../network/target.js";

/** A unit that is set to 0 at all its places. */
export interface DeletedUnit {
  readonly layer: string;
  readonly unit: number;
}

export interface DeletionCurveOptions {
  /** How many random lists of units the given one is held against; defaults to 5. */
  readonly draws?: number;
  /** A whole number; the same seed draws the same units. Defaults to 1. */
  readonly seed?: number;
  /**
   * Whom a random unit is drawn from: the units that this input excites at all
   * (the default, since removing a silent unit changes nothing), or all units
   * of the layer.
   */
  readonly among?: "active" | "all";
}

export interface DeletionCurve {
  readonly target: ResolvedTarget;
  /** The target's value when none, one, two, … of the *units* are 0, [units + 1]. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The same for random units of the same layers, one list a draw. */
  readonly random: readonly Float32Array<ArrayBuffer>[];
  /** The random units of each draw, in order. */
  readonly drawn: readonly (readonly DeletedUnit[])[];
}

/**
 * Returns how the *target*'s value falls when the given *units* are removed one
 * after another, and stay removed: each is set to 0 wherever its layer is, and
 * all that depends on it is computed again. The units may be of different
 * layers below the target's. Beside it, the same for as many random units of
 * the same layers, none of them among the given ones as long as there are
 * others. The target's place stays. *run* must have kept every activation.
 * Throws `not below logits: softmax`, `unknown unit: 96 (conv1 has 64)`.
 */
export async function* deletionCurve(
  model: Model,
  run: ForwardPass,
  target: Target,
  units: readonly DeletedUnit[],
  {draws = 5, seed = 1, among = "active"}: DeletionCurveOptions = {}
): AsyncGenerator<number, DeletionCurve> {
  const resolved = await resolveTarget(model, run, target);
  for (const unit of units) check(model, run, resolved, unit);
  const pools = among === "active" ? await activeUnits(run, units) : everyUnit(run, units);
  const random = randomInt.source(randomLcg(seed));
  const drawn = Array.from({length: draws}, () => draw(units, pools, random));
  const lists = [units, ...drawn];
  const falls: Float32Array<ArrayBuffer>[] = [];
  for (const [i, list] of lists.entries()) {
    const values = new Float32Array(list.length + 1);
    values[0] = resolved.value;
    const size = units.length ? batchSize(model, run, list, resolved.layer) : 1;
    for (let k = 0; k < list.length; k += size) {
      const counts = list.slice(k, k + size).map((_, j) => k + j + 1);
      const steps = without(model, run, resolved, list, counts);
      const before = (i + k / list.length) / lists.length;
      const found = yield* within(steps, before, before + counts.length / list.length / lists.length);
      values.set(await found.data<"float32">(), k + 1);
      found.dispose();
    }
    falls.push(values);
  }
  return {target: resolved, values: falls[0], random: falls.slice(1), drawn};
}

/** Returns the target's value without the first *n* of the *units*, for each n of *counts*, [counts]. */
function* without(
  model: Model,
  run: ForwardPass,
  target: ResolvedTarget,
  units: readonly DeletedUnit[],
  counts: readonly number[]
): Generator<number, tf.Tensor1D> {
  const most = Math.max(...counts);
  const layers = new Set(units.slice(0, most).map((d) => d.layer));
  const masks = new Map([...layers].map((layer) => [layer, maskOf(run, layer, units, counts)]));
  // A removed layer that does not depend on another one starts from what it was.
  const starts = [...layers].filter((layer) => {
    const behind = ancestors(model.network, [layer]);
    return ![...layers].some((other) => other !== layer && behind.has(other));
  });
  const given = new Map(starts.map((layer) => [layer, run.values.get(layer)!]));
  try {
    const there = yield* forward(model, given, {outputs: [target.layer], keep: false, base: run, masks});
    const values = valuesAt(there, target);
    there.dispose();
    return values;
  } finally {
    for (const mask of masks.values()) mask.dispose();
  }
}

/** Returns 1 for every channel of the *layer* that stays, 0 for those removed, [counts, 1, 1, channels] or [counts, units]. */
function maskOf(run: ForwardPass, layer: string, units: readonly DeletedUnit[], counts: readonly number[]): tf.Tensor {
  const {shape} = run.values.get(layer)!;
  const channels = shape.at(-1)!;
  const mask = new Float32Array(counts.length * channels).fill(1);
  counts.forEach((count, i) => {
    for (const removed of units.slice(0, count)) if (removed.layer === layer) mask[i * channels + removed.unit] = 0;
  });
  return tf.tensor(mask, [counts.length, ...shape.slice(1, -1).map(() => 1), channels]);
}

function draw(
  units: readonly DeletedUnit[],
  pools: ReadonlyMap<string, readonly number[]>,
  random: (max: number) => () => number
): DeletedUnit[] {
  const left = new Map(Array.from(pools, ([layer, pool]) => [layer, pool.slice()]));
  return units.flatMap(({layer}) => {
    const pool = left.get(layer)!;
    return pool.length ? [{layer, unit: pool.splice(random(pool.length)(), 1)[0]}] : [];
  });
}

/** Returns by layer the units that are not among the given ones (or, where there are no others, those). */
function everyUnit(run: ForwardPass, units: readonly DeletedUnit[]): Map<string, number[]> {
  return new Map(
    units.map(({layer}) => {
      const given = new Set(units.filter((d) => d.layer === layer).map((d) => d.unit));
      const all = Array.from({length: run.values.get(layer)!.shape.at(-1)!}, (_, unit) => unit);
      const others = all.filter((unit) => !given.has(unit));
      return [layer, others.length ? others : all];
    })
  );
}

async function activeUnits(run: ForwardPass, units: readonly DeletedUnit[]): Promise<Map<string, number[]>> {
  const pools = everyUnit(run, units);
  for (const [layer, pool] of pools) {
    const activations = run.values.get(layer)!;
    const most = tf.tidy(() =>
      tf.max(
        tf.abs(activations),
        activations.shape.slice(0, -1).map((_, i) => i)
      )
    );
    const values = await most.data<"float32">();
    most.dispose();
    const active = pool.filter((unit) => values[unit] > 0);
    pools.set(layer, active.length ? active : pool);
  }
  return pools;
}

function check(model: Model, run: ForwardPass, target: ResolvedTarget, {layer, unit}: DeletedUnit): void {
  const channels = run.values.get(layer)?.shape.at(-1);
  if (channels === undefined) throw new RangeError(`unknown layer: ${layer}`);
  if (layer === target.layer || !ancestors(model.network, [target.layer]).has(layer)) {
    throw new RangeError(`not below ${target.layer}: ${layer}`);
  }
  if (!(Number.isInteger(unit) && unit >= 0 && unit < channels)) {
    throw new RangeError(`unknown unit: ${unit} (${layer} has ${channels})`);
  }
}

/** Returns how many examples may run at once: six of the largest activation on the way shall stay under 256 MB. */
function batchSize(model: Model, run: ForwardPass, units: readonly DeletedUnit[], above: string): number {
  const behind = ancestors(model.network, [above]);
  const layers = new Set(units.map((d) => d.layer));
  const sizes = [...descendants(model.network, layers)].map((d) =>
    behind.has(d) ? (run.values.get(d)?.size ?? 1) : 1
  );
  return Math.max(1, Math.floor(256e6 / (24 * Math.max(...sizes))));
}
