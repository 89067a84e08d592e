import {trueMinus} from "../marks/numberText.js";
import {type RuleEntry, reluRules} from "./reluRules.js";
import {type ToyRun, type ToySignals, type Unpool, windowOf} from "./switchToy.js";

/** Returns what a step does, in words, with the numbers that it does it to. */
export function stepText(
  step: number,
  {rule, unpool}: {readonly rule: RuleEntry["rule"]; readonly unpool: Unpool},
  run: ToyRun,
  signals: ToySignals
): string {
  const {switches, relu, conv, pool, weights, value} = run;
  const place = (i: number, width: number) => `row ${Math.floor(i / width) + 1}, column ${(i % width) + 1}`;
  const on = relu.values.filter((d) => d > 0).length;
  const ties = switches.filter((at, i) => {
    return windowOf(i, run).filter((k) => relu.values[k] === relu.values[at]).length > 1;
  }).length;
  switch (step) {
    case 0:
      return "Forward. The pixels: change them, or the kernel, or the weights, and step on.";
    case 1: {
      const sum = run.kernel.values.map((w, k) => w * run.input.values[Math.floor(k / 3) * 6 + (k % 3)]);
      return `Forward. The kernel slides over the pixels. At the top left its nine products add up to ${shortText(sum.reduce((a, b) => a + b, 0))}.`;
    }
    case 2:
      return `Forward. The ReLU turns what is below 0 to 0: ${on} of ${relu.values.length} are on.`;
    case 3: {
      const words = switches.map((at, i) => `${shortText(pool.values[i])} from ${place(at, relu.width)}`).join("; ");
      return `Forward. Of every four the largest stays, and its place is recorded: the switch. ${words}.${ties ? ` ${ties === 1 ? "One window has" : `${ties} windows have`} a tie, and the first place wins.` : ""}`;
    }
    case 4:
      return `Forward. The unit’s value is ${pool.values.map((d, i) => `${shortText(weights[i])} · ${shortText(d)}`).join(" + ")} = ${shortText(value)}.`;
    case 5:
      return "Back. The unit gets the signal 1, and sends to each pooled number what that counts: its weight.";
    case 6:
      if (unpool === "mean")
        return `Back. Without the switches: a quarter of each signal goes to each of its four places: ${weights.map((d) => `${shortText(d)} as four times ${shortText(d / 4)}`).join("; ")}.`;
      return `Back. Each signal goes to where the maximum stood, by its switch, and nowhere else: ${switches.map((at, i) => `${shortText(weights[i])} to ${place(at, relu.width)}`).join("; ")}. Without the switches nobody would know where to.`;
    case 7: {
      if (unpool === "mean") {
        const [sent, passed] = [signals.relu, signals.conv].map(({values}) => values.filter(Boolean).length);
        return `Back through the ReLU, by ${reluRules.find((d) => d.rule === rule)!.code}: of ${sent} signals ${passed} pass.`;
      }
      const words = switches.map((at) => {
        const g = signals.relu.values[at];
        const x = conv.values[at];
        return `${shortText(g)} (x was ${shortText(x)}) ${!g ? "is nothing" : signals.conv.values[at] ? "passes" : "stops"}`;
      });
      return `Back through the ReLU, by ${reluRules.find((d) => d.rule === rule)!.code}: ${words.join("; ")}.`;
    }
    default: {
      const total = signals.input.values.filter(Boolean).length;
      return total
        ? `Back. Each signal lays the kernel on the pixels that it came from, times itself; where they overlap they add up. ${total} of 36 pixels get a signal. Below, the other ways beside it.`
        : "Back. Nothing passed the ReLU, so nothing arrives at the pixels. Below, the other ways beside it.";
    }
  }
}

/** Returns a number with at most two digits after the point. */
export function shortText(value: number): string {
  return trueMinus(String(Math.round(value * 100) / 100));
}
