import * as tf from "@tensorflow/tfjs-core";
import {type ForwardPass, forward} from "../network/forward.js";
import {ancestors, descendants} from "../network/graph.js";
import type {Model} from "../network/model.js";
import {sourceOf} from "../network/sourceOf.js";
import {within} from "../network/steps.js";
import {type ResolvedTarget, valuesAt} from "../network/target.js";

/**
 * Returns by how much the *parent*'s value falls when each of the *units* of
 * the layer *below* is set to 0 on its own, [units]: the network is run on from
 * there. The parent's place stays. Negative where its value rises. *run* must
 * have kept every activation. The caller disposes it.
 */
export function* ablatedBatch(
  model: Model,
  run: ForwardPass,
  parent: ResolvedTarget,
  below: string,
  units: readonly number[]
): Generator<number, tf.Tensor1D> {
  const source = {...parent, ...sourceOf(model, run, parent)};
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
      outputs: [source.layer],
      keep: false,
      base: run
    });
    const drops = tf.tidy(() => tf.sub(parent.value, valuesAt(there, source)));
    there.dispose();
    return drops as tf.Tensor1D;
  } finally {
    silenced.dispose();
  }
}

export interface AblationOptions {
  /** The units that are silenced; defaults to all of the layer *below*. */
  readonly units?: readonly number[];
}

/**
 * Returns the true drop of the *parent* for every unit of the layer *below* (or
 * the units given), in their order. A unit that is 0 at every place is not run:
 * its drop is 0. The others run in batches that fit the memory.
 */
export async function* ablationDrops(
  model: Model,
  run: ForwardPass,
  parent: ResolvedTarget,
  below: string,
  {units = everyUnit(run, below)}: AblationOptions = {}
): AsyncGenerator<number, Float32Array<ArrayBuffer>> {
  const strengths = await largest(run, below);
  const alive = units.flatMap((unit, i) => (strengths[unit] > 0 ? [{unit, i}] : []));
  const drops = new Float32Array(units.length);
  const size = batchSize(model, run, below, parent.layer);
  for (let i = 0; i < alive.length; i += size) {
    const batch = alive.slice(i, i + size);
    const steps = ablatedBatch(
      model,
      run,
      parent,
      below,
      batch.map((d) => d.unit)
    );
    const found = yield* within(steps, i / alive.length, (i + batch.length) / alive.length);
    const values = await found.data<"float32">();
    found.dispose();
    batch.forEach((d, k) => {
      drops[d.i] = values[k];
    });
  }
  return drops;
}

/** Returns how many examples may run at once from the layer *below* to the layer *above*: six of the largest activation on the way shall stay under *bytes*. */
export function batchSize(model: Model, run: ForwardPass, below: string, above: string, bytes = 256e6): number {
  const behind = ancestors(model.network, [above]);
  let largest = 1;
  for (const name of descendants(model.network, [below])) {
    if (behind.has(name)) largest = Math.max(largest, run.values.get(name)?.size ?? 1);
  }
  return Math.min(128, Math.max(1, Math.floor(bytes / (6 * 4 * largest))));
}

function everyUnit(run: ForwardPass, layer: string): number[] {
  const activations = run.values.get(layer);
  if (!activations) throw new RangeError(`unknown layer: ${layer}`);
  return Array.from({length: activations.shape[activations.rank - 1]!}, (_, unit) => unit);
}

/** Returns every unit's largest absolute activation. */
async function largest(run: ForwardPass, layer: string): Promise<Float32Array> {
  const activations = run.values.get(layer)!;
  const tensor = tf.tidy(() =>
    tf.max(
      tf.abs(activations),
      activations.shape.slice(0, -1).map((_, i) => i)
    )
  );
  const values = await tensor.data<"float32">();
  tensor.dispose();
  return values;
}
