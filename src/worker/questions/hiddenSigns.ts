import {type HiddenSignsOptions, hiddenSigns as hiddenSignsOf, type LayerSigns} from "../../attribution/hiddenSigns.js";
import {inputOf} from "../../network/inputOf.js";
import type {Kind, PhotoPixels} from "../kind.js";

/** The question “in which direction do these layers change where a box of this photo is hidden?”, of several boxes. */
export interface HiddenSignsQuestion extends HiddenSignsOptions {
  readonly photo: PhotoPixels;
}

export interface HiddenSignsAnswer {
  /** For each box, for each layer. */
  readonly signs: readonly (readonly LayerSigns[])[];
}

/** Throws what hiddenSigns throws. */
export const hiddenSigns: Kind<HiddenSignsQuestion, HiddenSignsAnswer> = async function* (
  {model},
  {photo, boxes, layers, fill, randomSeed}
) {
  const input = inputOf(model.network, photo.pixels);
  try {
    return {signs: yield* hiddenSignsOf(model, input, {boxes, layers, fill, randomSeed})};
  } finally {
    input.dispose();
  }
};
