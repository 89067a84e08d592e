import {expect, it} from "vitest";
import {parseKnob} from "../../../src/components/inputs/knobInputs.js";
import {type Knob, methods} from "../../../src/methods.js";

const choice: Knob = {key: "fill", label: "Fill", kind: "choice", choices: ["grey", "black"], initial: "grey"};
const steps: Knob = {key: "steps", label: "Steps", kind: "number", min: 2, max: 256, step: 1, initial: 64};
const sigma: Knob = {key: "sigma", label: "Noise", kind: "number", min: 0, max: 1, step: 0.01, initial: 0.15};
const pair: Knob = {key: "window", label: "Window", kind: "pair", min: 1, max: 299, initial: null};

it("parseKnob(knob, text) reads choices, numbers and pairs", () => {
  expect(parseKnob(choice, "black")).toBe("black");
  expect(parseKnob(steps, "16")).toBe(16);
  expect(parseKnob(sigma, "0.25")).toBe(0.25);
  expect(parseKnob(pair, "60x40")).toEqual([60, 40]);
  expect(parseKnob(pair, "60")).toEqual([60, 60]);
});

it("parseKnob rejects what the knob cannot be turned to", () => {
  for (const [knob, texts] of [
    [choice, ["", "Grey", "toString"]],
    [steps, ["", " ", "1", "257", "2.5", "many", "Infinity", "NaN"]],
    [sigma, ["-0.1", "1.1", "x"]],
    [pair, ["", "0", "300", "60x", "x60", "60x0", "1x2x3", "60x300", "1e2"]]
  ] as const) {
    for (const text of texts) expect(() => parseKnob(knob, text), text).toThrow(`invalid ${knob.key}: ${text}`);
  }
});

it("what every method's knobs begin with is valid", () => {
  for (const knob of methods.flatMap((method) => method.knobs))
    if (knob.initial !== null) expect(parseKnob(knob, `${knob.initial}`)).toBe(knob.initial);
});
