import {patchPicture} from "../../attribution/patchPicture.js";
import {fit} from "../../images/fit.js";
import {asyncPart} from "../../network/asyncPart.js";
import type {Model} from "../../network/model.js";
import type {PatchPicture, PatchPicturesAnswer, PatchPicturesQuestion} from "../protocol.js";

/**
 * Returns the guided picture of the unit in each example, cut to the example's
 * box. The network runs up to the unit's layer only, one photo after another.
 */
export async function* answerPatchPictures(
  model: Model,
  {layer, unit, examples}: PatchPicturesQuestion
): AsyncGenerator<number, Omit<PatchPicturesAnswer, "backend" | "milliseconds">> {
  if (!model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
  const [height, width, channels] = model.network.input.shape as [number, number, number];
  const pictures: PatchPicture[] = [];
  for (const [i, {photo, position, box}] of examples.entries()) {
    const pixels = fit(photo.pixels, {height, width, channels});
    const steps = patchPicture(model, pixels, {layer, unit, position}, box);
    pictures.push(yield* asyncPart(steps, i / examples.length, (i + 1) / examples.length));
  }
  return {kind: "patchPictures", pictures};
}
