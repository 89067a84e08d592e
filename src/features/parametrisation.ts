import type {Shape} from "../images/fit.js";
import {hartley, waveNumber} from "../images/hartley.js";
import type {Raster} from "../images/raster.js";
import {fromColours, toColours, toColoursBack} from "./colourBasis.js";

/** What the numbers are that an ascent changes: they need not be the pixels. */
export interface Parametrisation {
  /** Returns the image of the given *parameters*: contrast, from −1 (black) over 0 (mid-grey) to 1 (white). */
  image(parameters: Float32Array): Raster;
  /** Returns the gradient with respect to the parameters, given that with respect to their *image*. */
  back(image: Raster, gradient: Float32Array): Float32Array;
  /** Returns parameters whose image is the given one, as nearly as they can. */
  parameters(image: Raster): Float32Array;
}

/** The parameters are the pixels. An image outside −1…1 is not clipped here. */
export function pixelParametrisation({width, height, channels}: Shape): Parametrisation {
  return {
    image: (values) => ({values, width, height, channels}),
    back: (_, gradient) => gradient,
    parameters: ({values}) => values.slice()
  };
}

export interface WaveParametrisationOptions {
  /** Along the axes on which the colours of photographs are independent; only for three channels. Defaults to true. */
  readonly decorrelate?: boolean;
}

/**
 * The parameters are the strengths of waves over the whole image, each scaled
 * by 1 over its frequency as in photographs, with colours decorrelated and
 * tanh to keep the result between black and white. The waves are Hartley’s: at
 * each pair of frequencies they span the same images as Fourier’s, and need no
 * complex numbers. Of parameters that are all about 1 the image, before tanh,
 * is about 1 too. https://distill.pub/2017/feature-visualization/
 */
export function waveParametrisation(
  shape: Shape,
  {decorrelate = true}: WaveParametrisationOptions = {}
): Parametrisation {
  const {width, height, channels} = shape;
  const scales = waveScales(shape);
  const colourful = decorrelate && channels === 3;
  const pixels = (values: Float32Array): Raster => ({values, width, height, channels});
  const scaled = (values: Float32Array) => pixels(values.map((value, i) => value * scales[Math.floor(i / channels)]));
  return {
    image(parameters) {
      const {values} = hartley(scaled(parameters));
      return pixels((colourful ? toColours(values) : values).map(Math.tanh));
    },
    back(image, gradient) {
      const through = gradient.map((g, i) => g * (1 - image.values[i] ** 2));
      return scaled(hartley(pixels(colourful ? toColoursBack(through) : through)).values).values;
    },
    parameters(image) {
      const values = image.values.map((value) => Math.atanh(Math.min(0.98, Math.max(-0.98, value))));
      const waves = hartley(pixels(colourful ? fromColours(values) : values)).values;
      return waves.map((value, i) => value / scales[Math.floor(i / channels)]);
    }
  };
}

/** Returns the scale of every wave, [height, width]: 1 over its frequency, the constant one as the slowest, their mean square 1. */
function waveScales({width, height}: Shape): Float32Array {
  const slowest = 1 / Math.max(width, height);
  const scales = Float32Array.from({length: width * height}, (_, i) => {
    const across = waveNumber(i % width, width) / width;
    const down = waveNumber(Math.floor(i / width), height) / height;
    return 1 / Math.max(slowest, Math.hypot(across, down));
  });
  const square = scales.reduce((sum, scale) => sum + scale * scale, 0) / scales.length;
  return scales.map((scale) => scale / Math.sqrt(square));
}
