// @vitest-environment jsdom
import {expect, it} from "vitest";
import type {AscentChoice} from "../../../src/components/ascent/ascentChoice.js";
import {ascentControls} from "../../../src/components/ascent/ascentControls.js";
import {ascentOptions, ascentPresets} from "../../../src/components/ascent/ascents.js";
import {targetNames} from "../../../src/components/inputs/targetNames.js";

const value: AscentChoice = {
  network: "inception-v3",
  layer: "logits",
  unit: 1,
  start: "noise",
  seed: 1,
  preset: "nothing",
  settings: {}
};
const labels = async () => ["background", "flamingo", "Egyptian cat"];

function setup() {
  const names = targetNames(new Map(), labels);
  const form = ascentControls({value, names, climb() {}});
  const field = (label: string) => form.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)!;
  const set = (label: string, text: string) => {
    field(label).value = text;
    field(label).dispatchEvent(new Event("change"));
  };
  return {form, names, field, set};
}

it("a class is chosen by its name or its number, once names are there", async () => {
  const {form, names, field, set} = setup();
  set("Class or unit", "2");
  expect(form.value.unit).toBe(2);
  await form.fetchNames();
  expect(field("Class or unit").value).toBe("Egyptian cat");
  set("Class or unit", "Flamingo");
  expect(form.value.unit).toBe(1);
  expect(names.nameOf(form.value)).toBe("flamingo");
  set("Class or unit", "unicorn");
  expect(form.value.unit).toBe(1);
  expect(form.querySelector(".figure-problem")!.textContent).toBe("unknown unit: unicorn");
});

it("another network starts at its first class, another layer at its first unit", () => {
  const {form, names, set} = setup();
  set("Network", "mnist");
  expect(form.value).toMatchObject({network: "mnist", layer: "logits", unit: 0});
  set("Class or unit", "10");
  expect(form.value.unit).toBe(0);
  set("Layer", "conv2");
  expect(names.nameOf(form.value)).toBe("unit 0 of conv2");
});

it("a knob that is turned differs from its preset until it is turned back, and another preset forgets it", () => {
  const {form, set} = setup();
  const knob = (text: string) => {
    const field = [...form.querySelectorAll("label")]
      .find((d) => d.textContent!.startsWith("L2"))!
      .querySelector("input")!;
    field.value = text;
    field.dispatchEvent(new Event("change"));
  };
  knob("3");
  expect(form.value.settings).toEqual({l2: 3});
  knob("0");
  expect(form.value.settings).toEqual({});
  knob("7");
  set("Regularisers", "olah-2017");
  expect(form.value).toMatchObject({preset: "olah-2017", settings: {}});
});

it("a start from a photo shows the photos", () => {
  const {form} = setup();
  expect(form.querySelector<HTMLElement>(".start-input-photo")!.hidden).toBe(true);
  form.querySelector("[aria-label=Start] [value=photo]")!.dispatchEvent(new Event("change"));
  expect(form.value.start).toBe("cat-chelsea");
  expect(form.querySelector<HTMLElement>(".start-input-photo")!.hidden).toBe(false);
});

it("ascentOptions(settings, network) fills in what is not set, and never exceeds the network's own size", () => {
  expect(ascentOptions({jitter: 3}, "inception-v3")).toMatchObject({jitter: 3, size: 171, l2: 0, decorrelate: true});
  expect(ascentOptions({colours: "plain"}, "mnist")).toMatchObject({size: 28, decorrelate: false});
  for (const {settings} of ascentPresets) expect(ascentOptions(settings, "inception-v3")).not.toHaveProperty("colours");
});
