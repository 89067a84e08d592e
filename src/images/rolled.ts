import type {Raster} from "./raster.js";

/** Returns the *image* moved by whole pixels, *x* to the right and *y* down; what leaves at one side comes in at the other. */
export function rolled(image: Raster, {x, y}: {readonly x: number; readonly y: number}): Raster {
  const {width, height, channels} = image;
  if (!(Number.isInteger(x) && Number.isInteger(y))) throw new RangeError(`not whole pixels: ${x}, ${y}`);
  const values = new Float32Array(image.values.length);
  const turn = (at: number, length: number) => ((at % length) + length) % length;
  const cut = (width - turn(x, width)) * channels;
  for (let row = 0; row < height; ++row) {
    const from = row * width * channels;
    const to = turn(row + y, height) * width * channels;
    values.set(image.values.subarray(from + cut, from + width * channels), to);
    values.set(image.values.subarray(from, from + cut), to + width * channels - cut);
  }
  return {...image, values};
}
