import {
  type TransformedAnswers,
  type TransformedOptions,
  transformedAnswers
} from "../../evaluation/transformedAnswers.js";
import {fit} from "../../images/fit.js";
import type {Kind, PhotoPixels} from "../kind.js";

/** The question “what changes when this photo is shifted, enlarged or turned?”. */
export interface TransformedQuestion extends TransformedOptions {
  readonly photo: PhotoPixels;
}

/** Throws `takes no photos: …`, and what transformedAnswers throws. */
export const transformed: Kind<TransformedQuestion, TransformedAnswers> = async function* (
  {model, onPartial},
  {photo, ...options}
) {
  const {name, input} = model.network;
  const [height, width, channels] = input.shape;
  if (input.shape.length !== 3 || !(height && width && channels)) throw new RangeError(`takes no photos: ${name}`);
  return yield* transformedAnswers(model, fit(photo.pixels, {height, width, channels}), options, onPartial);
};
