import {PCA} from "ml-pca";

/** The principal components of a list of examples. */
export interface Components {
  readonly examples: number;
  /** How many components: fewer than asked for where the examples vary in fewer directions. */
  readonly count: number;
  /** Each example's coordinates, [examples, count]. */
  readonly scores: Float32Array<ArrayBuffer>;
  /** The variance of the scores of each component, the largest first, [count]. */
  readonly variances: Float64Array<ArrayBuffer>;
  /** The variance of all features together. */
  readonly total: number;
  /** What each component adds up, a vector of length 1 each, [count, features]. */
  readonly loadings: Float32Array<ArrayBuffer>;
}

/**
 * Returns the first principal components of the given *rows*, [examples,
 * features] flat: centred, not scaled, variances over examples − 1. ml-pca
 * decomposes the smaller of two matrices with the same eigenvalues: the
 * covariances of the features, or the products of the centred examples with
 * each other (the Gram matrix), whose eigenvectors are the scores. The sign of
 * a component is such that its loading of largest absolute value is positive.
 * Yields the fraction done. Throws `too few examples: 1`, `not rows of 3: 7`,
 * `not finite: NaN at 4`, `examples do not vary`.
 *
 * https://github.com/mljs/pca
 */
export function* pca(rows: Float32Array, features: number, most = 10): Generator<number, Components> {
  const examples = rows.length / features;
  if (!Number.isInteger(examples) || features < 1) throw new RangeError(`not rows of ${features}: ${rows.length}`);
  if (examples < 2) throw new RangeError(`too few examples: ${examples}`);
  for (let at = 0; at < rows.length; ++at)
    if (!Number.isFinite(rows[at])) throw new RangeError(`not finite: ${rows[at]} at ${at}`);
  const centred = centre(rows, features);
  let total = 0;
  for (let at = 0; at < centred.length; ++at) total += centred[at] ** 2 / (examples - 1);
  if (!(total > 0)) throw new RangeError("examples do not vary");
  const few = features <= examples;
  const side = few ? transposed(centred, features) : centred;
  const matrix = yield* products(side, few ? examples : features, 1 / (examples - 1));
  const found = new PCA(matrix, {isCovarianceMatrix: true});
  const eigenvalues = found.getEigenvalues();
  const vectors = found.getEigenvectors();
  const rank = eigenvalues.filter((value) => value > 1e-9 * total).length;
  const count = Math.min(most, rank);
  const loadings = new Float32Array(count * features);
  const scores = new Float32Array(examples * count);
  for (let k = 0; k < count; ++k) {
    const vector = vectors.getColumn(k);
    const loading = few ? Float64Array.from(vector) : normalized(combined(centred, features, vector));
    const sign = Math.sign(loading.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0));
    loading.forEach((value, j) => {
      loadings[k * features + j] = sign * value;
    });
    for (let i = 0, at = 0; i < examples; ++i) {
      let sum = 0;
      for (let j = 0; j < features; ++j, ++at) sum += centred[at] * loading[j];
      scores[i * count + k] = sign * sum;
    }
    yield 0.9 + (0.1 * (k + 1)) / count;
  }
  return {examples, count, scores, variances: Float64Array.from(eigenvalues.slice(0, count)), total, loadings};
}

function centre(rows: Float32Array, features: number): Float64Array {
  const means = new Float64Array(features);
  const examples = rows.length / features;
  for (let i = 0, at = 0; i < examples; ++i) for (let j = 0; j < features; ++j, ++at) means[j] += rows[at] / examples;
  const centred = new Float64Array(rows.length);
  for (let i = 0, at = 0; i < examples; ++i) for (let j = 0; j < features; ++j, ++at) centred[at] = rows[at] - means[j];
  return centred;
}

function transposed(rows: Float64Array, features: number): Float64Array {
  const examples = rows.length / features;
  const columns = new Float64Array(rows.length);
  for (let i = 0, at = 0; i < examples; ++i)
    for (let j = 0; j < features; ++j, ++at) columns[j * examples + i] = rows[at];
  return columns;
}

/** Returns the products of all *vectors* of the given length with each other, scaled. */
function* products(vectors: Float64Array, length: number, scale: number): Generator<number, number[][]> {
  const count = vectors.length / length;
  const matrix = Array.from({length: count}, () => new Array<number>(count).fill(0));
  for (let i = 0; i < count; ++i) {
    const row = matrix[i];
    // Four at a time: each number of the row is fetched once for four products. The last may repeat what is known.
    for (let j = 0; j <= i; j += 4) {
      const [b, c, d, e] = [j, j + 1, j + 2, j + 3].map((column) => Math.min(column, count - 1) * length);
      let [sumB, sumC, sumD, sumE] = [0, 0, 0, 0];
      for (let k = 0, a = i * length; k < length; ++k, ++a) {
        const value = vectors[a];
        sumB += value * vectors[b + k];
        sumC += value * vectors[c + k];
        sumD += value * vectors[d + k];
        sumE += value * vectors[e + k];
      }
      [sumB, sumC, sumD, sumE].forEach((sum, more) => {
        if (j + more <= i) row[j + more] = matrix[j + more][i] = sum * scale;
      });
    }
    yield (0.5 * (i + 1) ** 2) / count ** 2;
  }
  return matrix;
}

/** Returns the sum of the rows, each times its weight. */
function combined(rows: Float64Array, features: number, weights: readonly number[]): Float64Array {
  const sum = new Float64Array(features);
  for (let i = 0, at = 0; i < weights.length; ++i)
    for (let j = 0; j < features; ++j, ++at) sum[j] += rows[at] * weights[i];
  return sum;
}

function normalized(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
}
