import {randomLcg} from "d3-random";
import {fit} from "../images/fit.js";
import type {Raster} from "../images/raster.js";
import {resize} from "../images/resize.js";
import {rolled} from "../images/rolled.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import {look} from "./ascend.js";
import {imageShape} from "./imageShape.js";
import type {LayerObjective} from "./objective.js";

/** How a dream goes. */
export interface DreamOptions {
  /** How often the image is changed in each octave; defaults to 10. */
  readonly steps?: number;
  /** By how much: the mean of a step’s changes, in levels of 0…255; defaults to 1.5. */
  readonly strength?: number;
  /** In how many sizes the image is worked on, the smallest first; defaults to 3. */
  readonly octaves?: number;
  /** How many times larger each is than the one before; defaults to 1.4. */
  readonly ratio?: number;
  /** Before each step the image is rolled by up to so many pixels to each side, and back after it; defaults to 32. */
  readonly jitter?: number;
  /** What is larger is looked at in tiles no larger than this; defaults to 320 pixels. */
  readonly tile?: number;
  /** The width and height of the dream; defaults to the network’s own. */
  readonly size?: number;
  /** Which rolls chance takes; a whole number. Defaults to 1. */
  readonly seed?: number;
  /** Hears of the image before every step, and at the end. */
  readonly onStep?: (image: DreamFrame) => void;
}

/** A dream on its way. */
export interface DreamFrame {
  /** 0 is the photo; counted through all octaves. */
  readonly step: number;
  /** The photo with all that was dreamt so far, at the size of the dream, 0…255. Nobody else’s to change. */
  readonly pixels: Raster;
  /** The objective before that step, at the octave’s own size. */
  readonly value: number;
}

/** Where a dream arrived. */
export interface Dream {
  /** The photo as the dream begins with it, 0…255. */
  readonly start: Raster;
  readonly pixels: Raster;
  /** The objective before each step, octave after octave, and at the end: octaves · steps + 1. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The width and height of every octave, the smallest first. */
  readonly sizes: readonly number[];
}

/**
 * Returns what gradient ascent makes of the *photo* (0…255, any size, cropped
 * to a square) when it climbs a whole layer: the mean of its activations’
 * squares, or their mean. Each step goes along the gradient, divided by the
 * mean of its absolute values. It begins with a small copy of the photo; what
 * was dreamt there, the detail, is enlarged and laid over the next larger copy.
 * The same options give the same image. Yields the fraction done. Throws
 * `invalid …`, `unknown layer: …`, and `too small for …` where an octave has
 * fewer pixels than the layer needs.
 * https://research.google/blog/inceptionism-going-deeper-into-neural-networks/,
 * https://github.com/google/deepdream
 */
export async function* dream(
  model: Model,
  photo: Raster,
  objective: LayerObjective,
  options: DreamOptions = {}
): AsyncGenerator<number, Dream> {
  const {steps = 10, strength = 1.5, jitter = 32, tile = 320, seed = 1, onStep} = options;
  if (!(Number.isInteger(steps) && steps >= 0)) throw new RangeError(`invalid steps: ${steps}`);
  if (!(Number.isFinite(strength) && strength >= 0)) throw new RangeError(`invalid strength: ${strength}`);
  if (!(Number.isInteger(jitter) && jitter >= 0)) throw new RangeError(`invalid jitter: ${jitter}`);
  if (!(tile > 0)) throw new RangeError(`invalid tile: ${tile}`);
  if (!model.layers.has(objective.layer)) throw new RangeError(`unknown layer: ${objective.layer}`);
  const sizes = octaveSizes(model, objective.layer, options);
  const full = {...imageShape(model.network, []), width: sizes.at(-1)!, height: sizes.at(-1)!};
  const start = fit(photo, full);
  const random = randomLcg((seed * 0.6180339887) % 1);
  const values = new Float32Array(sizes.length * steps + 1);
  const work = sizes.reduce((sum, size) => sum + steps * size * size, 0) + full.width ** 2 / 2;
  let done = 0;
  let detail: Raster | undefined;
  let image = start;
  for (const [octave, size] of sizes.entries()) {
    const base = size === full.width ? start : resize(start, {width: size, height: size});
    image = detail ? added(base, enlarged(detail, size)) : base;
    const last = octave === sizes.length - 1;
    for (let i = 0; i < steps; ++i) {
      const step = octave * steps + i;
      const shift = {x: roll(random, jitter), y: roll(random, jitter)};
      const after = done + size * size;
      const looking = lookAtTiles(model, objective, rolled(image, shift), tile, true);
      const {value, gradient} = yield* within(looking, done / work, after / work);
      done = after;
      if (!Number.isFinite(value)) throw new Error(`not finite: ${value} at step ${step}`);
      values[step] = value;
      onStep?.({step, pixels: last ? image : added(start, enlarged(difference(image, base), full.width)), value});
      image = stepped(image, rolled(gradient!, {x: -shift.x, y: -shift.y}), strength);
    }
    detail = difference(image, base);
  }
  const {value} = yield* within(lookAtTiles(model, objective, image, tile, false), done / work, 1);
  values[sizes.length * steps] = value;
  onStep?.({step: sizes.length * steps, pixels: image, value});
  return {start, pixels: image, values, sizes};
}

