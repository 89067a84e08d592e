import {patchPicture} from "../../attribution/patchPicture.js";
import {fit} from "../../images/fit.js";
import type {Raster} from "../../images/raster.js";
import type {ReluRule} from "../../network/layers/layerKind.js";
import type {FieldBox} from "../../network/receptiveField.js";
import {within} from "../../network/steps.js";
import type {Place} from "../../network/target.js";
import type {Kind, PhotoPixels} from "../kind.js";

/** A place in a photo where a unit is to be explained. */
export interface PatchExample {
  readonly photo: PhotoPixels;
  /** Null for a unit of a vector. */
  readonly position: Place | null;
  /** Which pixels of the input are wanted; *bottom* and *right* are the first that are not. */
  readonly box: FieldBox;
}

/** The question “what excites this unit in these places?”. */
export interface PatchPicturesQuestion {
  readonly layer: string;
  readonly unit: number;
  readonly examples: readonly PatchExample[];
  /** Defaults to "guided". */
  readonly rule?: ReluRule;
}

export interface PatchPicture {
  /** The unit's activation there. */
  readonly value: number;
  /** The signal within the example's box, signed. */
  readonly pixels: Raster;
}

export interface PatchPicturesAnswer {
  /** One for each example. */
  readonly pictures: readonly PatchPicture[];
}

/** The network runs up to the unit's layer only, one photo after another. Throws `unknown layer: …`, and what patchPicture throws. */
export const patchPictures: Kind<PatchPicturesQuestion, PatchPicturesAnswer> = async function* (
  {model},
  {layer, unit, examples, rule}
) {
  if (!model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
  const [height, width, channels] = model.network.input.shape as [number, number, number];
  const pictures: PatchPicture[] = [];
  for (const [i, {photo, position, box}] of examples.entries()) {
    const pixels = fit(photo.pixels, {height, width, channels});
    const steps = patchPicture(model, pixels, {layer, unit, position}, box, {rule});
    pictures.push(yield* within(steps, i / examples.length, (i + 1) / examples.length));
  }
  return {pictures};
};
