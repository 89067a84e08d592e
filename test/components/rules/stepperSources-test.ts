import {expect, it} from "vitest";
import {stepperRun} from "../../../src/components/rules/stepperBoard.js";
import {stepperExamples} from "../../../src/components/rules/stepperNumbers.js";
import {cellSource, type SourceTools, type StepperCell} from "../../../src/components/rules/stepperSources.js";
import {toyBackward} from "../../../src/components/rules/switchToy.js";

const run = stepperRun(stepperExamples[0]);
const toolsOf = (rule: SourceTools["rule"], unpool: SourceTools["unpool"]): SourceTools => ({
  run,
  rule,
  unpool,
  signals: toyBackward(run, rule, unpool)
});

/** Returns what the arithmetic of a source adds up to; products of two numbers, added. */
function worked(text: string): number {
  const sum = text.split(" = ")[1].split(":")[0].replaceAll("\u2212", "-");
  if (sum === "nothing but zeros") return 0;
  return sum.split(" + ").reduce((total, term) => {
    const [a, b] = term.split(" \u00b7 ").map((d) => Number(d.replace(/[()]/g, "")));
    return total + a * b;
  }, 0);
}

it("the arithmetic of every number of the convolution, of the unit and of the pixels’ signal is right", () => {
  for (const rule of ["gradient", "deconvnet", "guided"] as const) {
    for (const unpool of ["switches", "mean"] as const) {
      const tools = toolsOf(rule, unpool);
      const at = (station: StepperCell["station"], way: StepperCell["way"], i: number) =>
        cellSource({station, way, i}, tools)!;
      run.conv.values.forEach((value, i) => {
        expect(worked(at("conv", "forward", i).text)).toBeCloseTo(value, 6);
      });
      expect(worked(at("sum", "forward", 0).text)).toBeCloseTo(run.value, 6);
      tools.signals.input.values.forEach((value, i) => {
        const {text, from} = at("input", "back", i);
        if (from.length) expect(worked(text)).toBeCloseTo(value, 6);
        else expect([value, text]).toEqual([0, "0: no signal’s window covers this pixel."]);
      });
    }
  }
});

it("a number of the convolution comes of nine pixels and the whole kernel, one that is set of nothing", () => {
  const {from} = cellSource({station: "conv", way: "forward", i: 5}, toolsOf("gradient", "switches"))!;
  expect(from.filter(({station}) => station === "input").map(({i}) => i)).toEqual([7, 8, 9, 13, 14, 15, 19, 20, 21]);
  expect(from.filter(({station}) => station === "conv")).toHaveLength(9);
  expect(cellSource({station: "conv", way: "set", i: 5}, toolsOf("gradient", "switches"))).toBeNull();
});
