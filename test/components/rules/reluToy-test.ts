// @vitest-environment jsdom
import {expect, it} from "vitest";
import {reluRules} from "../../../src/components/rules/reluRules.js";
import {passBack, reluToy} from "../../../src/components/rules/reluToy.js";

it("passBack(rule, g, x) is the line of code that the rule shows", () => {
  for (const {rule, code} of reluRules) {
    for (const g of [-2, 0, 3]) {
      for (const x of [-1, 0, 1]) {
        const run = new Function("g", "x", `return ${code.replaceAll("·", "*")}`) as (g: number, x: number) => number;
        expect(passBack(rule, g, x), `${rule} ${g} ${x}`).toBeCloseTo(run(g, x));
      }
    }
  }
});

it("reluToy() counts the signals that each rule lets through, also after a change", () => {
  const toy = reluToy({received: [1, 1, -1, -1], signal: [1, -1, 1, -1]});
  const said = () => toy.querySelector(".figure-toy-said")!.textContent;
  expect(said()).toBe("Of 4 signals, the gradient lets 2, the deconvnet lets 2, guided backprop lets 1 through.");
  const x = toy.querySelector<HTMLInputElement>('input[aria-label="x at position 3"]')!;
  x.value = "2";
  x.dispatchEvent(new Event("input"));
  expect(said()).toBe("Of 4 signals, the gradient lets 3, the deconvnet lets 2, guided backprop lets 2 through.");
});
