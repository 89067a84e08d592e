import type {Digits} from "../../src/data/mnistDigits.js";

/** Returns those of the *digits* whose label is wanted, in their order. */
export function digitsWhere({pixels, labels, indices}: Digits, wanted: (label: number) => boolean): Digits {
  const kept = Array.from(labels.keys()).filter((i) => wanted(labels[i]));
  const picked = new Float32Array(kept.length * 784);
  for (const [k, i] of kept.entries()) picked.set(pixels.subarray(i * 784, (i + 1) * 784), k * 784);
  return {
    count: kept.length,
    pixels: picked,
    labels: Uint8Array.from(kept, (i) => labels[i]),
    indices: Uint16Array.from(kept, (i) => indices[i])
  };
}
