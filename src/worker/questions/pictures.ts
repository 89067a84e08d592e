import type * as tf from "@tensorflow/tfjs-core";
import {childPictures} from "../../features/childPictures.js";
import {arrivingSignal, pathSignal} from "../../features/path.js";
import {backward} from "../../network/backward.js";
import {within} from "../../network/steps.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {CachedRun} from "../cachedRun.js";
import type {NodeQuestion} from "./node.js";

/**
 * The question “what do these units under the node look for in this photo?”.
 * Without *layer* and *units* it is asked of the node itself.
 */
export interface PicturesQuestion extends NodeQuestion {
  readonly layer?: string;
  readonly units?: readonly number[];
}

export interface PicturesAnswer {
  /** [pictures, height, width, channels] */
  readonly shape: readonly number[];
  /** The signals that arrive at the pixels, one picture after another, in the order of the units asked about. */
  readonly values: Float32Array<ArrayBuffer>;
}

/** The guided pictures of all units are made as one batch. Throws what pathSignal and arrivingSignal throw. */
export const pictures = aboutPhoto<PicturesQuestion, PicturesAnswer>(async function* (cached, question) {
  const pictures = yield* picturesOf(cached, question);
  try {
    return {shape: pictures.shape.slice(), values: Float32Array.from(await pictures.data<"float32">())};
  } finally {
    pictures.dispose();
  }
});

async function* picturesOf(
  {model, run, signals}: CachedRun,
  {root, path, layer, units, rescale}: PicturesQuestion
): AsyncGenerator<number, tf.Tensor> {
  const options = {rescale, signals};
  if (layer === undefined || units === undefined) {
    const own = yield* within(pathSignal(model, run, root, path, options), 0, 0.4);
    try {
      const input = model.network.layers[0].name;
      return (yield* within(backward(model, run, own, {rule: "guided"}), 0.4, 1)).get(input)!;
    } finally {
      own.values.dispose();
    }
  }
  const signal = yield* within(arrivingSignal(model, run, root, path, layer, options), 0, 0.4);
  try {
    return yield* within(childPictures(model, run, {layer, signal, units, rescale}), 0.4, 1);
  } finally {
    signal.dispose();
  }
}
