import {logitsLayer} from "../../src/network/network.js";
import {assumedEnding} from "../arguments/assumedEnding.js";
import {networkFlags} from "../arguments/networkFlags.js";
import {wholeNumber} from "../arguments/numbers.js";
import {open} from "../arguments/open.js";
import {ask} from "../ask.js";
import {command} from "../command.js";
import {table} from "../output/table.js";

/** Prints the classes that the network gives the input, the best first, as JSON or as a table; a label that nobody knows is empty. */
export const classify = command({
  name: "classify",
  usage: "INPUT [--top 5] [--json]",
  flags: [...networkFlags, "top"],
  async run({input, json, given}, {say}) {
    const count = wholeNumber(given.top ?? "5", "top", 1);
    const opened = await open(input, given, say);
    const {labels} = opened.network;
    const logits = logitsLayer(opened.network);
    const shape = opened.shapes.get(logits)!;
    if (shape.slice(0, -1).some((d) => d !== 1)) throw new RangeError(`no classes: ${logits} is ${shape.join("×")}`);
    const assumed = opened.reading && assumedEnding(opened.network, shape.at(-1)!);
    if (assumed) say(`assumed: ${assumed}`);
    const {top} = await ask(opened, {kind: "classify", count});
    const broken = top.find(({logit, probability}) => !Number.isFinite(logit) || !Number.isFinite(probability));
    if (broken) throw new RangeError(`not finite: ${broken.logit} at ${broken.index}`); // which JSON could not say
    const scores = top.map((score) => ({...score, label: labels[score.index] ?? ""}));
    if (json) return `${JSON.stringify(scores)}\n`;
    const rows = scores.map(({index, label, logit, probability}) => {
      return [index, label, logit.toFixed(3), `${(100 * probability).toFixed(2)} %`];
    });
    return table([["class", "label", "logit", "probability"], ...rows]);
  }
});
