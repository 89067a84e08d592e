import type {CropBox} from "./crop.js";
import type {Raster} from "./raster.js";

/**
 * Returns a map of *width* × *height*, one channel: each pixel has the mean
 * (or the sum) over the *values* of the boxes that cover it, and a mean of NaN
 * where none does. With the falls of an answer and the windows that made it fall, this is the map of
 * the occlusion method. Throws `not … values: …`.
 */
export function meanOverBoxes(
  boxes: readonly CropBox[],
  values: readonly number[],
  {width, height}: Pick<Raster, "width" | "height">,
  aggregate: "mean" | "sum" = "mean"
): Raster {
  if (boxes.length !== values.length) throw new RangeError(`not ${boxes.length} values: ${values.length}`);
  const sum = new Float64Array(width * height);
  const covered = new Uint32Array(width * height);
  boxes.forEach(({top, left, bottom, right}, i) => {
    for (let y = top; y < bottom; ++y) {
      for (let x = left; x < right; ++x) {
        sum[y * width + x] += values[i];
        ++covered[y * width + x];
      }
    }
  });
  return {
    values: Float32Array.from(sum, (d, i) => (aggregate === "mean" ? d / covered[i] : d)),
    width,
    height,
    channels: 1
  };
}
