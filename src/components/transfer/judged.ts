import {wilson} from "../../evaluation/wilson.js";
import {percentText} from "../marks/percentText.js";
import type {NewClass} from "./newClasses.js";

/** What training found, [examples · classes] each, examples in the order of the classes. */
export interface Judgement {
  /** By the layer that was trained on all. */
  readonly trained: ArrayLike<number>;
  /** By one that was trained without the example; NaN or null where there can be none. */
  readonly leftOut: ArrayLike<number | null>;
}

/** How an example was judged. */
export interface JudgedExample {
  /** Its own class. */
  readonly class: number;
  /** The class with the largest probability; null where it cannot be judged. */
  readonly best: number | null;
  /** Of its own class. */
  readonly probability: number;
}

/** Returns how each example of the classes was judged by *table*, one of a Judgement. */
export function judgedExamples(
  classes: readonly NewClass<unknown>[],
  table: ArrayLike<number | null>
): readonly JudgedExample[] {
  const own = classes.flatMap(({photos}, index) => photos.map(() => index));
  return own.map((index, i) => {
    const row = classes.map((_, c) => table[i * classes.length + c] ?? Number.NaN);
    const best = row.some(Number.isNaN) ? null : row.indexOf(Math.max(...row));
    return {class: index, best, probability: row[index]};
  });
}

/** How many of those that could be judged were right. */
export interface Tally {
  readonly right: number;
  readonly count: number;
}

/** Returns how many examples were right, of those that could be judged. */
export function tally(examples: readonly JudgedExample[]): Tally {
  const judged = examples.filter(({best}) => best !== null);
  return {right: judged.filter((d) => d.best === d.class).length, count: judged.length};
}

/** Returns “14 of 16 (64 to 97 %)”, with the interval in which the share lies with 95 % confidence. */
export function tallyText({right, count}: Tally): string {
  if (!count) return "cannot be judged";
  const [low, high] = wilson(right, count).map((d) => Math.round(100 * d));
  return `${right} of ${count} (95 % interval ${low} to ${high} %)`.replaceAll(" %", "\u00a0%");
}

/** Returns what is said of an example: “97 %”, or which class won. */
export function exampleText({best, probability, class: own}: JudgedExample, names: readonly string[]): string {
  if (best === null) return "?";
  return best === own ? percentText(probability).replace(/\.\d/, "") : `→ ${names[best]}`;
}
