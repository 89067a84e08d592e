import * as tf from "@tensorflow/tfjs-core";
import {blur} from "../images/blur.js";
import {fit} from "../images/fit.js";
import {fromInput} from "../images/fromInput.js";
import {noise} from "../images/noise.js";
import type {Raster} from "../images/raster.js";
import {toInput} from "../images/toInput.js";
import {backward} from "../network/backward.js";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {endingOf, logitsLayer} from "../network/network.js";
import {areShares, probabilities as probabilitiesOf} from "../network/probabilities.js";
import {within} from "../network/steps.js";
import {aimAt, objectiveLayer, type UnitObjective} from "./objective.js";
import {meanSquare, totalVariation} from "./regularisers.js";

/** What is to be made small: the cross-entropy of a class, or minus the unit’s own value (of a class, its logit). */
export type InversionLoss = "cross-entropy" | "minus-value";

/** How an inversion goes; every regulariser is off unless it is given. */
export interface InvertOptions {
  /** Defaults to "cross-entropy" for a class, "minus-value" for another unit. */
  readonly loss?: InversionLoss;
  /** How often the image is changed; defaults to 100. With 0 the start is the result. */
  readonly steps?: number;
  /** The learning rate η: x ← x − η · gradient. Defaults to 1. */
  readonly rate?: number;
  /** Zeros (the default), noise around the middle of the range, or an image (0…255, any size). */
  readonly start?: "zeros" | "noise" | Raster;
  /** Of the noise; a whole number. Defaults to 1. */
  readonly seed?: number;
  /** λ of the mean square of x. */
  readonly l2?: number;
  /** λ of the mean total variation of x. */
  readonly totalVariation?: number;
  /** λ of the mean square of what differs from the start. */
  readonly near?: number;
  /** Every how many steps the image is blurred, σ 1 pixel; 0, the default, is never. */
  readonly blurEvery?: number;
  /** Ends the descent as soon as the class has this probability, 0…1; 1, the default, is never. */
  readonly until?: number;
  /** Hears of the image before every step, and at the end. */
  readonly onStep?: (image: InversionFrame) => void;
}

/** An image on the way. */
export interface InversionFrame {
  /** 0 is the start. */
  readonly step: number;
  /** 0…255. Nobody else’s to change. */
  readonly pixels: Raster;
  /** The loss with its penalties. */
  readonly loss: number;
  /** The probability of the class, 0…1; NaN where the target is no class. */
  readonly probability: number;
  /** Whether this is the last image. */
  readonly last: boolean;
}

/** Where an inversion arrived. */
export interface Inversion {
  readonly start: Raster;
  readonly pixels: Raster;
  /** The loss before each step and at the end, steps made + 1. */
  readonly losses: Float32Array<ArrayBuffer>;
  /** The class’s probability at the same times; NaN where the target is no class. */
  readonly probabilities: Float32Array<ArrayBuffer>;
  /** The logits of the start and of the result. */
  readonly startLogits: Float32Array<ArrayBuffer>;
  readonly logits: Float32Array<ArrayBuffer>;
}

/**
 * Returns the image that gradient descent finds for argmin over x of loss(x) +
 * λ R(x), with the weights frozen: x is what the network takes, in its own
 * range, and stays within it (the step is taken, then clipped). Yields the
 * fraction done. The same options give the same image; another start gives
 * another. Throws `unknown layer: …`, `unknown unit: …`, `not a class: …`,
 * `invalid …`, and `not finite: …` where the learning rate is far too large.
 * https://arxiv.org/abs/1312.6034, https://arxiv.org/abs/1312.6199
 */
export async function* invert(
  model: Model,
  target: UnitObjective,
  options: InvertOptions = {}
): AsyncGenerator<number, Inversion> {
  const {steps = 100, rate = 1, blurEvery = 0, until = 1, onStep} = options;
  if (!(Number.isInteger(steps) && steps >= 0)) throw new RangeError(`invalid steps: ${steps}`);
  if (!(Number.isFinite(rate) && rate >= 0)) throw new RangeError(`invalid rate: ${rate}`);
  const layer = objectiveLayer(model, target);
  const isClass = layer === logitsLayer(model.network);
  const {loss = isClass ? "cross-entropy" : "minus-value"} = options;
  if (loss === "cross-entropy" && !isClass) throw new RangeError(`not a class: ${layer} ${target.unit}`);
  const start = startOf(model, options);
  const {range} = model.network.input;
  const shape = {width: start.width, height: start.height, channels: start.channels};
  const [low, high] = [Math.min(...range), Math.max(...range)];
  const losses: number[] = [];
  const probabilities: number[] = [];
  let startLogits: Float32Array<ArrayBuffer> | undefined;
  let x = start;
  for (let step = 0; ; ++step) {
    const looking = look(model, layer, target, loss, x, step < steps ? until : null);
    const {value, probability, gradient, logits} = yield* within(looking, step / (steps + 1), (step + 1) / (steps + 1));
    const {penalty, slope} = penalised(x, start, gradient, options);
    const total = value + penalty;
    if (!Number.isFinite(total)) throw new Error(`not finite: loss ${total} at step ${step}`);
    losses.push(total);
    probabilities.push(probability);
    startLogits ??= logits;
    const pixels = fromInput(x.values, shape, range);
    onStep?.({step, pixels, loss: total, probability, last: !slope});
    if (!slope) {
      return {
        start: fromInput(start.values, shape, range),
        pixels,
        losses: Float32Array.from(losses),
        probabilities: Float32Array.from(probabilities),
        startLogits,
        logits
      };
    }
    let next: Raster = {...x, values: x.values.map((value, i) => value - rate * slope[i])};
    if (blurEvery && (step + 1) % blurEvery === 0) next = blur(next, {sigma: 1});
    x = {...next, values: next.values.map((value) => Math.min(high, Math.max(low, value)))};
  }
}

