import type {Raster} from "../images/raster.js";

/** The width and the height of a digit, in pixels. */
export const digitSize = 28;

/** The handwritten digits that the network mnist was not trained on. */
export interface DigitFile {
  readonly count: number;
  /** [count], 0 to 9. */
  readonly labels: Uint8Array;
  /** Returns digit *index*, 28 × 28, one channel, 0 (paper) to 255 (ink). Throws `unknown digit: …`. */
  pixels(index: number): Raster;
}

/**
 * Returns the digits of data/mnist-digits.bin: the labels, one byte each, and
 * then the pixels, one byte each. Throws `invalid digits: …`.
 */
export function readDigits(buffer: ArrayBuffer): DigitFile {
  const size = digitSize * digitSize;
  const count = buffer.byteLength / (1 + size);
  if (!Number.isInteger(count)) throw new RangeError(`invalid digits: ${buffer.byteLength} bytes`);
  return {
    count,
    labels: new Uint8Array(buffer, 0, count),
    pixels(index) {
      if (!Number.isInteger(index) || index < 0 || index >= count) throw new RangeError(`unknown digit: ${index}`);
      const values = Float32Array.from(new Uint8Array(buffer, count + index * size, size));
      return {values, width: digitSize, height: digitSize, channels: 1};
    }
  };
}
