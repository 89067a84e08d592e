import {childrenOfPath} from "../../features/childrenOfPath.js";
import type {Model} from "../../network/model.js";
import type {LastRun} from "../answer.js";
import type {ChildrenAnswer, ChildrenQuestion} from "../protocol.js";

/** Returns the children of a node of the cat tree. */
export async function* answerChildren(
  model: Model,
  {root, path, below, count, score, rescale}: ChildrenQuestion,
  {run, shelf}: LastRun
): AsyncGenerator<number, Omit<ChildrenAnswer, "backend" | "milliseconds">> {
  const options = {count, score, rescale, shelf};
  const {signal, ...found} = yield* childrenOfPath(model, run, root, path, below, options);
  signal.dispose();
  return {kind: "children", ...found};
}
