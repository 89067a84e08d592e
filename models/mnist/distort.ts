import {randomNormal, randomUniform} from "d3-random";

const size = 28;
const center = (size - 1) / 2;
const nodes = 5;

/**
 * Returns a function that gives a digit [28, 28] another handwriting: turned
 * by at most 12°, stretched by at most a tenth, slanted, shifted by at most 2
 * pixels, and bent by a smooth random field of about 1 pixel (after
 * https://doi.org/10.1109/ICDAR.2003.1227801). Equal *random* sources give
 * equal pixels. What comes from outside the image is 0.
 */
export function distort(random: () => number): (pixels: Float32Array) => Float32Array {
  const uniform = randomUniform.source(random);
  const turn = uniform(-Math.PI / 15, Math.PI / 15);
  const stretch = uniform(0.9, 1.1);
  const slant = uniform(-0.15, 0.15);
  const shift = uniform(-2, 2);
  const bend = randomNormal.source(random)(0, 0.8);
  return (pixels) => {
    const angle = turn();
    const [xx, xy] = [Math.cos(angle) * stretch(), -Math.sin(angle) + slant()];
    const [yx, yy] = [Math.sin(angle), Math.cos(angle) * stretch()];
    const [dx, dy] = [center + shift(), center + shift()];
    const bendX = Float32Array.from({length: nodes * nodes}, bend);
    const bendY = Float32Array.from({length: nodes * nodes}, bend);
    const result = new Float32Array(size * size);
    for (let y = 0, k = 0; y < size; ++y) {
      for (let x = 0; x < size; ++x, ++k) {
        const u = (x / (size - 1)) * (nodes - 1);
        const v = (y / (size - 1)) * (nodes - 1);
        const sourceX = xx * (x - center) + xy * (y - center) + dx + sample(bendX, nodes, u, v);
        const sourceY = yx * (x - center) + yy * (y - center) + dy + sample(bendY, nodes, u, v);
        result[k] = sample(pixels, size, sourceX, sourceY);
      }
    }
    return result;
  };
}

/** Returns the bilinear interpolation of a square of *width*, 0 outside, at column *x* and row *y*. */
function sample(values: Float32Array, width: number, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const tx = x - left;
  const ty = y - top;
  const upper = at(values, width, left, top) * (1 - tx) + at(values, width, left + 1, top) * tx;
  const lower = at(values, width, left, top + 1) * (1 - tx) + at(values, width, left + 1, top + 1) * tx;
  return upper * (1 - ty) + lower * ty;
}

function at(values: Float32Array, width: number, x: number, y: number): number {
  return x >= 0 && y >= 0 && x < width && y < width ? values[y * width + x] : 0;
}
