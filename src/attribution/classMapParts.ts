import * as tf from "@tensorflow/tfjs-core";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import type {Weights} from "../network/network.js";
import {within} from "../network/steps.js";
import {type ResolvedTarget, resolveTarget, type Target, targetLayer} from "../network/target.js";
import type {AttributionOptions} from "./attribution.js";
import {pooledEnd} from "./classActivationMap.js";

export interface ClassMapPartsOptions extends Pick<AttributionOptions, "run"> {
  /** How many units are given with their maps, the strongest first; at most as many as there are. */
  readonly rows: number;
  /** How many units are added up, for each partial sum; more than there are means all. */
  readonly counts: readonly number[];
}

/** A class activation map, taken apart. */
export interface ClassMapParts {
  readonly target: ResolvedTarget;
  /** What the class has before any unit speaks. */
  readonly bias: number;
  readonly height: number;
  readonly width: number;
  /** w_ck, [units]. */
  readonly weights: Float32Array<ArrayBuffer>;
  /** The mean of each unit’s map over its places, [units]; by its weight it is what the unit adds to the logit. */
  readonly means: Float32Array<ArrayBuffer>;
  /** The units, by the size of what they add, the largest first. */
  readonly order: Uint16Array<ArrayBuffer>;
  /** The maps a_k of the first units of the order, each [height · width]. */
  readonly maps: readonly Float32Array<ArrayBuffer>[];
  /** For each count the sum of w_ck · a_k over the first so many units of the order, [height · width]. */
  readonly sums: readonly Float32Array<ArrayBuffer>[];
}

/**
 * Returns the class activation map of a class as the parts that it is the sum
 * of: every unit’s weight and mean, the strongest units’ maps, and partial sums.
 * The sum over all units is the map; its mean plus the bias is the logit.
 * Throws what classActivationMap throws, and `invalid count: …`.
 * https://arxiv.org/abs/1512.04150
 */
export async function* classMapParts(
  model: Model,
  input: tf.Tensor,
  target: Target,
  {run: given, rows, counts}: ClassMapPartsOptions
): AsyncGenerator<number, ClassMapParts> {
  for (const count of [rows, ...counts])
    if (!(Number.isInteger(count) && count > 0)) throw new RangeError(`invalid count: ${count}`);
  const end = pooledEnd(model.network);
  if (!end) throw new RangeError(`no class activation map: ${model.network.name} has no global average pooling`);
  if (targetLayer(model, target) !== end.dense.name) throw new RangeError(`no class activation map: ${target.layer}`);
  const run = given ?? (yield* within(forward(model, input, {outputs: [end.dense.name]}), 0, 1));
  try {
    const resolved = await resolveTarget(model, run, target);
    const tensor = run.values.get(end.maps) as tf.Tensor4D;
    const [, height, width, units] = tensor.shape;
    const values = await tensor.data<"float32">();
    const {kernel, bias} = end.dense;
    const [weights, [own]] = await Promise.all([
      column(model, kernel, resolved.unit),
      column(model, bias, resolved.unit)
    ]);
    const places = height * width;
    const mapOf = (k: number) => Float32Array.from({length: places}, (_, i) => values[i * units + k]);
    const means = Float32Array.from({length: units}, (_, k) => mapOf(k).reduce((sum, d) => sum + d, 0) / places);
    const added = Array.from(weights, (weight, k) => Math.abs(weight * means[k]));
    const order = Uint16Array.from(added.map((_, k) => k).sort((a, b) => added[b] - added[a] || a - b));
    const sumOf = (count: number) => {
      const first = order.subarray(0, count);
      const add = (i: number) => first.reduce((sum, k) => sum + weights[k] * values[i * units + k], 0);
      return Float32Array.from({length: places}, (_, i) => add(i));
    };
    return {
      target: resolved,
      bias: own,
      height,
      width,
      weights,
      means,
      order,
      maps: Array.from(order.subarray(0, rows), mapOf),
      sums: counts.map(sumOf)
    };
  } finally {
    if (!given) run.dispose();
  }
}

/** Returns what weights or a bias say of a class, the last dimension’s index; 0 where there are none. */
async function column(model: Model, weights: Weights | undefined, index: number): Promise<Float32Array<ArrayBuffer>> {
  if (!weights) return new Float32Array(1);
  const own = tf.tidy(() => {
    const all = model.tensor(weights);
    const classes = all.shape[all.rank - 1]!;
    return tf.slice(tf.reshape(all, [-1, classes]), [0, index], [-1, 1]);
  });
  const values = Float32Array.from(await own.data<"float32">());
  own.dispose();
  return values;
}
