import {spearman} from "../../evaluation/spearman.js";
import {ablationDrops} from "../../features/ablation.js";
import type {ChildScore} from "../../features/channelScores.js";
import {childrenOfPath} from "../../features/childrenOfPath.js";
import {within} from "../../network/steps.js";
import type {ResolvedTarget} from "../../network/target.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {NodeQuestion} from "./node.js";

/** The question “by how much does the node's value truly fall without each unit of the layer below?”. */
export interface AblationQuestion extends NodeQuestion {
  readonly below: string;
  /** Defaults to all units of the layer. */
  readonly units?: readonly number[];
  /** Defaults to "absolute-mean". */
  readonly score?: ChildScore;
}

/** The true drops beside the scores that a cat tree chooses by, and how well they agree. */
export interface AblationAnswer {
  readonly parent: ResolvedTarget;
  /** The units measured. */
  readonly units: readonly number[];
  /** The score of each. */
  readonly scores: Float32Array<ArrayBuffer>;
  /** By how much the parent's value falls without each. */
  readonly drops: Float32Array<ArrayBuffer>;
  /** Spearman's ρ of scores and drops, −1…1; null where it is not defined: all scores, or all drops, are the same. */
  readonly rho: number | null;
}

/** Throws `unknown unit: …`, and what childrenOfPath throws. */
export const ablation = aboutPhoto<AblationQuestion, AblationAnswer>(async function* (
  {model, run, signals},
  {root, path, below, score, rescale, units: given}
) {
  const scored = childrenOfPath(model, run, root, path, below, {count: 0, score, rescale, signals});
  const {parent, scores: all, signal} = yield* within(scored, 0, 0.05);
  signal.dispose();
  const units = given ?? Array.from(all.keys());
  const wrong = units.find((unit) => !(unit in all));
  if (wrong !== undefined) throw new RangeError(`unknown unit: ${wrong} (${below} has ${all.length})`);
  const drops = yield* within(ablationDrops(model, run, parent, below, {units}), 0.05, 1);
  const scores = Float32Array.from(units, (unit) => all[unit]);
  const rho = spearman(scores, drops);
  return {parent, units, scores, drops, rho: Number.isNaN(rho) ? null : rho};
});
