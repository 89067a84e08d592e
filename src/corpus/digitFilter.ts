import type {DigitFile} from "./digits.js";

/** Which held-out digits an examination is about. */
export type DigitAnswers = "all" | "right" | "wrong";

export const digitAnswers: readonly (readonly [answers: DigitAnswers, title: string])[] = [
  ["all", "all of them"],
  ["right", "those the network gets right"],
  ["wrong", "those the network gets wrong"]
];

/** Returns which digit the *logits*, [digits, 10], say that digit *index* is: the first of equal ones. */
export function digitAnswer(logits: ArrayLike<number>, index: number): number {
  let answer = 0;
  for (let k = 1; k < 10; ++k) if (logits[10 * index + k] > logits[10 * index + answer]) answer = k;
  return answer;
}

/** Returns a digit as a noun, “a 7” or “an 8”. */
export function digitNoun(digit: number): string {
  return `${digit === 8 ? "an" : "a"} ${digit}`;
}

/** Returns the held-out digits of a *digit* (null for any) that the network's *logits*, [digits, 10], get right, wrong, or either. */
export function digitFilter(
  {labels}: Pick<DigitFile, "labels">,
  logits: ArrayLike<number>,
  {digit, answers}: {readonly digit: number | null; readonly answers: DigitAnswers}
): number[] {
  return Array.from(labels.keys()).filter(
    (i) =>
      (digit === null || labels[i] === digit) &&
      (answers === "all" || (answers === "right") === (digitAnswer(logits, i) === labels[i]))
  );
}
