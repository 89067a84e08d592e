import {finish} from "../../src/network/finish.js";
import {forward} from "../../src/network/forward.js";
import {logitsLayer} from "../../src/network/network.js";
import {parseFlags} from "../arguments/flags.js";
import {wholeNumber} from "../arguments/numbers.js";
import {computed, open} from "../arguments/open.js";
import {numbersOf} from "../output/numbersOf.js";
import {table} from "../output/table.js";

/** A class and how much the network believes in it. */
export interface Answer {
  readonly index: number;
  /** Empty where nobody knows. */
  readonly label: string;
  readonly logit: number;
  readonly probability: number;
}

/** Returns the classes that the network gives the input, the best first, as JSON or as a table. */
export async function classify(args: readonly string[]): Promise<string> {
  const {input, json, given} = parseFlags(args, ["network", "top"]);
  const top = wholeNumber(given.top ?? "5", "top", 1);
  const opened = await open(input, given.network);
  const logits = logitsLayer(opened.network);
  const shape = opened.shapes.get(logits)!;
  if (shape.slice(0, -1).some((d) => d !== 1)) throw new RangeError(`no classes: ${logits} is ${shape.join("×")}`);
  const {values} = await computed(opened, async (model, x) => {
    const run = await finish(forward(model, x, {outputs: [logits], keep: false}));
    try {
      return await numbersOf(run.values.get(logits)!);
    } finally {
      run.dispose();
    }
  });
  const answers = answersOf(values, opened.network.labels).slice(0, top);
  if (json) return `${JSON.stringify(answers)}\n`;
  const rows = answers.map(({index, label, logit, probability}) => [
    index,
    label,
    logit.toFixed(3),
    `${(100 * probability).toFixed(2)} %`
  ]);
  return table([["class", "label", "logit", "probability"], ...rows]);
}

/** Returns all classes with their probabilities, the softmax of the *logits*, the best first. */
export function answersOf(logits: readonly number[], labels: readonly string[]): Answer[] {
  const largest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return logits
    .map((logit, index) => ({index, label: labels[index] ?? "", logit, probability: powers[index] / sum}))
    .sort((a, b) => b.logit - a.logit || a.index - b.index);
}
