import type * as tf from "@tensorflow/tfjs-core";
import {childPictures} from "../../features/childPictures.js";
import {arrivingSignal, pathSignal} from "../../features/path.js";
import {asyncPart} from "../../network/asyncPart.js";
import {backward} from "../../network/backward.js";
import {part} from "../../network/finish.js";
import type {Model} from "../../network/model.js";
import type {LastRun} from "../answer.js";
import type {PicturesAnswer, PicturesQuestion} from "../protocol.js";

/** Returns the guided pictures of some units under a node of the cat tree, made as one batch, or of the node itself. */
export async function* answerPictures(
  model: Model,
  question: PicturesQuestion,
  last: LastRun
): AsyncGenerator<number, Omit<PicturesAnswer, "backend" | "milliseconds">> {
  const pictures = yield* picturesOf(model, question, last);
  try {
    const values = Float32Array.from(await pictures.data<"float32">());
    return {kind: "pictures", shape: pictures.shape.slice(), values};
  } finally {
    pictures.dispose();
  }
}

async function* picturesOf(
  model: Model,
  {root, path, layer, units, rescale}: PicturesQuestion,
  {run, shelf}: LastRun
): AsyncGenerator<number, tf.Tensor> {
  const options = {rescale, shelf};
  if (layer === undefined || units === undefined) {
    const own = yield* asyncPart(pathSignal(model, run, root, path, options), 0, 0.4);
    try {
      const input = model.network.layers[0].name;
      return (yield* part(backward(model, run, own, {rule: "guided"}), 0.4, 1)).get(input)!;
    } finally {
      own.values.dispose();
    }
  }
  const signal = yield* asyncPart(arrivingSignal(model, run, root, path, layer, options), 0, 0.4);
  try {
    return yield* asyncPart(childPictures(model, run, {layer, signal, units, rescale}), 0.4, 1);
  } finally {
    signal.dispose();
  }
}
