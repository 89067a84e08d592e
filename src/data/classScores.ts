import * as tf from "@tensorflow/tfjs-core";
import type {Raster} from "../images/raster.js";
import {forward} from "../network/forward.js";
import {inputOf} from "../network/inputOf.js";
import type {Model} from "../network/model.js";
import {endingOf, logitsLayer} from "../network/network.js";
import {runToEndSync} from "../network/steps.js";
import {topClasses} from "../network/topClasses.js";
import type {ClassScore} from "../worker/protocol.js";

/**
 * Returns what the *model* says to the given *photo* (0…255), every class, best
 * first; of equal ones the first. The photo is cropped and scaled as everywhere
 * on this site. Rounded, as files keep them.
 */
export function classScores(model: Model, photo: Raster): ClassScore[] {
  const layer = logitsLayer(model.network);
  const logits = tf.tidy(() => {
    const run = runToEndSync(forward(model, inputOf(model.network, photo), {outputs: [layer], keep: false}));
    return run.values.get(layer)!.dataSync<"float32">();
  });
  return scoresOf(model, logits);
}

/** Returns the scores that the given *logits* are, every class, best first, rounded. */
export function scoresOf({network}: Model, logits: Float32Array): ClassScore[] {
  return topClasses(logits, network.labels, endingOf(network), Number.POSITIVE_INFINITY).map(rounded);
}

/** Returns a score as files keep it: the logit to four decimals, the probability to six. */
export function rounded({logit, probability, ...name}: ClassScore): ClassScore {
  return {...name, logit: Number(logit.toFixed(4)), probability: Number(probability.toFixed(6))};
}
