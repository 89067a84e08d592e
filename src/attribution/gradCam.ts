import * as tf from "@tensorflow/tfjs-core";
import {backward} from "../network/backward.js";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {resolveTarget, seedSignal, type Target, targetLayer} from "../network/target.js";
import type {Attribution, AttributionOptions} from "./attribution.js";
import {lastMapsBelow} from "./mapLayer.js";
import {upsampled} from "./upsampled.js";

export interface GradCamOptions extends AttributionOptions {
  /** The maps that are weighed; defaults to *to*, or else to the last ones below the target. */
  readonly camLayer?: string;
  /** Drop what speaks against the target; defaults to true. */
  readonly relu?: boolean;
}

/**
 * Returns ReLU(Σ_k mean(∂f/∂a_k) · a_k) over the maps a_k of a layer,
 * upsampled bilinearly to the input, [height, width, 1]. With *to* the map
 * stays in the size of that layer. https://arxiv.org/abs/1610.02391
 */
export async function* gradCam(
  model: Model,
  input: tf.Tensor,
  target: Target,
  {to, run: given, camLayer, relu = true}: GradCamOptions = {}
): AsyncGenerator<number, Attribution> {
  const run = given ?? (yield* within(forward(model, input, {outputs: [targetLayer(model, target)]}), 0, 0.7));
  try {
    const resolved = await resolveTarget(model, run, target);
    const inputLayer = model.network.layers[0].name;
    const asked = camLayer ?? (to === inputLayer ? undefined : to);
    const layer = asked ?? lastMapsBelow(model, run, resolved.layer);
    const maps = run.values.get(layer);
    if (!maps) throw new RangeError(`unknown layer: ${layer}`);
    if (maps.rank !== 4) throw new RangeError(`no feature maps: ${layer}`);
    const values = seedSignal(run, resolved);
    let signals: ReadonlyMap<string, tf.Tensor>;
    try {
      signals = yield* within(backward(model, run, {layer: resolved.layer, values}, {to: [layer]}), 0.7, 1);
    } finally {
      values.dispose();
    }
    const map = tf.tidy(() => {
      const weights = tf.mean(signals.get(layer)!, [1, 2], true);
      const sum = tf.squeeze(tf.sum(tf.mul(maps, weights), 3, true), [0]) as tf.Tensor3D;
      const kept = relu ? tf.relu(sum) : sum;
      return to !== undefined && to !== inputLayer ? kept : upsampled(kept, input);
    });
    tf.dispose([...signals.values()]);
    return {map, target: resolved};
  } finally {
    if (!given) run.dispose();
  }
}
