import type * as tf from "@tensorflow/tfjs-core";
import type {Model} from "../network/model.js";
import type {Target} from "../network/target.js";
import type {Attribution, AttributionOptions} from "./attribution.js";
import {backpropagation} from "./backpropagation.js";
import type {Fill} from "./baseline.js";
import {classActivationMap} from "./classActivationMap.js";
import {gradCam} from "./gradCam.js";
import {guidedGradCam} from "./guidedGradCam.js";
import {inputTimesGradient} from "./inputTimesGradient.js";
import {integratedGradients} from "./integratedGradients.js";
import {occlusion} from "./occlusion.js";
import {ruleOf} from "./ruleOf.js";
import {smoothGrad} from "./smoothGrad.js";

/** Every option of every method, by the keys of its knobs; each method takes its own. */
export interface MethodOptions {
  readonly to?: string;
  readonly seed?: "one" | "activation";
  readonly steps?: number;
  readonly baseline?: Fill;
  readonly samples?: number;
  readonly sigma?: number;
  readonly randomSeed?: number;
  readonly window?: readonly [number, number];
  readonly stride?: readonly [number, number];
  readonly fill?: Fill;
  readonly aggregate?: "mean" | "sum";
  readonly camLayer?: string;
  readonly relu?: "positive" | "all";
}

type Explain = (
  model: Model,
  input: tf.Tensor,
  target: Target,
  options: MethodOptions & Omit<AttributionOptions, "to">
) => AsyncGenerator<number, Attribution>;

const sentBack =
  (method: string): Explain =>
  (model, input, target, {to, run, seed}) =>
    backpropagation(model, input, target, {to, run, seed, rule: ruleOf(method)});

const byMethod: Record<string, Explain> = {
  gradient: sentBack("gradient"),
  deconvnet: sentBack("deconvnet"),
  "guided-backprop": sentBack("guided-backprop"),
  "guided-negative": sentBack("guided-negative"),
  "input-x-gradient": inputTimesGradient,
  "integrated-gradients": integratedGradients,
  smoothgrad: smoothGrad,
  occlusion,
  "class-activation-map": classActivationMap,
  "grad-cam": (model, input, target, {relu, ...options}) =>
    gradCam(model, input, target, {...options, relu: relu !== "all"}),
  "guided-grad-cam": (model, input, target, {relu, ...options}) =>
    guidedGradCam(model, input, target, {...options, relu: relu !== "all"})
};

/**
 * Returns the attribution of the registered *method* (src/methods.ts): which
 * pixels of *input*, or which activations of the layer *to*, mattered for
 * *target*. Yields the fraction done, and offers `onPartial` coarser maps on
 * the way of a method that makes many passes. Throws `unknown method: …`.
 */
export function explain(
  model: Model,
  input: tf.Tensor,
  target: Target,
  method: string,
  options: MethodOptions & Omit<AttributionOptions, "to"> = {}
): AsyncGenerator<number, Attribution> {
  const compute = byMethod[method];
  if (!compute) throw new RangeError(`unknown method: ${method}`);
  return compute(model, input, target, options);
}
