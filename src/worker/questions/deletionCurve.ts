import {removal} from "../../evaluation/removal.js";
import type {Model} from "../../network/model.js";
import type {LastRun} from "../answer.js";
import type {DeletionCurveAnswer, DeletionCurveQuestion} from "../protocol.js";

/** Returns how the root's value falls when units are removed one after another, and when random ones are. */
export async function* answerDeletionCurve(
  model: Model,
  {root, units, draws, seed}: DeletionCurveQuestion,
  {run}: LastRun
): AsyncGenerator<number, Omit<DeletionCurveAnswer, "backend" | "milliseconds">> {
  return {kind: "deletionCurve", ...(yield* removal(model, run, root, units, {draws, seed}))};
}
