import type {Raster} from "../../images/raster.js";
import type {ClassScore} from "../../network/classScores.js";
import {forward} from "../../network/forward.js";
import {inputOf} from "../../network/inputOf.js";
import {endingOf, logitsLayer} from "../../network/network.js";
import {within} from "../../network/steps.js";
import {topClasses} from "../../network/topClasses.js";
import type {Kind} from "../kind.js";

/** The question “what are these images?”, of several at once, such as one photo changed in several ways. */
export interface ScoresQuestion {
  /** Each is fitted to the network, as a photo is. */
  readonly images: readonly Raster[];
  /** Classes whose scores are wanted besides the five best; defaults to none. */
  readonly classes?: readonly number[];
}

/** What the network says about one image. */
export interface ImageScores {
  /** The five best classes, the best first. */
  readonly top: readonly ClassScore[];
  /** The classes asked about, in the order of the question. */
  readonly asked: readonly ClassScore[];
  /** The place of each class asked about among all classes; 1 is the best. */
  readonly ranks: readonly number[];
}

export interface ScoresAnswer {
  /** One for each image. */
  readonly scores: readonly ImageScores[];
}

/** Throws `no images`, `unknown class: …`. */
export const scores: Kind<ScoresQuestion, ScoresAnswer> = async function* ({model}, {images, classes = []}) {
  if (!images.length) throw new RangeError("no images");
  const {network} = model;
  const layer = logitsLayer(network);
  const scores: ImageScores[] = [];
  for (const [i, image] of images.entries()) {
    const input = inputOf(network, image);
    try {
      const steps = forward(model, input, {outputs: [layer], keep: false});
      const run = yield* within(steps, i / images.length, (i + 1) / images.length);
      const logits = await run.values.get(layer)!.data<"float32">();
      run.dispose();
      const all = topClasses(logits, network.labels, endingOf(network), Number.POSITIVE_INFINITY);
      const asked = classes.map((index) => {
        const score = all.find((d) => d.index === index);
        if (!score) throw new RangeError(`unknown class: ${index}`);
        return score;
      });
      scores.push({top: all.slice(0, 5), asked, ranks: asked.map((score) => all.indexOf(score) + 1)});
    } finally {
      input.dispose();
    }
  }
  return {scores};
};
