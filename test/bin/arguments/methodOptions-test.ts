import {expect, it} from "vitest";
import {methodNamed} from "../../../bin/arguments/methodNamed.js";
import {methodOptions, optionsOf} from "../../../bin/arguments/methodOptions.js";
import {type Knob, methods} from "../../../src/methods.js";

it("methodOptions(method, given) takes every knob of every method at its initial value", () => {
  for (const method of methods) {
    for (const knob of method.knobs) {
      const flag = knob.key.replace(/[A-Z]/g, (d) => `-${d.toLowerCase()}`);
      expect(optionsOf(method)).toContain(`--${flag}`);
      expect(methodOptions(method, {[flag]: String(initial(knob))})).toEqual({[knob.key]: read(knob)});
    }
  }
});

const initial = (knob: Knob) => (knob.kind === "pair" ? (knob.initial ?? 7) : knob.initial);
const read = (knob: Knob) => (knob.kind === "pair" ? [initial(knob), initial(knob)] : knob.initial);

it("methodOptions(method, given) reads pairs, numbers and names", () => {
  const occlusion = methodNamed("occlusion");
  const given = {window: "2x3", stride: "4", fill: "-.5", "random-seed": "9", to: "conv"};
  expect(methodOptions(occlusion, given)).toEqual({
    window: [2, 3],
    stride: [4, 4],
    fill: -0.5,
    randomSeed: 9,
    to: "conv"
  });
  expect(methodOptions(occlusion, {fill: "blur"})).toEqual({fill: "blur"});
  expect(() => methodOptions(occlusion, {fill: ""})).toThrow("invalid --fill");
});

it("methodNamed(name) knows every id and the usual other names", () => {
  for (const method of methods) expect(methodNamed(method.id)).toBe(method);
  const aliases = {
    saliency: "gradient",
    "guided-backpropagation": "guided-backprop",
    "input-times-gradient": "input-x-gradient",
    inputxgradient: "input-x-gradient",
    ig: "integrated-gradients",
    cam: "class-activation-map",
    gradcam: "grad-cam",
    "guided-gradcam": "guided-grad-cam",
    "smooth-grad": "smoothgrad"
  };
  for (const [alias, id] of Object.entries(aliases)) expect(methodNamed(alias).id, alias).toBe(id);
  expect(() => methodNamed("constructor")).toThrow("unknown method: constructor");
});
