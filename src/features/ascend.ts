import * as tf from "@tensorflow/tfjs-core";
import {randomLcg} from "d3-random";
import {blur} from "../images/blur.js";
import {fit, type Shape} from "../images/fit.js";
import {fromInput} from "../images/fromInput.js";
import {noise} from "../images/noise.js";
import type {Raster} from "../images/raster.js";
import {still, warp, warpBack} from "../images/warp.js";
import {backward} from "../network/backward.js";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {logitsLayer} from "../network/network.js";
import {within} from "../network/steps.js";
import {imageShape} from "./imageShape.js";
import {aimAt, type Objective, objectiveLayer} from "./objective.js";
import {type Parametrisation, pixelParametrisation, waveParametrisation} from "./parametrisation.js";
import {clipWeakest, contributions, meanSquare, pixelNorms, totalVariation} from "./regularisers.js";
import {randomWarp, type Transforms} from "./transforms.js";

/** How an ascent goes; every regulariser is off unless it is given. */
export interface AscendOptions extends Transforms {
  /** How often the image is changed; defaults to 64. */
  readonly steps?: number;
  /** By how much: the root mean square of a step’s changes, of the parameters; defaults to 0.05. */
  readonly rate?: number;
  /** How many times shorter the last step is than the first; defaults to 1, all alike. */
  readonly cooling?: number;
  /** Which start and which moves chance takes; a whole number. Defaults to 1. */
  readonly seed?: number;
  /** Where the climb begins: noise around mid-grey (the default), mid-grey itself, or an image (0…255, any size). */
  readonly start?: "noise" | "grey" | Raster;
  /** The deviation of the noise; defaults to 0.1. */
  readonly startDeviation?: number;
  /** The image’s width and height; defaults to the network’s own. Others fit where no dense layer stands in between. */
  readonly size?: number;
  /** What is changed: the pixels (the default) or the strengths of waves. */
  readonly parametrisation?: "pixels" | "waves";
  /** Whether waves have the colours of photographs; defaults to true. */
  readonly decorrelate?: boolean;
  /** λ of the mean square of the contrast, −1…1. */
  readonly l2?: number;
  /** λ of the mean total variation of the contrast. */
  readonly totalVariation?: number;
  /** Every how many steps the pixels are blurred; 0 is never. */
  readonly blurEvery?: number;
  /** The Gaussian’s standard deviation in pixels; defaults to 1. */
  readonly blurSigma?: number;
  /** The share, 0…1, of the weakest pixels that every step turns grey. */
  readonly smallPixels?: number;
  /** The share, 0…1, of the pixels that contribute least that every step turns grey. */
  readonly smallGradients?: number;
  /** Hears of the image before every step, and at the end. */
  readonly onStep?: (image: Frame) => void;
}

/** An image on the way. */
export interface Frame {
  /** 0 is the start. */
  readonly step: number;
  /** 0…255; within it. Nobody else’s to change. */
  readonly pixels: Raster;
  /** The objective, as the network saw it: before its step’s random move. At the last nothing is moved. */
  readonly value: number;
}

/** Where an ascent arrived. */
export interface Ascent {
  readonly pixels: Raster;
  /** The objective before each step and at the end, steps + 1. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The logits for the last image, where the objective is a class; else null. */
  readonly logits: Float32Array | null;
}

/**
 * Returns the image that gradient ascent finds for the *objective*: argmax f(x)
 * − λR(x), each step as long as *rate* and *cooling* say, whatever the gradient’s length. Yields
 * the fraction done. The same options give the same image. Throws `unknown
 * layer: …`, `unknown unit: …`, `shape mismatch: …` for a size that does not
 * fit, `invalid …`. https://arxiv.org/abs/1312.6034, https://arxiv.org/abs/1506.06579
 */
