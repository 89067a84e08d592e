import type * as tf from "@tensorflow/tfjs-core";
import {type ForwardPass, forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {type Target, targetLayer} from "../network/target.js";
import {type Children, childrenOfPath, type PathChildrenOptions} from "./childrenOfPath.js";

export interface ChildrenOptions extends PathChildrenOptions {
  /** A run of the same model on the same input that kept every activation. */
  readonly run?: ForwardPass;
}

/**
 * Returns the units of the layer *below* that the *parent* is made of: the
 * parent is seeded at its place with 1, the signal runs back under the guided
 * rule, and a channel's score is its activation ⊙ signal, averaged over
 * positions. The true drops are measured by running on from the layer with the
 * channel set to 0. After cnn_treevis (Cogswell 2016). Throws `not below conv1:
 * dense1`, `unknown unit: 96 (conv1 has 64)`.
 */
export async function* childrenOf(
  model: Model,
  input: tf.Tensor,
  parent: Target,
  below: string,
  {run: given, ...options}: ChildrenOptions = {}
): AsyncGenerator<number, Children> {
  const run = given ?? (yield* within(forward(model, input, {outputs: [targetLayer(model, parent)]}), 0, 0.4));
  try {
    return yield* within(childrenOfPath(model, run, parent, [], below, options), given ? 0 : 0.4, 1);
  } finally {
    if (!given) run.dispose();
  }
}
