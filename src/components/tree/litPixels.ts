/**
 * Returns how bright each pixel of a photo is lit by the signal of a guided
 * picture, 0…1, [height · width]: how far the picture departs from grey there,
 * spread over the pixels around (a thin line is to be seen on a photo of a
 * hand’s width), as a share of where it departs furthest. Grey all over lights
 * nothing. *rgba* is the picture in row-major order.
 */
export function litPixels(rgba: ArrayLike<number>, width: number, height: number): Float32Array {
  const strength = new Float32Array(width * height);
  for (let i = 0; i < strength.length; ++i) {
    let most = 0;
    for (let c = 0; c < 3; ++c) most = Math.max(most, Math.abs(rgba[4 * i + c] - 128));
    strength[i] = Math.max(0, most - noise);
  }
  const radius = Math.max(1, Math.round(width / 70));
  const spread = spreadRows(transposed(spreadRows(strength, width, radius), width, height), height, radius);
  const lit = transposed(spread, height, width);
  const most = lit.reduce((max, value) => Math.max(max, value), 0);
  return most ? lit.map((value) => Math.min(1, 1.3 * Math.sqrt(value / most))) : lit;
}

/** What a lossy picture may be off from grey where there is nothing, of 255. */
const noise = 6;

/** Returns the mean over a window of 2·radius + 1 along each row. */
function spreadRows(values: Float32Array, width: number, radius: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += width) {
    let sum = 0;
    for (let x = 0; x < Math.min(radius, width); ++x) sum += values[start + x];
    for (let x = 0; x < width; ++x) {
      if (x + radius < width) sum += values[start + x + radius];
      if (x - radius > 0) sum -= values[start + x - radius - 1];
      out[start + x] = Math.max(0, sum) / (2 * radius + 1);
    }
  }
  return out;
}

function transposed(values: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; ++y) for (let x = 0; x < width; ++x) out[x * height + y] = values[y * width + x];
  return out;
}
