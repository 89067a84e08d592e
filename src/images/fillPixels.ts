import {blur} from "./blur.js";
import {noise} from "./noise.js";
import type {Raster} from "./raster.js";

/** What can stand where something is hidden. */
export const pixelFills = ["grey", "black", "white", "mean", "blur", "noise"] as const;

export type PixelFill = (typeof pixelFills)[number];

/**
 * Returns what stands for nothing in place of the *image* (0…255), in its
 * shape: the same as the occlusion method's fills, but in pixels. Grey is 127.5;
 * the mean is that of each channel; blur has a standard deviation of a
 * twentieth of the shorter side; noise is Gaussian around grey, drawn from
 * *seed*, not clipped. Throws `unknown fill: …`.
 */
export function fillPixels(image: Raster, fill: PixelFill, {seed = 1} = {}): Raster {
  const {values, width, height, channels} = image;
  const flat = (colour: readonly number[]): Raster => ({
    ...image,
    values: values.map((_, i) => colour[i % channels])
  });
  const even = (value: number) => flat(new Array<number>(channels).fill(value));
  switch (fill) {
    case "grey":
      return even(127.5);
    case "black":
      return even(0);
    case "white":
      return even(255);
    case "mean": {
      const sums = new Array<number>(channels).fill(0);
      values.forEach((value, i) => {
        sums[i % channels] += value;
      });
      return flat(sums.map((sum) => sum / (width * height)));
    }
    case "blur":
      return blur(image, {sigma: Math.max(1, Math.min(width, height) / 20)});
    case "noise":
      return noise(image, {seed, mean: 127.5, deviation: 63.75});
    default:
      throw new RangeError(`unknown fill: ${fill satisfies never}`);
  }
}
