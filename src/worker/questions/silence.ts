import type {Step} from "../../features/path.js";
import {silencedLogits} from "../../features/silenced.js";
import {type ClassScore, classScores} from "../../network/classScores.js";
import {endingOf, logitsLayer} from "../../network/network.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “what does the network say of the photo when these units are silent?”. */
export interface SilenceQuestion {
  readonly photo: PhotoPixels;
  /** They are 0 at all their places, all at once. */
  readonly units: readonly Step[];
}

export interface SilenceAnswer {
  /** Every class with all units, by its index. */
  readonly before: readonly ClassScore[];
  /** Every class without those units, by its index. */
  readonly after: readonly ClassScore[];
}

/** Throws what silencedLogits throws. */
export const silence = aboutPhoto<SilenceQuestion, SilenceAnswer>(async function* ({model, run}, {units}) {
  const {network} = model;
  const logits = await run.values.get(logitsLayer(network))!.data<"float32">();
  const without = yield* silencedLogits(model, run, units);
  const scored = (values: ArrayLike<number>) => classScores(values, network.labels, endingOf(network));
  return {before: scored(logits), after: scored(without)};
});
