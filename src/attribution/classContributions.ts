import type * as tf from "@tensorflow/tfjs-core";
import {type ForwardPass, forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {logitsLayer} from "../network/network.js";
import {within} from "../network/steps.js";
import {type LayerContributions, unitContributions} from "./unitContributions.js";

export interface ClassContributions {
  /** The class explained: that asked for, or the one with the largest logit, the first of equal ones. */
  readonly class: number;
  readonly logit: number;
  /** What each unit adds to the logit, by layer, as asked for. */
  readonly layers: ReadonlyMap<string, LayerContributions>;
}

export interface ClassContributionsOptions {
  /** Defaults to the class with the largest logit. */
  readonly class?: number;
  /** A run of the same model on the same input that kept every activation, so that it need not be computed again. */
  readonly run?: ForwardPass;
}

/**
 * Returns what each unit of the given *layers* adds to a class's logit for the
 * *input* of one example: unitContributions of the class, which is found first
 * where none is asked for. The places of a unit's largest contribution to its
 * photos' own classes make its relevance-maximal examples (Achtibat and others
 * 2023, https://doi.org/10.1038/s42256-023-00711-8). Yields the fraction done.
 * Throws as unitContributions does.
 */
export async function* classContributions(
  model: Model,
  input: tf.Tensor,
  layers: readonly string[],
  {class: asked, run: given}: ClassContributionsOptions = {}
): AsyncGenerator<number, ClassContributions> {
  const top = logitsLayer(model.network);
  const half = given ? 0 : 0.45;
  const run = given ?? (yield* within(forward(model, input, {outputs: [top]}), 0, half));
  try {
    const unit = asked ?? (await topClass(run, top));
    const {target, layers: found} = yield* within(unitContributions(model, input, {unit}, layers, {run}), half, 1);
    return {class: unit, logit: target.value, layers: found};
  } finally {
    if (!given) run.dispose();
  }
}

async function topClass(run: ForwardPass, layer: string): Promise<number> {
  const logits = await run.values.get(layer)!.data<"float32">();
  return logits.reduce((best, value, i) => (value > logits[best] ? i : best), 0);
}
