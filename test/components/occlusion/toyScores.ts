import type {OcclusionScores} from "../../../src/attribution/occlusionScores.js";
import {occlusionWindows} from "../../../src/images/occlusionWindows.js";

/** Returns the score of a class as an answer has it. */
export const score = (index: number, logit: number, probability: number, label = `${index}`) => ({
  index,
  label,
  logit,
  probability
});

/**
 * Returns scores of the class 8 of an image of *size* × *size* with a square at
 * every place: each place a little lower, and the last a 3.
 */
export function toyScores(window: number, stride: number, size = 28): OcclusionScores {
  const windows = occlusionWindows(size, size, [window, window], [stride, stride]);
  const logits = windows.map((_, i) => 10 - (8 * i) / (windows.length - 1));
  return {
    windows,
    columns: Math.sqrt(windows.length),
    whole: {activity: null, logit: 10, probability: 0.9, top: [score(8, 10, 0.9), score(3, 1, 0.1)]},
    activity: [],
    logits,
    probabilities: logits.map((d) => d / 10),
    best: windows.map((_, i) => (i === windows.length - 1 ? score(3, 5, 0.6) : score(8, logits[i], 0.5)))
  };
}
