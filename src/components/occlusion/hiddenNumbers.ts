import type {OccludedAnswers} from "../../attribution/occludedAnswers.js";
import type {ClassScore} from "../../worker/protocol.js";

/** What an occlusion says of one class, of one map, and of the best class. */
export interface HiddenNumbers {
  /** The places of what hides, row by row, and how many stand in a row. */
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
  /** The same with each window hidden. */
  readonly activity: readonly number[];
  readonly logits: readonly number[];
  readonly probabilities: readonly number[];
  readonly best: readonly ClassScore[];
}

/** Returns the numbers that a figure shows, to six digits. Throws `unknown class: …`, `unknown unit: …`. */
export function hiddenNumbers(
  answers: OccludedAnswers,
  labels: readonly string[],
  {class: index, unit}: {readonly class: number; readonly unit?: number}
): HiddenNumbers {
  const {windows, columns, wholeLogits, logits, wholeActivity, activity} = answers;
  const [classes, units] = [wholeLogits.length, wholeActivity.length];
  if (!(Number.isInteger(index) && index >= 0 && index < classes)) throw new RangeError(`unknown class: ${index}`);
  if (unit !== undefined && !(Number.isInteger(unit) && unit >= 0 && unit < units))
    throw new RangeError(`unknown unit: ${unit} (the layer has ${units})`);
  const score = (all: readonly ClassScore[]) => all.find((d) => d.index === index)!;
  const each = windows.map((_, i) => scoresOf(logits.subarray(i * classes, (i + 1) * classes), labels));
  const whole = scoresOf(wholeLogits, labels);
  return {
    windows,
    columns,
    whole: {
      activity: unit === undefined ? null : sixDigits(wholeActivity[unit]),
      logit: score(whole).logit,
      probability: score(whole).probability,
      top: whole.slice(0, 5)
    },
    activity: unit === undefined ? [] : windows.map((_, i) => sixDigits(activity[i * units + unit])),
    logits: each.map((all) => score(all).logit),
    probabilities: each.map((all) => score(all).probability),
    best: each.map(([best]) => best)
  };
}

/** Returns the maps with the largest sums, the largest first. */
export function strongestMaps(
  wholeActivity: Float32Array,
  count = 12
): readonly {readonly unit: number; readonly total: number}[] {
  return Array.from(wholeActivity, (total, unit) => ({unit, total: sixDigits(total)}))
    .sort((a, b) => b.total - a.total || a.unit - b.unit)
    .slice(0, count);
}

/** Returns the scores of all classes, the best first. */
function scoresOf(logits: Float32Array, labels: readonly string[]): ClassScore[] {
  const max = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - max), 0);
  return Array.from(logits, (logit, index) => ({
    index,
    label: labels[index] ?? `${index}`,
    logit: sixDigits(logit),
    probability: sixDigits(Math.exp(logit - max) / total)
  })).sort((a, b) => b.logit - a.logit || a.index - b.index);
}

function sixDigits(value: number): number {
  return Number(value.toPrecision(6));
}
