import * as tf from "@tensorflow/tfjs-core";
import {fit} from "../images/fit.js";
import type {Pixels} from "../images/pixels.js";
import {toInput} from "../images/toInput.js";
import {finishSync} from "../network/finish.js";
import {forward} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {logitsLayer} from "../network/network.js";
import type {ClassScore} from "../worker/messages.js";
import {topClasses} from "../worker/topClasses.js";

/**
 * Returns the five classes that the *model* finds most likely for the given
 * *photo* (0…255), best first; of equal ones the first. The photo is cropped
 * and scaled as everywhere on this site. Logits are rounded to four decimals,
 * probabilities to six.
 */
export function topFive(model: Model, photo: Pixels): ClassScore[] {
  const {input, labels} = model.network;
  const [height, width, channels] = input.shape.map((size) => size ?? 0);
  const values = toInput(fit(photo, {width, height, channels}), input.range);
  const layer = logitsLayer(model.network);
  const logits = tf.tidy(() => {
    const image = tf.tensor4d(values, [1, height, width, channels]);
    const run = finishSync(forward(model, image, {outputs: [layer], keep: false}));
    return run.values.get(layer)!.dataSync() as Float32Array;
  });
  return topClasses(logits, labels, 5).map(({logit, probability, ...name}) => ({
    ...name,
    logit: round(logit, 4),
    probability: round(probability, 6)
  }));
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
