// @vitest-environment jsdom
import {expect, it} from "vitest";
import {methodPicker, type PickedMethod} from "../../../src/components/explain/methodPicker.js";
import {methods} from "../../../src/methods.js";
import {enter, valuesOf} from "../../press.js";

const few = methods.filter(({id}) => ["gradient", "integrated-gradients", "class-activation-map"].includes(id));
const initial = {method: "integrated-gradients", options: {steps: 16}};

const size = {height: 299, width: 299};

it("methodPicker(methods) shows a method's summary, paper, cost and settings", async () => {
  await expect(methodPicker(few, {value: initial, size}).outerHTML).toMatchFileSnapshot(
    "../../output/methodPicker.html"
  );
});

it("a method that is picked has its settings as they begin, and is told", () => {
  const picker = methodPicker(few, {value: initial, size});
  const told = valuesOf(picker);
  expect(picker.value).toEqual(initial);
  enter(picker.querySelector("select")!, "gradient");
  enter(picker.querySelector<HTMLSelectElement>(".knob-inputs select")!, "activation");
  expect(told).toEqual([
    {method: "gradient", options: {}},
    {method: "gradient", options: {seed: "activation"}}
  ]);
});

it("a method without settings shows none", () => {
  const picker = methodPicker(few, {value: {method: "class-activation-map", options: {}}, size});
  expect(picker.querySelector("details")!.hidden).toBe(true);
});

it("setting the value shows it and tells nobody", () => {
  const picker = methodPicker(few, {value: {method: "gradient", options: {}}, size});
  const told = valuesOf(picker);
  picker.value = initial;
  expect(picker.value).toEqual(initial);
  expect(picker.querySelector("select")!.value).toBe("integrated-gradients");
  expect(picker.querySelector<HTMLInputElement>(".knob-inputs input")!.value).toBe("16");
  expect(told).toEqual([]);
});

it("a slow method says how many passes it makes, as its knobs are turned", () => {
  const costOf = (method: string, options: PickedMethod["options"]) =>
    methodPicker(methods, {value: {method, options}, size}).querySelector("p")!.textContent;
  expect(costOf("occlusion", {})).toMatch("81 passes through the network; a coarse answer comes first.");
  expect(costOf("occlusion", {window: [150, 150], stride: [150, 150]})).toMatch(" 4 passes");
  expect(costOf("occlusion", {window: [10, 10], stride: [150, 150]})).toMatch("Many passes"); // refused when asked
  expect(costOf("smoothgrad", {samples: 9})).toMatch(" 9 passes");
  expect(costOf("integrated-gradients", {})).toMatch(" 64 passes");
  expect(costOf("gradient", {})).not.toMatch("passes");
});
