import * as tf from "@tensorflow/tfjs-core";
import {backpropagation} from "../attribution/backpropagation.js";
import {fit} from "../images/fit.js";
import {toInput} from "../images/toInput.js";
import {asyncPart} from "../network/asyncPart.js";
import type {Model} from "../network/model.js";
import type {PatchExample, PatchPicture, PatchPicturesAnswer, PatchPicturesQuestion} from "./messages.js";

/**
 * Returns the guided picture of the unit in each example, cut to the example's
 * box. The network runs up to the unit's layer only, one photo after another.
 */
export async function* answerPatchPictures(
  model: Model,
  {layer, unit, examples}: PatchPicturesQuestion
): AsyncGenerator<number, Omit<PatchPicturesAnswer, "backend" | "milliseconds">> {
  if (!model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
  const pictures: PatchPicture[] = [];
  for (const [i, example] of examples.entries()) {
    const steps = patchPicture(model, layer, unit, example);
    pictures.push(yield* asyncPart(steps, i / examples.length, (i + 1) / examples.length));
  }
  return {kind: "patchPictures", pictures};
}

async function* patchPicture(
  model: Model,
  layer: string,
  unit: number,
  {photo, position, box}: PatchExample
): AsyncGenerator<number, PatchPicture> {
  const {shape, range} = model.network.input;
  const [height, width, channels] = shape as [number, number, number];
  const input = tf.tensor(toInput(fit(photo.pixels, {height, width, channels}), range), [1, height, width, channels]);
  try {
    const target = {layer, unit, ...(position && {position})};
    const {map, target: located} = yield* backpropagation(model, input, target, {rule: "guided"});
    const {top, left, bottom, right} = box;
    const part = tf.slice(map as tf.Tensor3D, [top, left, 0], [bottom - top, right - left, channels]);
    const values = Float32Array.from(await part.data<"float32">());
    tf.dispose([map, part]);
    return {value: located.value, pixels: {values, width: right - left, height: bottom - top, channels}};
  } finally {
    input.dispose();
  }
}
