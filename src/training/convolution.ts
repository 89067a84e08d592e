/** A map of a digit on its way: side × side × channels, channels innermost. */
export interface MapShape {
  readonly side: number;
  readonly channels: number;
}

/** Adds to *output* the cross-correlation of *input* with a 5 × 5 *kernel* [5, 5, in, out] and its *bias*; both maps are square, and nothing is padded. */
export function convolve(
  input: Float32Array,
  {side, channels}: MapShape,
  kernel: Float32Array,
  bias: Float32Array,
  output: Float32Array
): void {
  const out = bias.length;
  const size = side - 4;
  for (let y = 0; y < size; ++y)
    for (let x = 0; x < size; ++x) {
      const to = (y * size + x) * out;
      for (let o = 0; o < out; ++o) output[to + o] = bias[o];
      for (let v = 0; v < 5; ++v)
        for (let u = 0; u < 5; ++u) {
          const from = ((y + v) * side + x + u) * channels;
          for (let c = 0; c < channels; ++c) {
            const value = input[from + c];
            if (value === 0) continue; // most of a digit is paper, and most of a map behind a ReLU
            const row = ((v * 5 + u) * channels + c) * out;
            for (let o = 0; o < out; ++o) output[to + o] += value * kernel[row + o];
          }
        }
    }
}

/**
 * Adds the derivatives of a loss by kernel and bias, and by the input where *back* is there, given those by the output, of
 * which most are 0.
 */
export function convolveBack(
  input: Float32Array,
  {side, channels}: MapShape,
  kernel: Float32Array,
  signal: Float32Array,
  gradients: {readonly kernel: Float32Array; readonly bias: Float32Array; readonly back?: Float32Array}
): void {
  const out = gradients.bias.length;
  const size = side - 4;
  const {kernel: byKernel, bias: byBias, back} = gradients;
  for (let y = 0; y < size; ++y)
    for (let x = 0; x < size; ++x)
      for (let o = 0; o < out; ++o) {
        const s = signal[(y * size + x) * out + o];
        if (s === 0) continue;
        byBias[o] += s;
        for (let v = 0; v < 5; ++v)
          for (let u = 0; u < 5; ++u) {
            const from = ((y + v) * side + x + u) * channels;
            for (let c = 0; c < channels; ++c) {
              const row = ((v * 5 + u) * channels + c) * out + o;
              byKernel[row] += s * input[from + c];
              if (back) back[from + c] += s * kernel[row];
            }
          }
      }
}

/** Writes the ReLU and the 2 × 2 max pooling of *input* into *output*, and into *switches* where each largest value was; −1 where none is above 0. */
export function reluPool(
  input: Float32Array,
  {side, channels}: MapShape,
  output: Float32Array,
  switches: Int32Array
): void {
  const half = side >> 1;
  for (let y = 0; y < half; ++y)
    for (let x = 0; x < half; ++x)
      for (let c = 0; c < channels; ++c) {
        let best = 0;
        let at = -1;
        for (let k = 0; k < 4; ++k) {
          const i = ((2 * y + (k >> 1)) * side + 2 * x + (k & 1)) * channels + c;
          if (input[i] > best) {
            best = input[i];
            at = i;
          }
        }
        const to = (y * half + x) * channels + c;
        output[to] = best;
        switches[to] = at;
      }
}
