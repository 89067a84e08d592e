import {type OccludedAnswers, occludedAnswers} from "../../attribution/occludedAnswers.js";
import {occlusionScores} from "../../attribution/occlusionScores.js";
import {strongestMaps} from "../../attribution/strongestMaps.js";
import {inputOf} from "../../network/inputOf.js";
import type {Model} from "../../network/model.js";
import {topClasses} from "../../network/topClasses.js";
import type {Desk} from "../answer.js";
import type {OccludeAnswer, OccludeQuestion} from "../protocol.js";

/**
 * Returns what the network says with a window of the photo occluded, for every
 * place. What was asked last is kept, so that another class or map of it costs
 * no pass. Throws what occludedAnswers and occlusionScores throw.
 */
export async function* answerOcclude(
  model: Model,
  question: OccludeQuestion,
  desk: Desk
): AsyncGenerator<number, Omit<OccludeAnswer, "backend" | "milliseconds">> {
  const {labels} = model.network;
  const answers = yield* answersOf(model, question, desk);
  const index = question.class ?? topClasses(answers.wholeLogits, labels, 1)[0].index;
  const strongest = strongestMaps(answers.wholeActivity);
  const unit = question.layer === undefined ? undefined : (question.unit ?? strongest[0].unit);
  const scores = occlusionScores(answers, labels, {class: index, unit});
  return {kind: "occlude", scores, class: index, label: labels[index] ?? `${index}`, unit: unit ?? null, strongest};
}

async function* answersOf(
  model: Model,
  {photo, window, stride, fill, randomSeed, layer}: OccludeQuestion,
  desk: Desk
): AsyncGenerator<number, OccludedAnswers> {
  const options = {window, stride, fill, randomSeed, layer};
  const key = JSON.stringify([photo.key, options]);
  if (desk.occluded?.model === model && desk.occluded.key === key) return desk.occluded.answers;
  const input = inputOf(model.network, photo.pixels);
  try {
    const answers = yield* occludedAnswers(model, input, options);
    desk.occluded = {model, key, answers};
    return answers;
  } finally {
    input.dispose();
  }
}
