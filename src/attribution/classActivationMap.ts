import * as tf from "@tensorflow/tfjs-core";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import type {DenseLayer, Network} from "../network/network.js";
import {logitsLayer} from "../network/network.js";
import {within} from "../network/steps.js";
import {resolveTarget, type Target, targetLayer} from "../network/target.js";
import type {Attribution, AttributionOptions} from "./attribution.js";
import {upsampled} from "./upsampled.js";

/** The end of a network that class activation maps need. */
export interface PooledEnd {
  /** The maps before global average pooling. */
  readonly maps: string;
  /** The dense layer whose weights say how much each map counts for each class. */
  readonly dense: DenseLayer;
}

/** Returns the maps and the dense layer of a network that ends in global average pooling and one dense layer, else null. */
export function pooledEnd(network: Network): PooledEnd | null {
  const layers = new Map(network.layers.map((layer) => [layer.name, layer]));
  const dense = layers.get(logitsLayer(network));
  if (dense?.kind !== "dense") return null;
  let below = layers.get(dense.inputs[0]);
  while (below?.kind === "flatten" || below?.kind === "reshape") below = layers.get(below.inputs[0]);
  return below?.kind === "globalAveragePool" ? {maps: below.inputs[0], dense} : null;
}

/**
 * Returns Σ_k w_ck · a_k over the maps a_k before global average pooling,
 * upsampled bilinearly to the input, [height, width, 1]; with *to*, which must
 * name those maps, in their own size. Its mean there plus the bias is the
 * logit. Throws `no class activation map: …` where the network does not end in
 * global average pooling and one dense layer, or the target is no class.
 * https://arxiv.org/abs/1512.04150
 */
export async function* classActivationMap(
  model: Model,
  input: tf.Tensor,
  target: Target,
  {to, run: given}: AttributionOptions = {}
): AsyncGenerator<number, Attribution> {
  const end = pooledEnd(model.network);
  if (!end) throw new RangeError(`no class activation map: ${model.network.name} has no global average pooling`);
  if (targetLayer(model, target) !== end.dense.name) throw new RangeError(`no class activation map: ${target.layer}`);
  if (to !== undefined && to !== end.maps && to !== model.network.layers[0].name) {
    throw new RangeError(`no class activation map: ${to} (only ${end.maps})`);
  }
  const run = given ?? (yield* within(forward(model, input, {outputs: [end.dense.name]}), 0, 1));
  try {
    const resolved = await resolveTarget(model, run, target);
    const map = tf.tidy(() => {
      const weights = model.tensor(end.dense.kernel) as tf.Tensor2D;
      const own = tf.slice(weights, [0, resolved.unit], [-1, 1]);
      const maps = run.values.get(end.maps) as tf.Tensor4D;
      const [, height, width, channels] = maps.shape;
      const sum = tf.reshape(tf.matMul(tf.reshape(maps, [height * width, channels]), own), [height, width, 1]);
      return to === end.maps ? sum : upsampled(sum as tf.Tensor3D, input);
    });
    return {map, target: resolved};
  } finally {
    if (!given) run.dispose();
  }
}
