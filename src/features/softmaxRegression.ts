import {probabilities} from "../network/probabilities.js";

/** Rows of numbers, one an example. */
export interface Rows {
  /** [count · width], flat. */
  readonly values: Float32Array;
  readonly width: number;
}

export interface SoftmaxOptions {
  /** How strongly the weights are drawn to 0; defaults to 0.001. */
  readonly lambda?: number;
  /** The largest slope that counts as none; defaults to 1e-6. */
  readonly tolerance?: number;
  /** The most steps; defaults to 4000. */
  readonly steps?: number;
}

/** A softmax that was fitted, as sums over its examples. */
export interface SoftmaxFit {
  readonly members: readonly number[];
  readonly classes: number;
  /** [members · classes] */
  readonly shares: Float64Array;
  /** The mean inner product of each member with all members. */
  readonly means: Float64Array;
  /** The mean of those. */
  readonly mean: number;
  /** The mean square distance of the members from their mean. */
  readonly spread: number;
}

/** Returns the inner products of all pairs of rows, [count · count]. */
export function innerProducts({values, width}: Rows): Float64Array {
  const count = values.length / width;
  const products = new Float64Array(count * count);
  for (let i = 0; i < count; ++i) {
    for (let j = 0; j <= i; ++j) {
      let sum = 0;
      for (let k = 0, a = i * width, b = j * width; k < width; ++k) sum += values[a + k] * values[b + k];
      products[i * count + j] = products[j * count + i] = sum;
    }
  }
  return products;
}

/**
 * Returns the softmax regression on the rows whose numbers are *members*, of
 * *classes* classes, from the inner *products* of all rows alone; *labels* are
 * all rows’ classes. The rows are centred and divided by their root mean square
 * distance from the mean; a 1 is added to each, whose weights are the biases.
 * It has the smallest mean cross-entropy + λ/2 · the sum of the squared weights: there
 * is one such, and the same every time. Nesterov’s steps for a strongly
 * convex function. Throws `no examples`, `unknown class: …`.
 * https://doi.org/10.1007/978-1-4419-8853-9
 */
export function fitSoftmax(
  products: Float64Array,
  members: readonly number[],
  labels: readonly number[],
  classes: number,
  {lambda = 0.001, tolerance = 1e-6, steps = 4000}: SoftmaxOptions = {}
): SoftmaxFit {
  const m = members.length;
  if (!m) throw new RangeError("no examples");
  for (const i of members)
    if (!(Number.isInteger(labels[i]) && labels[i] >= 0 && labels[i] < classes))
      throw new RangeError(`unknown class: ${labels[i]}`);
  const centre = centred(products, members);
  const kernel = new Float64Array(m * m);
  for (let i = 0; i < m; ++i)
    for (let j = 0; j < m; ++j)
      kernel[i * m + j] = 1 + innerOf(products, members[i], members[j], centre.means[i], centre.means[j], centre);
  // The largest curvature is at most λ + half the mean of the squared lengths, which is 2.
  const rate = 1 / (1 + lambda);
  const root = Math.sqrt(lambda * rate);
  const momentum = (1 - root) / (1 + root);
  let shares = new Float64Array(m * classes);
  let ahead = shares;
  for (let step = 0; step < steps; ++step) {
    const {slope, largest} = slopeAt(kernel, ahead, members, labels, classes, lambda);
    if (largest < tolerance) break;
    const next = ahead.map((d, i) => d - rate * slope[i]);
    ahead = next.map((d, i) => d + momentum * (d - shares[i]));
    shares = next;
  }
  return {members, classes, shares: ahead, ...centre};
}

/** Returns the logits of the row of the given number, from its inner products with the members, [classes]. */
export function fittedLogits(fit: SoftmaxFit, products: Float64Array, row: number): Float64Array {
  const {members, classes, shares} = fit;
  const count = Math.sqrt(products.length);
  let own = 0;
  for (const j of members) own += products[row * count + j];
  own /= members.length;
  const logits = new Float64Array(classes);
  for (const [i, member] of members.entries()) {
    const inner = 1 + innerOf(products, row, member, own, fit.means[i], fit);
    for (let c = 0; c < classes; ++c) logits[c] += shares[i * classes + c] * inner;
  }
  return logits;
}

