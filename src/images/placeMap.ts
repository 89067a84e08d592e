import type {PatchField} from "./patchBox.js";
import type {Raster} from "./raster.js";
import type {Size} from "./resize.js";

/**
 * Returns the given *map* of a layer enlarged to the size of its image, each
 * value around the middle of the pixels that it saw (the layer's *field*) and
 * as large as the layer's stride. Nothing is interpolated; the outermost
 * values reach to the border.
 */
export function placeMap(map: Raster, {size, stride, start}: PatchField, {width, height}: Size): Raster {
  const {values, channels} = map;
  const places = (i: 0 | 1, pixels: number, count: number) =>
    Array.from({length: pixels}, (_, at) => {
      const place = Math.round((at + 0.5 - start[i] - size[i] / 2) / stride[i]);
      return Math.min(count - 1, Math.max(0, place));
    });
  const [rows, columns] = [places(0, height, map.height), places(1, width, map.width)];
  const placed = new Float32Array(width * height * channels);
  let k = 0;
  for (const row of rows) {
    for (const column of columns) {
      const from = (row * map.width + column) * channels;
      for (let c = 0; c < channels; ++c) placed[k++] = values[from + c];
    }
  }
  return {values: placed, width, height, channels};
}
