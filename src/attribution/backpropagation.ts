import * as tf from "@tensorflow/tfjs-core";
import {backward} from "../network/backward.js";
import {forward} from "../network/forward.js";
import type {ReluRule} from "../network/layers/layerKind.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {resolveTarget, seedSignal, type Target, targetLayer} from "../network/target.js";
import type {Attribution, AttributionOptions} from "./attribution.js";

export interface BackpropagationOptions extends AttributionOptions {
  /** What a ReLU does to the signal on its way back; defaults to "gradient". */
  readonly rule?: ReluRule;
  /** What the target is seeded with: 1 (the default), or its own activation, so that strength shows. */
  readonly seed?: "one" | "activation";
}

/**
 * Returns the signal that arrives at the input (or the layer *to*) when the
 * target is seeded and sent back, [height, width, channels] or [units]. The
 * rule makes it the gradient (https://arxiv.org/abs/1312.6034), the deconvnet
 * (https://arxiv.org/abs/1311.2901), guided backpropagation
 * (https://arxiv.org/abs/1412.6806) or its negative. *input* is [1, height,
 * width, channels] or [1, values], in the network's own range.
 */
export async function* backpropagation(
  model: Model,
  input: tf.Tensor,
  target: Target,
  {to = model.network.layers[0].name, run: given, rule = "gradient", seed = "one"}: BackpropagationOptions = {}
): AsyncGenerator<number, Attribution> {
  const outputs = [targetLayer(model, target)];
  const run = given ?? (yield* within(forward(model, input, {outputs, fuse: true}), 0, 0.45));
  try {
    const resolved = await resolveTarget(model, run, target);
    const values = seedSignal(run, resolved, seed === "activation" ? resolved.value : 1);
    try {
      const start = given ? 0 : 0.45;
      const signals = yield* within(backward(model, run, {layer: resolved.layer, values}, {to: [to], rule}), start, 1);
      return {map: unbatched(signals.get(to)!), target: resolved};
    } finally {
      values.dispose();
    }
  } finally {
    if (!given) run.dispose();
  }
}

/** Returns the only example of a batch of one, and disposes the batch. */
export function unbatched(batch: tf.Tensor): tf.Tensor {
  const example = tf.reshape(batch, batch.shape.slice(1));
  batch.dispose();
  return example;
}