/** Returns the image that the descent begins with, in the network’s own range. */
function startOf({network}: Model, {start = "zeros", seed = 1}: InvertOptions): Raster {
  const {shape, range} = network.input;
  if (shape.length !== 3) throw new RangeError(`takes no images: ${network.name}`);
  const [height, width, channels] = shape.map((d) => d ?? 0);
  const size = {height, width, channels};
  const [low, high] = [Math.min(...range), Math.max(...range)];
  if (start === "zeros") return {...size, values: new Float32Array(height * width * channels)};
  if (start === "noise") {
    const {values} = noise(size, {seed, mean: (low + high) / 2, deviation: (high - low) / 10});
    return {...size, values: values.map((value) => Math.min(high, Math.max(low, value)))};
  }
  return {...size, values: toInput(fit(start, size), range)};
}

interface Look {
  readonly value: number;
  readonly probability: number;
  readonly logits: Float32Array<ArrayBuffer>;
  /** Of the loss with respect to x; undefined where the descent ends. */
  readonly gradient?: Float32Array;
}

/** Returns what the network makes of *x*, and where to go from it unless *until* is reached or null. */
async function* look(
  model: Model,
  layer: string,
  target: UnitObjective,
  loss: InversionLoss,
  {values, width, height, channels}: Raster,
  until: number | null
): AsyncGenerator<number, Look> {
  const top = logitsLayer(model.network);
  const ending = endingOf(model.network);
  const input = tf.tensor(values, [1, height, width, channels]);
  try {
    const climb = until !== null;
    const run = yield* within(forward(model, input, {outputs: [layer, top]}), 0, climb ? 0.45 : 1);
    try {
      const logits = Float32Array.from(await run.values.get(top)!.data<"float32">());
      const {value: activation, signal} = await aimAt(model, run, target);
      let seed = signal.values;
      try {
        const all = Float32Array.from(probabilitiesOf(logits, ending));
        const shared = areShares(ending, logits.length);
        const isClass = layer === top;
        const probability = isClass ? all[target.unit] : Number.NaN;
        const value = loss === "cross-entropy" ? crossEntropy(logits, target.unit, shared) : -activation;
        if (!climb || (until < 1 && probability >= until)) return {value, probability, logits};
        const downhill = tf.tidy(() => {
          if (loss === "minus-value") return tf.neg(seed);
          return tf.tensor(
            all.map((p, i) => (i === target.unit ? p - 1 : shared ? p : 0)),
            seed.shape
          );
        });
        seed.dispose();
        seed = downhill;
        const signals = yield* within(backward(model, run, {layer: signal.layer, values: seed}), 0.45, 1);
        const [gradient] = signals.values();
        const slope = Float32Array.from(await gradient.data<"float32">());
        gradient.dispose();
        return {value, probability, logits, gradient: slope};
      } finally {
        seed.dispose();
      }
    } finally {
      run.dispose();
    }
  } finally {
    input.dispose();
  }
}

/** Returns λR(x), and the gradient with that of every penalty; the gradient is undefined where none is given. */
function penalised(
  x: Raster,
  start: Raster,
  gradient: Float32Array | undefined,
  {l2 = 0, totalVariation: tv = 0, near = 0}: InvertOptions
): {readonly penalty: number; readonly slope: Float32Array | undefined} {
  const away = () => meanSquare({...x, values: x.values.map((value, i) => value - start.values[i])});
  let penalty = 0;
  let slope = gradient;
  for (const [lambda, measure] of [
    [l2, () => meanSquare(x)],
    [tv, () => totalVariation(x)],
    [near, away]
  ] as const) {
    if (!lambda) continue;
    const {value, gradient: uphill} = measure();
    penalty += lambda * value;
    slope = slope?.map((g, i) => g + lambda * uphill[i]);
  }
  return {penalty, slope};
}

/** Returns −log of the class’s probability: its share of the softmax, or its own sigmoid where nothing is *shared*. */
function crossEntropy(logits: Float32Array, unit: number, shared: boolean): number {
  if (!shared) return Math.max(0, -logits[unit]) + Math.log1p(Math.exp(-Math.abs(logits[unit])));
  const max = logits.reduce((a, b) => Math.max(a, b));
  const sum = logits.reduce((total, d) => total + Math.exp(d - max), 0);
  return Math.log(sum) + max - logits[unit];
}