export async function* ascend(
  model: Model,
  objective: Objective,
  options: AscendOptions = {}
): AsyncGenerator<number, Ascent> {
  const {steps = 64, rate = 0.05, cooling = 1, seed = 1, blurEvery = 0, blurSigma = 1, onStep} = options;
  if (!(Number.isInteger(steps) && steps >= 0)) throw new RangeError(`invalid steps: ${steps}`);
  if (!Number.isFinite(rate)) throw new RangeError(`invalid rate: ${rate}`);
  if (!(cooling > 0 && cooling < Infinity)) throw new RangeError(`invalid cooling: ${cooling}`);
  const layer = objectiveLayer(model, objective);
  const shape = imageShape(model.network, [layer], options.size);
  const {parametrisation = "pixels", smallPixels = 0, smallGradients = 0} = options;
  const byPixels = parametrisation === "pixels";
  if (!byPixels && (blurEvery || smallPixels || smallGradients))
    throw new RangeError("blurring and clipping need parametrisation: pixels");
  const space = byPixels ? pixelParametrisation(shape) : waveParametrisation(shape, options);
  const random = randomLcg((seed * 0.6180339887) % 1);
  const values = new Float32Array(steps + 1);
  let parameters = start(space, shape, options);
  for (let step = 0; ; ++step) {
    const image = space.image(parameters);
    const last = step === steps;
    const move = last ? still : randomWarp(random, options);
    const looking = look(model, objective, layer, warp(image, move), !last);
    const {value, gradient, logits} = yield* within(looking, step / (steps + 1), (step + 1) / (steps + 1));
    if (!Number.isFinite(value)) throw new Error(`not finite: ${value} at step ${step}`);
    values[step] = value;
    const pixels = fromInput(image.values, shape, [-1, 1]);
    onStep?.({step, pixels, value});
    if (!gradient) return {pixels, values, logits};
    const slope = penalised(image, warpBack(gradient, move).values, options);
    const direction = space.back(image, slope);
    const length = Math.sqrt(direction.reduce((sum, g) => sum + g * g, 0) / direction.length);
    const reach = length > 0 ? (rate * cooling ** (-step / Math.max(1, steps - 1))) / length : 0;
    const next = parameters.map((p, i) => p + reach * direction[i]);
    if (byPixels) {
      let pixels: Raster = {...image, values: next};
      if (blurEvery && (step + 1) % blurEvery === 0) pixels = blur(pixels, {sigma: blurSigma});
      if (smallPixels) pixels = clipWeakest(pixels, pixelNorms(pixels), smallPixels);
      if (smallGradients) pixels = clipWeakest(pixels, contributions(pixels, slope), smallGradients);
      parameters = pixels.values.map((value) => Math.min(1, Math.max(-1, value)));
    } else {
      parameters = next;
    }
  }
}

/** Returns the parameters that the climb begins with. */
function start(space: Parametrisation, shape: Shape, {start = "noise", startDeviation = 0.1, seed}: AscendOptions) {
  if (start === "noise") return noise(shape, {seed, deviation: startDeviation}).values;
  if (start === "grey") return new Float32Array(shape.width * shape.height * shape.channels);
  const photo = fit(start, shape);
  return space.parameters({...photo, values: photo.values.map((value) => value / 127.5 - 1)});
}

/** What a network makes of an image on the way. */
export interface Look {
  readonly value: number;
  /** With respect to the image’s contrast; undefined where it was not asked for. */
  readonly gradient?: Raster;
  readonly logits: Float32Array | null;
}

/** Returns what the network makes of the given *image* (contrast, −1…1), and which way is up where *climb* asks for it. */
export async function* look(
  model: Model,
  objective: Objective,
  layer: string,
  image: Raster,
  climb: boolean
): AsyncGenerator<number, Look> {
  const {network} = model;
  const {width, height, channels} = image;
  const [black, white] = network.input.range;
  const scale = (white - black) / 2;
  const input = tf.tensor(
    image.values.map((value) => black + (value + 1) * scale),
    [1, height, width, channels]
  );
  try {
    const run = yield* within(forward(model, input, {outputs: [layer]}), 0, climb ? 0.45 : 1);
    try {
      const {value, signal} = await aimAt(model, run, objective);
      try {
        const logits = layer === logitsLayer(network) ? await run.values.get(layer)!.data<"float32">() : null;
        if (!climb) return {value, logits};
        const signals = yield* within(backward(model, run, signal), 0.45, 1);
        const gradient = [...signals.values()][0];
        const values = await gradient.data<"float32">();
        gradient.dispose();
        return {value, logits, gradient: {...image, values: values.map((g) => g * scale)}};
      } finally {
        signal.values.dispose();
      }
    } finally {
      run.dispose();
    }
  } finally {
    input.dispose();
  }
}

/** Returns the gradient less λ times that of each penalty. */
function penalised(image: Raster, gradient: Float32Array, {l2 = 0, totalVariation: tv = 0}: AscendOptions) {
  let slope = gradient;
  for (const [lambda, penalty] of [
    [l2, meanSquare],
    [tv, totalVariation]
  ] as const) {
    if (!lambda) continue;
    const {gradient: uphill} = penalty(image);
    slope = slope.map((g, i) => g - lambda * uphill[i]);
  }
  return slope;
}
