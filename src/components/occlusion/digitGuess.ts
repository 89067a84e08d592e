import {digitSize} from "../../corpus/digits.js";
import type {Guess} from "../inputs/guessFirst.js";
import {digitPicture} from "../marks/digitPicture.js";
import type {BuiltDigitOcclusion} from "./builtOcclusions.js";

/** Returns the question where a square on the digit costs its class most. */
export function digitGuess({pixels, label, numbers}: BuiltDigitOcclusion): Guess {
  const {logits, windows, whole} = numbers;
  const worst = logits.indexOf(Math.min(...logits));
  const {top, left, right} = windows[worst];
  const side = Math.max(...windows.map((d) => d.right - d.left));
  const picture = digitPicture({values: Float32Array.from(pixels), width: digitSize, height: digitSize, channels: 1});
  const fall = Math.round(100 - (100 * logits[worst]) / whole.logit);
  return {
    question: `You may put a square of ink, ${side} pixels wide, on this ${label}. Where does it hurt the answer most?`,
    guessed: {
      picture,
      width: digitSize,
      height: digitSize,
      side: Math.max(side, right - left),
      right: {y: top, x: left}
    },
    answer: `Of the ${logits.length} places that were tried, the one at row ${top}, column ${left} costs most: the logit of ${label} falls by ${fall} %.`
  };
}
