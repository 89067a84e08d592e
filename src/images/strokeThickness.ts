import type {Raster} from "./raster.js";

/**
 * Returns how thick a digit's strokes are, in pixels: twice its ink over the
 * length of the ink's outline, for which the total variation stands, Σ √(dx² +
 * dy²) of the differences to the right and to the lower neighbour. A long
 * stroke of width w has 2·w·l / 2·l = w, whether its ink is dark or pale, and
 * whether its edge is sharp or soft. NaN for blank paper. Throws `channels: 3`.
 */
export function strokeThickness({values, width, height, channels}: Raster): number {
  if (channels !== 1) throw new RangeError(`channels: ${channels}`);
  const at = (x: number, y: number) => (x >= 0 && x < width && y >= 0 && y < height ? values[y * width + x] : 0);
  let [ink, outline] = [0, 0];
  for (let y = -1; y < height; ++y) {
    for (let x = -1; x < width; ++x) {
      const value = at(x, y);
      ink += value;
      outline += Math.sqrt((at(x + 1, y) - value) ** 2 + (at(x, y + 1) - value) ** 2);
    }
  }
  return (2 * ink) / outline;
}
