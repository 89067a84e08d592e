import {randomLcg, randomNormal} from "d3-random";
import type {Shape} from "./fit.js";
import type {Raster} from "./raster.js";

export interface NoiseOptions {
  /** A whole number; the same seed gives the same noise. Defaults to 1. */
  seed?: number;
  /** Defaults to 0. */
  mean?: number;
  /** The standard deviation; defaults to 1. */
  deviation?: number;
}

/** Returns Gaussian noise of the given *shape*, independent in every value and not clipped. */
export function noise(
  {width, height, channels}: Shape,
  {seed = 1, mean = 0, deviation = 1}: NoiseOptions = {}
): Raster {
  const random = randomNormal.source(randomLcg(seed))(mean, deviation);
  return {values: Float32Array.from({length: width * height * channels}, random), width, height, channels};
}
