import {oneLine} from "./oneLine.js";

/** Which of several outputs is explained. */
export interface ChosenOutput {
  readonly index: number;
  /** What is to be said where nobody chose. */
  readonly assumed: readonly string[];
}

/**
 * Returns which of the outputs of the given *names* is the *wanted* one, the
 * *first* where none is named. Throws `unknown output: x (has a, b)`.
 */
export function chosenOutput(names: readonly string[], wanted?: string, first = 0): ChosenOutput {
  const index = wanted === undefined ? first : names.indexOf(wanted);
  if (index < 0) throw new RangeError(`unknown output: ${oneLine(wanted!)} (has ${names.join(", ")})`);
  const other = names.find((_, i) => i !== index);
  const isOpen = wanted === undefined && other !== undefined;
  return {index, assumed: isOpen ? [`output ${names[index]} of ${names.join(", ")} (say --output ${other})`] : []};
}
