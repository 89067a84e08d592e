import {type RuleEntry, reluRules} from "./reluRules.js";
import {shortText} from "./stepperText.js";
import {type Numbers, type ToyRun, type ToySignals, type Unpool, windowOf} from "./switchToy.js";

/** A station of the small network: what it computes stands there, and below it the signal that comes back. */
export type Station = "input" | "conv" | "relu" | "pool" | "sum";

/** A number of the small network: one that the reader sets, one on the way forward, or one of the signal. */
export interface StepperCell {
  readonly station: Station;
  readonly way: "set" | "forward" | "back";
  /** Its place, row by row. */
  readonly i: number;
}

/** Where a number comes from. */
export interface CellSource {
  /** The numbers that it was made of. */
  readonly from: readonly StepperCell[];
  /** How, as arithmetic in one line. */
  readonly text: string;
}

export interface SourceTools {
  readonly run: ToyRun;
  readonly signals: ToySignals;
  readonly rule: RuleEntry["rule"];
  readonly unpool: Unpool;
}

const cell = (station: Station, way: StepperCell["way"], i: number): StepperCell => ({station, way, i});
const all = (station: Station, way: StepperCell["way"], count: number) =>
  Array.from({length: count}, (_, i) => cell(station, way, i));

/** Returns where a number of the small network comes from; null for one that the reader sets. */
export function cellSource(at: StepperCell, tools: SourceTools): CellSource | null {
  if (at.way === "set") return null;
  return at.way === "forward" ? forwardSource(at, tools.run) : backSource(at, tools);
}

function forwardSource({station, i}: StepperCell, run: ToyRun): CellSource {
  const {input, kernel, conv, relu, pool, weights, value} = run;
  switch (station) {
    case "conv": {
      const pixels = kernel.values.map((_, k) => pixelUnder(i, k, run));
      const terms = pixels.map((at, k) => [input.values[at], kernel.values[k]] as const);
      return {
        from: [...pixels.map((at) => cell("input", "set", at)), ...all("conv", "set", kernel.values.length)],
        text: `${shortText(conv.values[i])} = ${sumText(terms)}: nine pixels by the nine numbers of the kernel.`
      };
    }
    case "relu":
      return {
        from: [cell("conv", "forward", i)],
        text: `${shortText(relu.values[i])} = max(0, ${shortText(conv.values[i])}).`
      };
    case "pool": {
      const four = windowOf(i, run);
      return {
        from: four.map((at) => cell("relu", "forward", at)),
        text: `${shortText(pool.values[i])} = the largest of ${four.map((at) => shortText(relu.values[at])).join(", ")}.`
      };
    }
    default:
      return {
        from: [...all("pool", "forward", pool.values.length), ...all("sum", "set", weights.length)],
        text: `${shortText(value)} = ${sumText(pool.values.map((d, k) => [d, weights[k]]))}: the pooled numbers by their weights.`
      };
  }
}

function backSource({station, i}: StepperCell, {run, signals, rule, unpool}: SourceTools): CellSource {
  switch (station) {
    case "sum":
      return {from: [], text: "1: here the signal starts. The unit was chosen; all others would get 0."};
    case "pool":
      return {
        from: [cell("sum", "back", 0), cell("sum", "set", i)],
        text: `${shortText(signals.pool.values[i])} = 1 · ${shortText(run.weights[i])}: the signal by the weight.`
      };
    case "relu": {
      const window = run.switches.findIndex((_, k) => windowOf(k, run).includes(i));
      const whole = shortText(signals.pool.values[window]);
      const got = shortText(signals.relu.values[i]);
      const from = [cell("pool", "back", window)];
      if (unpool === "mean") return {from, text: `${got} = ${whole} / 4: a quarter for each place of its four.`};
      const isSwitch = run.switches[window] === i;
      return {
        from: isSwitch ? from : [],
        text: isSwitch ? `${got}: the switch points here.` : "0: the switch of its four points elsewhere."
      };
    }
    case "conv": {
      const [g, x, sent] = [signals.relu, run.conv, signals.conv].map(({values}) => shortText(values[i]));
      const received = rule === "deconvnet" ? [] : [cell("conv", "forward", i)];
      return {
        from: [cell("relu", "back", i), ...received],
        text: `${sent}, by ${reluRules.find((d) => d.rule === rule)!.code}: g = ${g}${rule === "deconvnet" ? "" : `, x = ${x}`}.`
      };
    }
    default: {
      const reach = run.conv.values.flatMap((_, at) => {
        const k = run.kernel.values.findIndex((_, k) => pixelUnder(at, k, run) === i);
        return k < 0 || !signals.conv.values[at] ? [] : [{at, k}];
      });
      const terms = reach.map(({at, k}) => [signals.conv.values[at], run.kernel.values[k]] as const);
      const got = shortText(signals.input.values[i]);
      return {
        from: reach.flatMap(({at, k}) => [cell("conv", "back", at), cell("conv", "set", k)]),
        text: terms.length
          ? `${got} = ${sumText(terms)}: the signals whose window covers this pixel, by the number of the kernel that lay on it.`
          : "0: no signal’s window covers this pixel."
      };
    }
  }
}

/** Returns the pixel that lies under the number *k* of the kernel where it makes the number *i* of the convolution. */
function pixelUnder(i: number, k: number, {input, kernel, conv}: Record<"input" | "kernel" | "conv", Numbers>): number {
  const corner = Math.floor(i / conv.width) * input.width + (i % conv.width);
  return corner + Math.floor(k / kernel.width) * input.width + (k % kernel.width);
}

/** Returns the products that are not 0, added up in words. */
function sumText(terms: readonly (readonly [a: number, b: number])[]): string {
  const counted = terms.filter(([a, b]) => a && b);
  const inBrackets = (d: number) => (d < 0 ? `(${shortText(d)})` : shortText(d));
  return counted.length
    ? counted.map(([a, b]) => `${inBrackets(a)} · ${inBrackets(b)}`).join(" + ")
    : "nothing but zeros";
}
