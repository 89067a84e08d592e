import {type DigitFile, readDigits} from "../digits.js";
import {mnistDigits} from "./mnistDigits.js";

/** Returns the held-out digits exactly as the page reads them from data/mnist-digits.bin. For Node only. */
export function heldOutDigits(): DigitFile {
  const {labels, pixels} = mnistDigits().test;
  return readDigits(Uint8Array.from([...labels, ...pixels.map((value) => Math.round(255 * value))]).buffer);
}
