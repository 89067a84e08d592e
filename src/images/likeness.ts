import type {Pixels} from "./pixels.js";

/** Returns how alike two images of one shape are: Pearson’s correlation of their values, −1…1; NaN where one is even. */
export function likeness({values: a}: Pixels, {values: b}: Pixels): number {
  if (a.length !== b.length) throw new RangeError(`shape mismatch: ${a.length}, ${b.length}`);
  const mean = (values: Float32Array) => values.reduce((sum, d) => sum + d, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; ++i) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) ** 2;
    bb += (b[i] - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}
