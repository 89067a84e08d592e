import {type OccludedAnswers, type OccludedAnswersOptions, occludedAnswers} from "../../attribution/occludedAnswers.js";
import {type OcclusionScores, occlusionScores} from "../../attribution/occlusionScores.js";
import {type MapTotal, strongestMaps} from "../../attribution/strongestMaps.js";
import {inputOf} from "../../network/inputOf.js";
import {endingOf} from "../../network/network.js";
import {topClasses} from "../../network/topClasses.js";
import type {Bench, Kind, PhotoPixels} from "../kind.js";

/** The question “what does the network say with a window of this photo occluded, for every place of the window?”. */
export interface OccludeQuestion extends OccludedAnswersOptions {
  readonly photo: PhotoPixels;
  /** The class whose scores are wanted; defaults to the best of the whole photo. */
  readonly class?: number;
  /** The map of the layer whose activity is wanted; defaults to the strongest. */
  readonly unit?: number;
}

export interface OccludeAnswer {
  readonly scores: OcclusionScores;
  /** The class that the scores are of, and what it is called. */
  readonly class: number;
  readonly label: string;
  /** The map that the activity is of; null without a layer. */
  readonly unit: number | null;
  /** The maps of the layer with the largest sums, the largest first; none without a layer. */
  readonly strongest: readonly MapTotal[];
}

/**
 * What the network says at every place is kept, so that another class or map
 * of the same photo costs no pass. Throws what occludedAnswers and
 * occlusionScores throw.
 */
export const occlude: Kind<OccludeQuestion, OccludeAnswer> = async function* (bench, question) {
  const {network} = bench.model;
  return said(yield* answersOf(bench, question, said));

  function said(answers: OccludedAnswers): OccludeAnswer {
    const ending = endingOf(network);
    const index = question.class ?? topClasses(answers.wholeLogits, network.labels, ending, 1)[0].index;
    const strongest = strongestMaps(answers.wholeActivity);
    const unit = question.layer === undefined ? undefined : (question.unit ?? strongest[0].unit);
    const scores = occlusionScores(answers, network.labels, {class: index, unit, ending});
    return {scores, class: index, label: network.labels[index] ?? `${index}`, unit: unit ?? null, strongest};
  }
};

async function* answersOf(
  {model, cache, onPartial}: Bench,
  {photo, window, stride, fill, randomSeed, layer}: OccludeQuestion,
  said: (answers: OccludedAnswers) => OccludeAnswer
): AsyncGenerator<number, OccludedAnswers> {
  const options = {window, stride, fill, randomSeed, layer};
  const key = JSON.stringify([photo.key, options]);
  if (cache.occluded?.model === model && cache.occluded.key === key) return cache.occluded.answers;
  const input = inputOf(model.network, photo.pixels);
  try {
    const answers = yield* occludedAnswers(model, input, options, async (make) => {
      await onPartial?.(async () => {
        const {done, of, ...answers} = await make();
        return {...said(answers), done, of};
      });
    });
    cache.occluded = {model, key, answers};
    return answers;
  } finally {
    input.dispose();
  }
}
