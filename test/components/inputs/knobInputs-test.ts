// @vitest-environment jsdom
import {expect, it} from "vitest";
import {knobInputs} from "../../../src/components/inputs/knobInputs.js";
import type {Knob} from "../../../src/methods.js";
import {enter} from "../../press.js";

const knobs: readonly Knob[] = [
  {key: "fill", label: "Fill", kind: "choice", choices: ["grey", "black"], initial: "grey"},
  {key: "steps", label: "Steps", kind: "number", min: 2, max: 256, step: 1, initial: 64},
  {key: "window", label: "Window", kind: "pair", min: 1, max: 299, initial: null}
];

/** Returns the form with its fields, and the values it tells. */
function form(value = {}) {
  const element = knobInputs(knobs, {value});
  const told: unknown[] = [];
  document.body.replaceChildren(element);
  document.body.addEventListener("knob", () => told.push(element.value));
  const [fill, steps, window] = element.querySelectorAll<HTMLInputElement | HTMLSelectElement>("select, input");
  return {element, told, fill, steps, window};
}

it("knobInputs(knobs) is one labelled field a knob", async () => {
  const {element} = form({window: [60, 40], fill: "black"});
  await expect(element.outerHTML).toMatchFileSnapshot("../../output/knobInputs.html");
});

it("the value holds the knobs that were turned, and not those that were turned back", () => {
  const {element, told, fill, steps, window} = form();
  expect(element.value).toEqual({});
  enter(fill, "black");
  enter(steps, "16");
  enter(window, " 60 × 40 ");
  expect(element.value).toEqual({fill: "black", steps: 16, window: [60, 40]});
  enter(fill, "grey");
  enter(window, "");
  expect(element.value).toEqual({steps: 16});
  expect(told.length).toBe(5);
});

it("what a knob cannot be turned to is said by the field, and told to nobody", () => {
  const {element, told, steps, window} = form();
  for (const text of ["0", "300", "60x", "wide"]) {
    enter(window, text);
    expect(window.validationMessage).toMatch(/height × width/);
  }
  for (const text of ["", "1", "257"]) enter(steps, text);
  expect(told).toEqual([]);
  expect(element.value).toEqual({});
  enter(window, "60");
  expect(window.validationMessage).toBe("");
  expect(element.value).toEqual({window: [60, 60]});
});
