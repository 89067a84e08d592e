import * as tf from "@tensorflow/tfjs-core";
import {noise} from "../images/noise.js";
import {backward} from "../network/backward.js";
import {forward} from "../network/forward.js";
import type {ReluRule} from "../network/layers/layerKind.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {resolveTarget, seedSignal, type Target, targetLayer} from "../network/target.js";
import type {Attribution, AttributionOptions} from "./attribution.js";
import {unbatched} from "./backpropagation.js";
import type {PartialMap, SoFar} from "./partial.js";

export interface SmoothGradOptions extends AttributionOptions {
  /** How many noisy copies; defaults to 25. */
  readonly samples?: number;
  /** The noise's standard deviation as a share of the input's max − min; defaults to 0.15. */
  readonly sigma?: number;
  /** Of the noise; defaults to 1. */
  readonly randomSeed?: number;
  /** What a ReLU does to the signal; defaults to "gradient". */
  readonly rule?: ReluRule;
}

/**
 * Returns the mean gradient over noisy copies of the input, at the place where
 * the clean input's target was resolved: [height, width, channels] or [units].
 * https://arxiv.org/abs/1706.03825
 */
export async function* smoothGrad(
  model: Model,
  input: tf.Tensor,
  target: Target,
  options: SmoothGradOptions = {}
): AsyncGenerator<number, Attribution> {
  const {to = model.network.layers[0].name, run: given} = options;
  const {samples = 25, sigma = 0.15, randomSeed = 1, rule = "gradient", onPartial} = options;
  if (!(Number.isInteger(samples) && samples >= 1)) throw new RangeError(`too few samples: ${samples}`);
  if (!(sigma >= 0)) throw new RangeError(`invalid sigma: ${sigma}`);
  const outputs = [targetLayer(model, target)];
  const passes = samples + 1;
  const run = given ?? (yield* within(forward(model, input, {outputs}), 0, 1 / passes));
  let seed: tf.Tensor | undefined;
  let sum: tf.Tensor | undefined;
  try {
    const resolved = await resolveTarget(model, run, target);
    seed = seedSignal(run, resolved);
    const values = await input.data<"float32">();
    const shape = {width: values.length, height: samples, channels: 1};
    const noises = noise(shape, {seed: randomSeed, deviation: sigma * range(values)}).values;
    for (let i = 0; i < samples; ++i) {
      const noisy = tf.tensor(
        values.map((value, k) => value + noises[i * values.length + k]),
        input.shape
      );
      const from = (i + 1) / passes;
      const middle = from + 0.45 / passes;
      try {
        const there = yield* within(forward(model, noisy, {outputs}), from, middle);
        try {
          const signal = {layer: resolved.layer, values: seed};
          const signals = yield* within(backward(model, there, signal, {to: [to], rule}), middle, from + 1 / passes);
          const before: tf.Tensor | undefined = sum;
          sum = before ? tf.add(before, signals.get(to)!) : tf.clone(signals.get(to)!);
          tf.dispose([...(before ? [before] : []), ...signals.values()]);
        } finally {
          there.dispose();
        }
      } finally {
        noisy.dispose();
      }
      if (i + 1 < samples) await onPartial?.(() => meanSoFar(sum!, {target: resolved, done: i + 1, of: samples}));
    }
    return {map: unbatched(tf.div(sum!, samples)), target: resolved};
  } finally {
    seed?.dispose();
    sum?.dispose();
    if (!given) run.dispose();
  }
}

/** Resolves to the mean of the gradients so far. */
async function meanSoFar<T extends SoFar>(sum: tf.Tensor, so: T): Promise<PartialMap & T> {
  const values = Float32Array.from(await sum.data<"float32">(), (d) => d / so.done);
  return {...so, values, shape: sum.shape.slice(1)};
}

function range(values: Float32Array): number {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return max - min;
}
