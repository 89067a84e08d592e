import * as tf from "@tensorflow/tfjs-core";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {type Target, targetLayer} from "../network/target.js";
import type {Attribution, AttributionOptions} from "./attribution.js";
import {backpropagation} from "./backpropagation.js";

/**
 * Returns x ⊙ ∂f/∂x, where x is the input or the activations of the layer
 * *to*: what each value would add if f were linear. Shaped like x.
 * https://arxiv.org/abs/1605.01713
 */
export async function* inputTimesGradient(
  model: Model,
  input: tf.Tensor,
  target: Target,
  {to = model.network.layers[0].name, run: given}: AttributionOptions = {}
): AsyncGenerator<number, Attribution> {
  const run = given ?? (yield* within(forward(model, input, {outputs: [targetLayer(model, target)]}), 0, 0.45));
  try {
    const {map, target: resolved} = yield* backpropagation(model, input, target, {to, run});
    const x = run.values.get(to)!;
    const product = tf.tidy(() => tf.mul(map, tf.reshape(x, map.shape)));
    map.dispose();
    return {map: product, target: resolved};
  } finally {
    if (!given) run.dispose();
  }
}
