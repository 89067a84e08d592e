import {threeDigits} from "./catTreeText.js";
import type {ClassRow} from "./classRows.js";
import {changeWords} from "./probabilityWords.js";

/**
 * Returns what silencing the units of the given *names* does to the class: its
 * probability before and after, its logit, and the true drop, which is the
 * difference of the logits.
 */
export function silencedWords(names: readonly string[], {label, before, after}: ClassRow): string {
  const units = names.length > 3 ? `these ${names.length} units` : list(names.map((name) => `“${name}”`));
  if (!after) return `Asking the network without ${units} …`;
  const drop = before.logit - after.logit;
  const change = drop === 0 ? "stays" : drop > 0 ? "falls" : "rises";
  const logits = `${threeDigits(before.logit)} → ${threeDigits(after.logit)}`;
  const size = drop < 0 ? `a rise of ${threeDigits(-drop)}` : `a true drop of ${threeDigits(drop)}`;
  return `Without ${units}, ${label} ${change}: ${changeWords(before.probability, after.probability)} (logit ${logits}, ${size}).`;
}

function list(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join();
}
