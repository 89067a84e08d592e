import * as tf from "@tensorflow/tfjs-core";
import {coarseFirst} from "../images/coarseFirst.js";
import {backward} from "../network/backward.js";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {resolveTarget, seedSignal, type Target, targetLayer} from "../network/target.js";
import type {Attribution, AttributionOptions} from "./attribution.js";
import {unbatched} from "./backpropagation.js";
import {type Fill, fillLike} from "./baseline.js";

export interface IntegratedGradientsOptions extends AttributionOptions {
  /** How many points of the path, both ends included; defaults to 64. */
  readonly steps?: number;
  /** Where the path starts; defaults to "grey". */
  readonly baseline?: Fill;
}

/**
 * Returns (x − baseline) ⊙ the plain mean of ∂f/∂x over *steps* points of the
 * straight path from the baseline to x, ends included: [height, width,
 * channels] or [units]. It sums to f(x) − f(baseline), the better the more
 * steps. With *to*, x is that layer's activations and the baseline is those
 * that the baseline image gives. The points are visited from coarse to fine, so
 * that maps on the way are means over the whole path. https://arxiv.org/abs/1703.01365
 */
export async function* integratedGradients(
  model: Model,
  input: tf.Tensor,
  target: Target,
  {
    to = model.network.layers[0].name,
    run: given,
    steps = 64,
    baseline = "grey",
    onPartial
  }: IntegratedGradientsOptions = {}
): AsyncGenerator<number, Attribution> {
  if (!(Number.isInteger(steps) && steps >= 2)) throw new RangeError(`too few steps: ${steps} (needs at least 2)`);
  const outputs = [targetLayer(model, target)];
  const passes = steps + 1;
  const owned: tf.Tensor[] = [];
  const run = given ?? (yield* within(forward(model, input, {outputs}), 0, 1 / passes));
  try {
    const resolved = await resolveTarget(model, run, target);
    const nothing = await fillLike(model, input, baseline);
    owned.push(nothing);
    const x = run.values.get(to);
    if (!x) throw new RangeError(`unknown layer: ${to}`);
    const atNothing = yield* forward(model, nothing, {outputs: [to], keep: false});
    const start = atNothing.values.get(to)!;
    owned.push(start);
    const way = tf.sub(x, start);
    const seed = seedSignal(run, resolved);
    let sum: tf.Tensor = tf.zerosLike(way);
    owned.push(way, seed);
    try {
      const {order, cover} = coarseFirst(1, steps);
      for (const [i, at] of order.entries()) {
        const point = tf.tidy(() => tf.add(start, tf.mul(way, at / (steps - 1))));
        owned.push(point);
        const from = (i + 1) / passes;
        const middle = from + 0.45 / passes;
        const there = yield* within(forward(model, new Map([[to, point]]), {outputs, base: run}), from, middle);
        try {
          const both = {values: new Map([...run.values, ...there.values]), dispose() {}};
          const signal = {layer: resolved.layer, values: seed};
          const signals = yield* within(backward(model, both, signal, {to: [to]}), middle, from + 1 / passes);
          const before = sum;
          sum = tf.add(before, signals.get(to)!);
          tf.dispose([before, ...signals.values()]);
        } finally {
          there.dispose();
        }
        owned.pop()!.dispose();
        const done = i + 1;
        if (done >= cover && done < steps) {
          await onPartial?.(async () => {
            const map = tf.tidy(() => tf.mul(way, tf.div(sum, done)));
            const values = Float32Array.from(await map.data<"float32">());
            const shape = map.shape.slice(1);
            map.dispose();
            return {values, shape, target: resolved, done, of: steps};
          });
        }
      }
      return {map: unbatched(tf.tidy(() => tf.mul(way, tf.div(sum, steps)))), target: resolved};
    } finally {
      sum.dispose();
    }
  } finally {
    tf.dispose(owned);
    if (!given) run.dispose();
  }
}
