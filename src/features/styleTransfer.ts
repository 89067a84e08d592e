import * as tf from "@tensorflow/tfjs-core";
import {fit} from "../images/fit.js";
import {fromInput} from "../images/fromInput.js";
import {noise} from "../images/noise.js";
import type {Raster} from "../images/raster.js";
import {backward, type Signal} from "../network/backward.js";
import {type ForwardPass, forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {adam} from "./adam.js";
import {gram} from "./gram.js";
import {imageShape} from "./imageShape.js";
import {pixelParametrisation, waveParametrisation} from "./parametrisation.js";
import {totalVariation} from "./regularisers.js";
import {contentLoss, type LayerLoss, styleLoss} from "./styleLosses.js";

/** How a style is transferred. */
export interface StyleTransferOptions {
  /** How often the image is changed; defaults to 64. */
  readonly steps?: number;
  /** How far each parameter goes in a step, about; defaults to 0.05. */
  readonly rate?: number;
  /** Where the image begins: the content (the default), or noise. */
  readonly start?: "content" | "noise";
  /** Which noise; a whole number. Defaults to 1. */
  readonly seed?: number;
  /** α, the weight of the content; defaults to 1. */
  readonly contentWeight?: number;
  /** β, the weight of the style; defaults to 1. */
  readonly styleWeight?: number;
  /** γ, the weight of the mean total variation of the contrast; defaults to 0. */
  readonly variationWeight?: number;
  /** Whose activations are to be those of the content; none is no content. */
  readonly contentLayers: readonly string[];
  /** Whose Gram matrices are to be those of the style; none is no style. */
  readonly styleLayers: readonly string[];
  /** The image’s width and height; defaults to the network’s own. */
  readonly size?: number;
  /** What is changed: the strengths of waves (the default) or the pixels. */
  readonly parametrisation?: "waves" | "pixels";
  /** Hears of the image before every step, and at the end. */
  readonly onStep?: (image: StyleFrame) => void;
}

/** What an image costs: the mean over the layers of each kind, not yet weighted. */
export interface StyleLosses {
  readonly content: number;
  readonly style: number;
  readonly variation: number;
  /** α · content + β · style + γ · variation. */
  readonly total: number;
}

/** An image on the way. */
export interface StyleFrame {
  /** 0 is the start. */
  readonly step: number;
  /** 0…255; within it. Nobody else’s to change. */
  readonly pixels: Raster;
  readonly losses: StyleLosses;
}

/** Where a transfer arrived. */
export interface StyleTransfer {
  readonly pixels: Raster;
  /** Before each step and at the end, steps + 1. */
  readonly losses: readonly StyleLosses[];
}

/**
 * Returns the image x that makes α · content(x) + β · style(x) + γ · variation(x)
 * small: the activations of the *content*, the Gram matrices of the *style*
 * (photos, 0…255, any size; cropped to a square). The same options give the
 * same image. Yields the fraction done. Throws `unknown layer: …`,
 * `invalid …`. https://arxiv.org/abs/1508.06576; that waves make it work in
 * networks other than VGG is from https://distill.pub/2018/differentiable-parameterizations/
 */
export async function* styleTransfer(
  model: Model,
  content: Raster,
  style: Raster,
  options: StyleTransferOptions
): AsyncGenerator<number, StyleTransfer> {
  const {steps = 64, rate = 0.05, start = "content", seed = 1, parametrisation = "waves", onStep} = options;
  const weights = weightsOf(options);
  if (!(Number.isInteger(steps) && steps >= 0)) throw new RangeError(`invalid steps: ${steps}`);
  if (!Number.isFinite(rate)) throw new RangeError(`invalid rate: ${rate}`);
  const contentLayers = weights.content ? options.contentLayers : []; // what weighs nothing is not computed
  const styleLayers = weights.style ? options.styleLayers : [];
  for (const name of [...options.contentLayers, ...options.styleLayers])
    if (!model.layers.has(name)) throw new RangeError(`unknown layer: ${name}`);
  const shape = imageShape(model.network, [...contentLayers, ...styleLayers], options.size);
  const contrast = (photo: Raster) => fit(photo, shape).values.map((value) => value / 127.5 - 1);
  const space = parametrisation === "pixels" ? pixelParametrisation(shape) : waveParametrisation(shape);
  let parameters =
    start === "content"
      ? space.parameters({...shape, values: contrast(content)})
      : noise(shape, {seed, deviation: parametrisation === "pixels" ? 0.1 : 0.03}).values;
  const descend = adam(parameters.length, {rate});
  const wanted: {losses: WantedLoss[]} = {losses: []};
  const losses: StyleLosses[] = [];
  try {
    wanted.losses.push(...(yield* wantedOf(model, {...shape, values: contrast(content)}, contentLayers, "content", 0)));
    wanted.losses.push(...(yield* wantedOf(model, {...shape, values: contrast(style)}, styleLayers, "style", 0.01)));
    for (let step = 0; ; ++step) {
      const image = space.image(parameters);
      const last = step === steps;
      const looking = look(model, image, wanted.losses, weights, !last);
      const begin = 0.02 + (0.98 * step) / (steps + 1);
      const {loss, gradient} = yield* within(looking, begin, begin + 0.98 / (steps + 1));
      if (!Number.isFinite(loss.total)) throw new Error(`not finite: ${loss.total} at step ${step}`);
      losses.push(loss);
      const pixels = fromInput(image.values, shape, [-1, 1]);
      onStep?.({step, pixels, losses: loss});
      if (!gradient) return {pixels, losses};
      parameters = descend(parameters, space.back(image, gradient));
      if (parametrisation === "pixels") parameters = parameters.map((value) => Math.min(1, Math.max(-1, value)));
    }
  } finally {
    for (const {target} of wanted.losses) target.dispose();
  }
}

interface Weights {
  readonly content: number;
  readonly style: number;
  readonly variation: number;
}

function weightsOf({contentWeight = 1, styleWeight = 1, variationWeight = 0}: StyleTransferOptions): Weights {
  for (const weight of [contentWeight, styleWeight, variationWeight])
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid weight: ${weight}`);
  return {content: contentWeight, style: styleWeight, variation: variationWeight};
}

/** What a layer is to be like. */
interface WantedLoss {
  readonly kind: "content" | "style";
  readonly layer: string;
  /** The activations, or their Gram matrix. */
  readonly target: tf.Tensor;
  /** One of so many of its kind. */
  readonly of: number;
}

/** Returns what the given layers make of the *photo* (contrast, −1…1). */
function* wantedOf(
  model: Model,
  photo: Raster,
  names: readonly string[],
  kind: "content" | "style",
  begin: number
): Generator<number, WantedLoss[]> {
  if (!names.length) return [];
  const input = inputOf(model, photo);
  try {
    const run = yield* within(forward(model, input, {outputs: names, keep: false}), begin, begin + 0.01);
    const target = (name: string) => (kind === "style" ? gram(run.values.get(name)!) : run.values.get(name)!.clone());
    const found = names.map((layer) => ({kind, layer, target: target(layer), of: names.length}));
    run.dispose();
    return found;
  } finally {
    input.dispose();
  }
}

/** Returns what the *image* (contrast, −1…1) costs, and the gradient of it where it is asked for. */
async function* look(
  model: Model,
  image: Raster,
  wanted: readonly WantedLoss[],
  weights: Weights,
  slope: boolean
): AsyncGenerator<number, {readonly loss: StyleLosses; readonly gradient?: Float32Array}> {
  const {value: variation, gradient: rough} = totalVariation(image);
  const gradient = rough.map((g) => weights.variation * g);
  const {content, style} = wanted.length ? yield* lookDeeper(model, image, wanted, weights, slope && gradient) : none;
  const total = weights.content * content + weights.style * style + weights.variation * variation;
  return {loss: {content, style, variation, total}, ...(slope && {gradient})};
}

const none = {content: 0, style: 0};

/** Returns the network’s losses, and adds their weighted gradient to the *gradient*, where there is one. */
async function* lookDeeper(
  model: Model,
  image: Raster,
  wanted: readonly WantedLoss[],
  weights: Weights,
  gradient: Float32Array | false
): AsyncGenerator<number, {content: number; style: number}> {
  const outputs = [...new Set(wanted.map(({layer}) => layer))];
  const input = inputOf(model, image);
  let run: ForwardPass | undefined;
  let losses: LayerLoss[] = [];
  let signals: Signal[] = [];
  try {
    run = yield* within(forward(model, input, {outputs, keep: gradient !== false, fuse: true}), 0, gradient ? 0.45 : 1);
    const activations = run.values;
    losses = wanted.map(({kind, layer, target}) =>
      kind === "style"
        ? styleLoss(activations.get(layer)!, target as tf.Tensor2D)
        : contentLoss(activations.get(layer)!, target)
    );
    const sums = {content: 0, style: 0};
    const values = await Promise.all(losses.map(({value}) => value.data<"float32">()));
    wanted.forEach(({kind, of}, i) => {
      sums[kind] += values[i][0] / of;
    });
    if (!gradient) return sums;
    signals = outputs.map((layer) => ({layer, values: signalAt(layer, wanted, losses, weights)}));
    const found = yield* within(backward(model, run, signals), 0.45, 1);
    const [sent] = found.values();
    const slopes = await sent.data<"float32">();
    sent.dispose();
    const [black, white] = model.network.input.range;
    for (let i = 0; i < slopes.length; ++i) gradient[i] += slopes[i] * ((white - black) / 2);
    return sums;
  } finally {
    tf.dispose([losses.map(({value, gradient}) => [value, gradient]), signals.map(({values}) => values)]);
    run?.dispose();
    input.dispose();
  }
}

/** Returns the weighted sum of the gradients of all losses at a layer. */
function signalAt(
  layer: string,
  wanted: readonly WantedLoss[],
  losses: readonly LayerLoss[],
  weights: Weights
): tf.Tensor {
  const here = wanted.flatMap(({layer: name, kind, of}, i) => {
    return name === layer ? [{gradient: losses[i].gradient, weight: weights[kind] / of}] : [];
  });
  return tf.tidy(() => tf.addN(here.map(({gradient, weight}) => tf.mul(gradient, weight))));
}

/** Returns an image (contrast, −1…1) as the network takes it. */
function inputOf(model: Model, {values, width, height, channels}: Raster): tf.Tensor {
  const [black, white] = model.network.input.range;
  const scale = (white - black) / 2;
  return tf.tensor(
    values.map((value) => black + (value + 1) * scale),
    [1, height, width, channels] satisfies number[]
  );
}
