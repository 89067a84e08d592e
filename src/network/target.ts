import * as tf from "@tensorflow/tfjs-core";
import type {ForwardPass} from "./forward.js";
import type {Model} from "./model.js";
import {logitsLayer} from "./network.js";

/** A place in a feature map, from the top left. */
export type Place = readonly [row: number, column: number];

/** What is to be explained: a unit, which is one channel of a layer. */
export interface Target {
  /** Defaults to the logits: then *unit* is a class. */
  readonly layer?: string;
  readonly unit: number;
  /** Where in the unit's map; defaults to "max", the first place of its largest activation. "sum" is all places together. */
  readonly position?: Place | "max" | "sum";
}

/** A target with its position found, and its value there. */
export interface ResolvedTarget {
  readonly layer: string;
  readonly unit: number;
  /** Null for a unit of a vector, which has no places. */
  readonly position: Place | "sum" | null;
  /** The activation there, in the network's own units; a class's is its logit. */
  readonly value: number;
}

/** Returns the name of the layer that the given target is a unit of. */
export function targetLayer(model: Model, {layer = logitsLayer(model.network)}: Target): string {
  return layer;
}

/**
 * Returns the target with its position and value in the first example of the
 * given *run*. Throws `unknown unit: 96 (conv1 has 64)`, `position outside: 9,0
 * (conv1 is 8×8)`.
 */
export async function resolveTarget(model: Model, run: ForwardPass, target: Target): Promise<ResolvedTarget> {
  const layer = targetLayer(model, target);
  const {unit, position = "max"} = target;
  const activations = run.values.get(layer);
  if (!activations) throw new RangeError(`unknown layer: ${layer}`);
  const channels = activations.shape[activations.rank - 1]!;
  if (!(Number.isInteger(unit) && unit >= 0 && unit < channels)) {
    throw new RangeError(`unknown unit: ${unit} (${layer} has ${channels})`);
  }
  const map = tf.tidy(() => mapOf(activations, unit));
  const values = await map.data<"float32">();
  map.dispose();
  if (activations.rank === 2) return {layer, unit, position: null, value: values[0]};
  const [, height, width] = activations.shape as [number, number, number, number];
  const count = height * width; // the first example's
  if (position === "sum") {
    let value = 0;
    for (let i = 0; i < count; ++i) value += values[i];
    return {layer, unit, position, value};
  }
  if (position !== "max") {
    const [row, column] = position;
    if (!(row >= 0 && row < height && column >= 0 && column < width)) {
      throw new RangeError(`position outside: ${row},${column} (${layer} is ${height}×${width})`);
    }
    return {layer, unit, position, value: values[row * width + column]};
  }
  let best = 0;
  for (let i = 1; i < count; ++i) if (values[i] > values[best]) best = i;
  return {layer, unit, position: [Math.floor(best / width), best % width], value: values[best]};
}

/** Returns the resolved target's value for every example of the given *run*, [batch]. */
export function valuesAt(run: ForwardPass, {layer, unit, position}: ResolvedTarget): tf.Tensor1D {
  return tf.tidy(() => {
    const activations = run.values.get(layer)!;
    const map = mapOf(activations, unit);
    if (position === null) return tf.reshape(map, [activations.shape[0]]);
    if (position === "sum") return tf.sum(map, [1, 2, 3]);
    return tf.reshape(tf.slice(map, [0, ...position, 0], [-1, 1, 1, 1]), [activations.shape[0]]);
  });
}

/**
 * Returns the signal that starts at the resolved target: *seed* there and 0
 * elsewhere, in the shape of the layer's activations for one example. For
 * "sum" the whole map is seeded.
 */
export function seedSignal(run: ForwardPass, {layer, unit, position}: ResolvedTarget, seed = 1): tf.Tensor {
  const shape = run.values.get(layer)!.shape.slice(1);
  const channels = shape[shape.length - 1];
  const values = new Float32Array(shape.reduce((size, d) => size * d, 1));
  if (position === "sum") for (let i = unit; i < values.length; i += channels) values[i] = seed;
  else if (position === null) values[unit] = seed;
  else values[(position[0] * shape[1] + position[1]) * channels + unit] = seed;
  return tf.tensor(values, [1, ...shape]);
}

/** Returns one unit's map, [batch, height, width, 1], or [batch, 1] for a vector. */
function mapOf(activations: tf.Tensor, unit: number): tf.Tensor {
  const begin = activations.shape.map((_, i) => (i === activations.rank - 1 ? unit : 0));
  const size = activations.shape.map((_, i) => (i === activations.rank - 1 ? 1 : -1));
  return tf.slice(activations, begin, size);
}
