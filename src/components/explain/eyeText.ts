import {numberText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import type {HomeAnswers} from "./homeAnswers.js";

/** Returns what is to be said of the home page's switch: what to guess, or what became of logit and probability. */
export function eyeText({whole, eye}: HomeAnswers, {isHidden}: {readonly isHidden: boolean}): string {
  const [before, after] = [whole.asked[0], eye.scores.asked[0]];
  if (!isHidden) return `Guess first: will the network be surer of its ${before.label}, or less sure?`;
  return `The logit ${moves(before.logit, after.logit, numberText)}. The probability ${moves(before.probability, after.probability, percentText)}.`;
}

/** Returns which way a number goes, and from where to where, as *text* writes it: “rises from 1 to 2”. */
function moves(before: number, after: number, text: (value: number) => string): string {
  const [from, to] = [text(before), text(after)];
  if (from === to) return `stays at ${from}`;
  return `${after > before ? "rises" : "falls"} from ${from} to ${to}`;
}
