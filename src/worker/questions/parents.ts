import {parentsOf} from "../../features/parents.js";
import type {Model} from "../../network/model.js";
import type {LastRun} from "../answer.js";
import type {ParentsAnswer, ParentsQuestion} from "../protocol.js";

/** Returns the units of a layer above that a unit feeds most. */
export async function* answerParents(
  model: Model,
  {unit, above, candidates, count, score}: ParentsQuestion,
  {run}: LastRun
): AsyncGenerator<number, Omit<ParentsAnswer, "backend" | "milliseconds">> {
  const parents = yield* parentsOf(model, run, unit, above, {candidates, count, score});
  return {kind: "parents", parents};
}