/** Returns the width of every octave’s image, the smallest first. */
function octaveSizes({network}: Model, layer: string, {octaves = 3, ratio = 1.4, size}: DreamOptions): number[] {
  if (!(Number.isInteger(octaves) && octaves > 0)) throw new RangeError(`invalid octaves: ${octaves}`);
  if (!(ratio >= 1 && ratio < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid ratio: ${ratio}`);
  const {width, height} = size ? {width: size, height: size} : imageShape(network, []);
  const largest = Math.min(width, height);
  const sizes = Array.from({length: octaves}, (_, i) => Math.round(largest / ratio ** (octaves - 1 - i)));
  for (const side of sizes) {
    try {
      imageShape(network, [layer], side);
    } catch (error) {
      if (!(error instanceof RangeError) || /takes no images|invalid/.test(error.message)) throw error;
      throw new RangeError(`too small for ${layer}: an octave of ${side}×${side} pixels`);
    }
  }
  return sizes;
}

/** Returns a whole number from −most to most. */
function roll(random: () => number, most: number): number {
  return Math.round((2 * random() - 1) * most) + 0;
}

/**
 * Returns the objective of an *image* (0…255) as the mean over its tiles, all
 * of about one size and none larger than *most*, and the gradient where it is
 * asked for.
 */
async function* lookAtTiles(
  model: Model,
  objective: LayerObjective,
  image: Raster,
  most: number,
  climb: boolean
): AsyncGenerator<number, {readonly value: number; readonly gradient?: Raster}> {
  const {width, height, channels} = image;
  const count = Math.ceil(width / most);
  const edges = Array.from({length: count + 1}, (_, i) => Math.round((i * width) / count));
  const gradient = climb ? {...image, values: new Float32Array(image.values.length)} : undefined;
  let value = 0;
  for (let row = 0, k = 0; row < count; ++row) {
    for (let column = 0; column < count; ++column, ++k) {
      const [left, top] = [edges[column], edges[row]];
      const size = {width: edges[column + 1] - left, height: edges[row + 1] - top};
      const share = (size.width * size.height) / (width * height);
      const part = {...size, channels, values: new Float32Array(size.width * size.height * channels)};
      for (let y = 0; y < size.height; ++y) {
        const from = ((top + y) * width + left) * channels;
        for (let i = 0; i < size.width * channels; ++i)
          part.values[y * size.width * channels + i] = image.values[from + i] / 127.5 - 1;
      }
      const looking = look(model, objective, objective.layer, part, climb);
      const seen = yield* within(looking, k / count ** 2, (k + 1) / count ** 2);
      value += seen.value * share;
      if (!gradient || !seen.gradient) continue;
      const slope = seen.gradient.values;
      for (let y = 0; y < size.height; ++y) {
        const to = ((top + y) * width + left) * channels;
        for (let i = 0; i < size.width * channels; ++i)
          gradient.values[to + i] = slope[y * size.width * channels + i] * share;
      }
    }
  }
  return {value, gradient};
}

/** Returns the image, 0…255, a step farther along the gradient. */
function stepped(image: Raster, {values: slope}: Raster, strength: number): Raster {
  const mean = slope.reduce((sum, g) => sum + Math.abs(g), 0) / slope.length;
  const reach = mean > 0 ? strength / mean : 0;
  return {...image, values: image.values.map((value, i) => clamped(value + reach * slope[i]))};
}

/** Returns the difference of two images of one size. */
function difference(image: Raster, from: Raster): Raster {
  return {...image, values: image.values.map((value, i) => value - from.values[i])};
}

/** Returns the image with the detail added to it, within 0…255. */
function added(image: Raster, detail: Raster): Raster {
  return {...image, values: image.values.map((value, i) => clamped(value + detail.values[i]))};
}

function clamped(value: number): number {
  return Math.min(255, Math.max(0, value));
}

/** Returns a difference, −255…255, at another size: resize takes what is within 0…255. */
function enlarged(detail: Raster, size: number): Raster {
  const grey = {...detail, values: detail.values.map((value) => value / 2 + 127.5)};
  const larger = resize(grey, {width: size, height: size});
  return {...larger, values: larger.values.map((value) => 2 * (value - 127.5))};
}
