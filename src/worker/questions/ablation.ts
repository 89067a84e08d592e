import {spearman} from "../../evaluation/spearman.js";
import {childrenOfPath} from "../../features/childrenOfPath.js";
import {allDrops} from "../../features/drops.js";
import {asyncPart} from "../../network/asyncPart.js";
import type {Model} from "../../network/model.js";
import type {LastRun} from "../answer.js";
import type {AblationAnswer, AblationQuestion} from "../protocol.js";

/** Returns the true drops of a node's value beside the scores that a cat tree chooses by, and how well they agree. */
export async function* answerAblation(
  model: Model,
  {root, path, below, score, rescale, units: given}: AblationQuestion,
  {run, shelf}: LastRun
): AsyncGenerator<number, Omit<AblationAnswer, "backend" | "milliseconds">> {
  const scored = childrenOfPath(model, run, root, path, below, {count: 0, score, rescale, shelf});
  const {parent, scores: all, signal} = yield* asyncPart(scored, 0, 0.05);
  signal.dispose();
  const units = given ?? Array.from(all.keys());
  const wrong = units.find((unit) => !(unit in all));
  if (wrong !== undefined) throw new RangeError(`unknown unit: ${wrong} (${below} has ${all.length})`);
  const drops = yield* asyncPart(allDrops(model, run, parent, below, {units}), 0.05, 1);
  const scores = Float32Array.from(units, (unit) => all[unit]);
  const rho = spearman(scores, drops);
  return {kind: "ablation", parent, units, scores, drops, rho: Number.isNaN(rho) ? null : rho};
}
