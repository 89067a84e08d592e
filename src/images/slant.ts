import type {Raster} from "./raster.js";

/**
 * Returns how far a digit leans from the vertical, in degrees: positive to the
 * right, as a “/” does, negative to the left. It is the angle of the shear that
 * would make it upright, atan(−μ11 / μ02) with the moments of its ink. NaN
 * where the ink has no height. Throws `channels: 3`.
 */
export function slant({values, width, channels}: Raster): number {
  if (channels !== 1) throw new RangeError(`channels: ${channels}`);
  let [ink, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < values.length; ++i) {
    ink += values[i];
    sumX += values[i] * (i % width);
    sumY += values[i] * Math.floor(i / width);
  }
  const [meanX, meanY] = [sumX / ink, sumY / ink];
  let [xy, yy] = [0, 0];
  for (let i = 0; i < values.length; ++i) {
    const y = Math.floor(i / width) - meanY;
    xy += values[i] * ((i % width) - meanX) * y;
    yy += values[i] * y * y;
  }
  return (Math.atan(-xy / yy) * 180) / Math.PI;
}
