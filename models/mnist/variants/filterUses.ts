import * as tf from "@tensorflow/tfjs-core";
import type {Digits} from "../../../src/data/mnistDigits.js";
import {evaluate} from "../evaluate.js";
import type {Architecture} from "./architecture.js";

/** What a network does without one filter of its first layer. */
export interface FilterUse {
  /** How many held-out digits get another answer when its map is set to 0. */
  readonly changed: number;
  /** How many more of them are wrong then. */
  readonly wrong: number;
  /** By how much the mean cross-entropy over them rises then, in nats. */
  readonly loss: number;
}

/**
 * Returns what each filter of the first convolution is good for: the network
 * of the given *weights* answers the *digits* once without each of them, which
 * is compared with what it says *before*.
 */
export function filterUses(
  weights: Float32Array,
  architecture: Architecture,
  digits: Digits,
  before: {readonly predictions: Uint8Array; readonly loss: number}
): FilterUse[] {
  const {filters} = architecture.convolutions[0];
  const wrongOf = (predictions: Uint8Array) =>
    predictions.reduce((sum, answer, i) => sum + Number(answer !== digits.labels[i]), 0);
  return Array.from({length: filters}, (_, filter) => {
    const heard = tf.tensor1d(Array.from({length: filters}, (_, i) => Number(i !== filter)));
    const {predictions, loss} = evaluate(weights, digits, {architecture, heard});
    heard.dispose();
    return {
      changed: predictions.reduce((sum, answer, i) => sum + Number(answer !== before.predictions[i]), 0),
      wrong: wrongOf(predictions) - wrongOf(before.predictions),
      loss: Number((loss - before.loss).toFixed(5))
    };
  });
}
