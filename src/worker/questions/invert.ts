import {type InvertOptions, invert as inversion} from "../../features/invert.js";
import type {UnitObjective} from "../../features/objective.js";
import type {Raster} from "../../images/raster.js";
import type {ClassScore} from "../../network/classScores.js";
import {endingOf} from "../../network/network.js";
import {topClasses} from "../../network/topClasses.js";
import type {Kind} from "../kind.js";

/** The question “which image makes the network say so, if its weights stay as they are?”. */
export interface InvertQuestion {
  readonly target: UnitObjective;
  readonly options: Omit<InvertOptions, "onStep">;
  /** How many images of the way are wanted, the first and the last among them; defaults to 24. */
  readonly frames?: number;
}

/** An image on the way of an inversion. */
export interface InvertedImage {
  /** 0 is the start. */
  readonly step: number;
  readonly loss: number;
  /** Of the class asked for, 0…1; NaN where the target is no class. */
  readonly probability: number;
  /** 0…255. */
  readonly pixels: Raster;
}

export interface InvertAnswer {
  /** Some images of the way, evenly spaced: the start first and the result last, wherever the descent ended. */
  readonly images: readonly InvertedImage[];
  /** The loss before each step and at the end. */
  readonly losses: Float32Array<ArrayBuffer>;
  /** The class’s probability at the same times; NaN where the target is no class. */
  readonly probabilities: Float32Array<ArrayBuffer>;
  /** The five best classes of the start and of the result. */
  readonly startTop: readonly ClassScore[];
  readonly top: readonly ClassScore[];
}

/** Throws `invalid frames: …`, and what `invert` throws. */
export const invert: Kind<InvertQuestion, InvertAnswer> = async function* (
  {model, onImage},
  {target, options, frames = 24}
) {
  if (!(Number.isInteger(frames) && frames >= 2)) throw new RangeError(`invalid frames: ${frames}`);
  let every = 1;
  let images: InvertedImage[] = [];
  const found = yield* inversion(model, target, {
    ...options,
    onStep({step, pixels, loss, probability, last}) {
      const image = {step, loss, probability, pixels};
      images = images.filter((d) => d.step % every === 0); // the image before this one may have stood for the end
      images.push(image);
      while (images.length > frames) {
        every *= 2;
        images = images.filter((d) => d.step % every === 0 || d === image);
      }
      if (!last) onImage?.({...pixels, step, value: loss});
    }
  });
  const {labels} = model.network;
  const ending = endingOf(model.network);
  return {
    images,
    losses: found.losses,
    probabilities: found.probabilities,
    startTop: topClasses(found.startLogits, labels, ending),
    top: topClasses(found.logits, labels, ending)
  };
};