/** Returns the weights, [width · classes], and biases of a fit for rows as they are, neither centred nor scaled. */
export function fittedWeights(
  {members, classes, shares, spread}: SoftmaxFit,
  {values, width}: Rows
): {readonly kernel: Float32Array<ArrayBuffer>; readonly bias: Float32Array<ArrayBuffer>} {
  const mean = new Float64Array(width);
  for (const i of members) for (let k = 0; k < width; ++k) mean[k] += values[i * width + k] / members.length;
  const kernel = new Float64Array(width * classes);
  const bias = new Float64Array(classes);
  for (const [i, member] of members.entries())
    for (let c = 0; c < classes; ++c) {
      const share = shares[i * classes + c];
      bias[c] += share;
      for (let k = 0; k < width; ++k)
        kernel[k * classes + c] += (share * (values[member * width + k] - mean[k])) / spread;
    }
  for (let k = 0; k < width; ++k) for (let c = 0; c < classes; ++c) bias[c] -= kernel[k * classes + c] * mean[k];
  return {kernel: Float32Array.from(kernel), bias: Float32Array.from(bias)};
}

/**
 * Returns for each row the probabilities by a softmax that was fitted without
 * it and without all rows of its group; null where then none of its class
 * is left, or only one class: such a row cannot be judged. Yields the fraction done.
 */
export function* leaveOneOut(
  products: Float64Array,
  labels: readonly number[],
  groups: readonly string[],
  classes: number,
  options: SoftmaxOptions = {}
): Generator<number, (readonly number[] | null)[]> {
  const rows = Array.from(labels.keys());
  const found: (readonly number[] | null)[] = [];
  for (const row of rows) {
    const rest = rows.filter((i) => groups[i] !== groups[row]);
    const kinds = new Set(rest.map((i) => labels[i]));
    if (kinds.has(labels[row]) && kinds.size > 1) {
      const fit = fitSoftmax(products, rest, labels, classes, options);
      found.push(Array.from(probabilities(Float32Array.from(fittedLogits(fit, products, row)), "softmax")));
    } else found.push(null);
    yield (row + 1) / rows.length;
  }
  return found;
}

type Centre = Pick<SoftmaxFit, "means" | "mean" | "spread">;

function centred(products: Float64Array, members: readonly number[]): Centre {
  const count = Math.sqrt(products.length);
  const m = members.length;
  const means = Float64Array.from(members, (i) => {
    let sum = 0;
    for (const j of members) sum += products[i * count + j];
    return sum / m;
  });
  const mean = means.reduce((a, b) => a + b, 0) / m;
  const square = members.reduce((sum, i) => sum + products[i * count + i], 0) / m;
  const spread = square - mean;
  return {means, mean, spread: spread > 1e-9 * square ? spread : 1};
}

/** Returns the inner product of two rows, both centred and scaled. */
function innerOf(
  products: Float64Array,
  a: number,
  b: number,
  meanA: number,
  meanB: number,
  {mean, spread}: Omit<Centre, "means">
): number {
  return (products[a * Math.sqrt(products.length) + b] - meanA - meanB + mean) / spread;
}

/** Returns the slope of the loss as shares of the rows, and its largest part. */
function slopeAt(
  kernel: Float64Array,
  shares: Float64Array,
  members: readonly number[],
  labels: readonly number[],
  classes: number,
  lambda: number
): {readonly slope: Float64Array; readonly largest: number} {
  const m = members.length;
  const slope = new Float64Array(m * classes);
  const logits = new Float64Array(classes);
  let largest = 0;
  for (let i = 0; i < m; ++i) {
    logits.fill(0);
    for (let j = 0; j < m; ++j) {
      const inner = kernel[i * m + j];
      for (let c = 0; c < classes; ++c) logits[c] += inner * shares[j * classes + c];
    }
    const top = logits.reduce((a, b) => Math.max(a, b));
    let sum = 0;
    for (let c = 0; c < classes; ++c) sum += Math.exp(logits[c] - top);
    for (let c = 0; c < classes; ++c) {
      const error = Math.exp(logits[c] - top) / sum - (c === labels[members[i]] ? 1 : 0);
      const at = i * classes + c;
      slope[at] = error / m + lambda * shares[at];
      largest = Math.max(largest, Math.abs(slope[at]));
    }
  }
  return {slope, largest};
}
