import type {Weights} from "../../network.js";
import {type GraphNode, unsupported} from "./graphNode.js";
import {type Computed, type Constant, product} from "./value.js";

/**
 * Returns a *constant* as weights for each channel of *x*, or of the shape of x, repeated where TensorFlow repeats it.
 * Throws where it would make more of x than there is.
 */
export function weightsLike(node: GraphNode, {shape, values}: Constant, {sizes}: Computed): Weights {
  const first = shape.findIndex((d) => d !== 1);
  const given = first < 0 ? [] : shape.slice(first);
  const rank = given.length;
  const fits = sizes.every(({ours, theirs}) => {
    const [mine, real] = [ours.slice(ours.length - rank), theirs.slice(theirs.length - rank)];
    if (rank === 0) return true;
    return rank <= ours.length && mine.every((d, i) => d === real[i] && (given[i] === d || given[i] === 1));
  });
  if (!fits || !values.length) throw unsupported(node, `of a constant ${shape.join("×") || "number"}`);
  const {ours} = sizes[0];
  const last = ours[ours.length - 1];
  if (rank <= 1) {
    if (sizes.some((d) => d.ours[d.ours.length - 1] !== last)) throw unsupported(node, "of a free size");
    const length = last;
    return {shape: [length], values: Float32Array.from({length}, (_, i) => values[rank ? i : 0])};
  }
  if (sizes.some((d) => d.ours.some((n, i) => n !== ours[i]))) throw unsupported(node, "of a free size");
  const full = [...new Array(ours.length - rank).fill(1), ...given];
  const length = product(ours);
  return {
    shape: ours,
    values: Float32Array.from({length}, (_, index) => {
      let [from, step, rest] = [0, 1, index];
      for (let k = ours.length - 1; k >= 0; --k) {
        const at = rest % ours[k];
        rest = (rest - at) / ours[k];
        if (full[k] !== 1) from += at * step;
        step *= full[k];
      }
      return values[from];
    })
  };
}
