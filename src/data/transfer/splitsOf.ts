import {shuffledOrder} from "../../images/shuffledOrder.js";

/** What is learnt from, and what is asked about. */
export interface Split {
  readonly seed: number;
  /** For each class, in the order in which they are taken. */
  readonly train: readonly (readonly number[])[];
  readonly test: readonly (readonly number[])[];
}

/**
 * Returns the split of that seed: from each class *tests* examples to be asked
 * about, and *most* to learn from, one of each subject; no subject of the test,
 * of any class, is among what is learnt from. Throws `too few subjects: …`.
 */
export function splitOf(
  classes: readonly (readonly number[])[],
  subjectOf: (example: number) => string,
  {most, tests, seed}: {readonly most: number; readonly tests: number; readonly seed: number}
): Split {
  const ordered = classes.map((examples, c) => {
    const order = shuffledOrder(examples.length, 1000 * (c + 1) + seed).map((i) => examples[i]);
    const seen = new Set<string>();
    return order.filter((i) => !seen.has(subjectOf(i)) && seen.add(subjectOf(i)));
  });
  const test = ordered.map((examples) => examples.slice(0, tests));
  const asked = new Set(test.flat().map(subjectOf));
  const train = ordered.map((examples) => examples.filter((i) => !asked.has(subjectOf(i))).slice(0, most));
  const short = train.findIndex((examples) => examples.length < most);
  if (short >= 0) throw new RangeError(`too few subjects: ${train[short].length} of ${most} in class ${short}`);
  return {seed, train, test};
}
