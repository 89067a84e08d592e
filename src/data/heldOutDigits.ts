import {type DigitFile, readDigits} from "../corpus/digits.js";
import {mnistDigits} from "./mnistDigits.js";

/** Returns the bytes of data/mnist-digits.bin: the labels of the held-out digits, then their pixels, 0 (paper) to 255 (ink). */
export function heldOutBytes(): Uint8Array<ArrayBuffer> {
  const {labels, pixels} = mnistDigits().test;
  return Uint8Array.from([...labels, ...pixels.map((value) => Math.round(255 * value))]);
}

/** Returns the held-out digits exactly as the page reads them from data/mnist-digits.bin. For Node only. */
export function heldOutDigits(): DigitFile {
  return readDigits(heldOutBytes().buffer);
}
