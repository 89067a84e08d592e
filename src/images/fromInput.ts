import type {Shape} from "./fit.js";
import type {Raster} from "./raster.js";
import type {Range} from "./toInput.js";

/**
 * Returns the pixels (0…255, not clipped) that toInput scaled to the given
 * *values* of the given *range*.
 */
export function fromInput(values: ArrayLike<number>, {width, height, channels}: Shape, [black, white]: Range): Raster {
  if (values.length !== width * height * channels)
    throw new RangeError(`not ${width}×${height}×${channels} values: ${values.length}`);
  const scale = 255 / (white - black);
  return {values: Float32Array.from(values, (value) => (value - black) * scale), width, height, channels};
}
