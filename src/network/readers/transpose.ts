import type {Weights} from "../network.js";

/**
 * Returns the *weights* with their dimensions in the given *order*, as NumPy’s
 * transpose: dimension i of the result is dimension order[i] of the weights.
 */
export function transpose({shape, values, ...rest}: Weights, order: readonly number[]): Weights {
  const strides = shape.map((_, i) => shape.slice(i + 1).reduce((product, d) => product * d, 1));
  const result = order.map((i) => shape[i]);
  const steps = order.map((i) => strides[i]);
  const position = order.map(() => 0);
  const moved = new (values.constructor as Float32ArrayConstructor)(values.length) as typeof values;
  for (let k = 0, from = 0; k < moved.length; ++k) {
    moved[k] = values[from];
    for (let i = order.length - 1; i >= 0; --i) {
      from += steps[i];
      if (++position[i] < result[i]) break;
      from -= steps[i] * result[i];
      position[i] = 0;
    }
  }
  return {shape: result, values: moved, ...rest};
}
