import {type ClassScore, classScores} from "../network/classScores.js";
import type {Ending} from "../network/network.js";
import {topClasses} from "../network/topClasses.js";
import type {OccludedAnswers} from "./occludedAnswers.js";

/** What an occlusion says of one class, of one map, and of the best class. All numbers have six digits. */
export interface OcclusionScores {
  /** The places of the window that occludes, row by row, and how many stand in a row. */
  readonly windows: OccludedAnswers["windows"];
  readonly columns: number;
  /** Of the whole image. */
  readonly whole: {
    /** The map’s sum over its places; null without a map. */
    readonly activity: number | null;
    readonly logit: number;
    readonly probability: number;
    /** The five best classes. */
    readonly top: readonly ClassScore[];
  };
  /** The same with each window occluded; no *activity* without a map. */
  readonly activity: readonly number[];
  readonly logits: readonly number[];
  readonly probabilities: readonly number[];
  readonly best: readonly ClassScore[];
}

/**
 * Returns what the *answers* say of one class and, where a *unit* is given, of
 * that map, of a network with the given *ending*. Throws `unknown class: …`, `unknown unit: …`.
 */
export function occlusionScores(
  answers: OccludedAnswers,
  labels: readonly string[],
  {class: index, unit, ending}: {readonly class: number; readonly unit?: number; readonly ending: Ending}
): OcclusionScores {
  const {windows, columns, wholeLogits, logits, wholeActivity, activity} = answers;
  const [classes, units] = [wholeLogits.length, wholeActivity.length];
  if (!(Number.isInteger(index) && index >= 0 && index < classes)) throw new RangeError(`unknown class: ${index}`);
  if (unit !== undefined && !(Number.isInteger(unit) && unit >= 0 && unit < units))
    throw new RangeError(`unknown unit: ${unit} (the layer has ${units})`);
  const each = windows.map((_, i) => {
    const scores = classScores(logits.subarray(i * classes, (i + 1) * classes), labels, ending);
    const best = scores.reduce((a, b) => (b.logit > a.logit ? b : a));
    return {asked: rounded(scores[index]), best: rounded(best)};
  });
  const {logit, probability} = rounded(classScores(wholeLogits, labels, ending)[index]);
  return {
    windows,
    columns,
    whole: {
      activity: unit === undefined ? null : sixDigits(wholeActivity[unit]),
      logit,
      probability,
      top: topClasses(wholeLogits, labels, ending).map(rounded)
    },
    activity: unit === undefined ? [] : windows.map((_, i) => sixDigits(activity[i * units + unit])),
    logits: each.map(({asked}) => asked.logit),
    probabilities: each.map(({asked}) => asked.probability),
    best: each.map(({best}) => best)
  };
}

function rounded(score: ClassScore): ClassScore {
  return {...score, logit: sixDigits(score.logit), probability: sixDigits(score.probability)};
}

function sixDigits(value: number): number {
  return Number(value.toPrecision(6));
}
