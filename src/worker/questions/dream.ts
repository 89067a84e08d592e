import {type DreamOptions, dream as dreaming} from "../../features/dream.js";
import type {LayerObjective} from "../../features/objective.js";
import type {Raster} from "../../images/raster.js";
import {within} from "../../network/steps.js";
import type {Kind} from "../kind.js";
import {type ImageScores, scores as imageScores} from "./scores.js";

/** The question “what does a whole layer see in this photo, if it may draw it?”. */
export interface DreamQuestion {
  /** RGB, 0…255, any size. */
  readonly image: Raster;
  readonly objective: LayerObjective;
  readonly options: Omit<DreamOptions, "onStep">;
}

export interface DreamAnswer {
  /** [height, width, channels] */
  readonly shape: readonly number[];
  /** The dream, 0…255, flat. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The objective before each step, octave after octave, and at the end. */
  readonly objectiveValues: Float32Array<ArrayBuffer>;
  /** The width and height of every octave, the smallest first. */
  readonly sizes: readonly number[];
  /** What the network says of the photo, and of the dream. */
  readonly scores: readonly ImageScores[];
}

/** Throws what dream throws. */
export const dream: Kind<DreamQuestion, DreamAnswer> = async function* (bench, {image, objective, options}) {
  const {model, onImage} = bench;
  const heard: {last?: () => void} = {};
  const steps = dreaming(model, image, objective, {
    ...options,
    onStep({step, pixels, value}) {
      heard.last?.(); // the last of all is the answer
      heard.last = () => onImage?.({...pixels, step, value});
    }
  });
  const found = yield* within(steps, 0, 0.96);
  const {scores} = yield* within(imageScores(bench, {images: [found.start, found.pixels]}), 0.96, 1);
  const {width, height, channels, values} = found.pixels;
  return {
    shape: [height, width, channels],
    values: Float32Array.from(values),
    objectiveValues: found.values,
    sizes: found.sizes,
    scores
  };
};
