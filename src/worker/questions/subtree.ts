import {tree} from "../../features/tree.js";
import type {Model} from "../../network/model.js";
import type {LastRun} from "../answer.js";
import type {SubtreeAnswer, SubtreeQuestion} from "../protocol.js";

/** Returns the whole tree below a root. */
export async function* answerSubtree(
  model: Model,
  {root, layers, depth, count, open, score, rescale}: SubtreeQuestion,
  {run, shelf}: LastRun
): AsyncGenerator<number, Omit<SubtreeAnswer, "backend" | "milliseconds">> {
  const found = yield* tree(model, run, root, {layers, depth, count, open, score, rescale, shelf});
  return {kind: "subtree", tree: found};
}
