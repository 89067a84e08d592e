import type {LabelledDigits} from "../../training/trainDigits.js";
import {type Digits, mnistDigits} from "../mnistDigits.js";

/** Returns the first *count* of some digits as training takes them: bytes. */
export function labelled({pixels, labels}: Digits, count: number): LabelledDigits {
  return {
    labels: labels.slice(0, count),
    pixels: Uint8Array.from(pixels.subarray(0, count * 784), (value) => Math.round(255 * value))
  };
}

/** Returns the first *count* digits for training as a page reads them: the labels, then the pixels, one byte each. */
export function trainingBytes(count: number): Uint8Array<ArrayBuffer> {
  const {labels, pixels} = labelled(mnistDigits().training, count);
  return Uint8Array.from([...labels, ...pixels]);
}
