// @vitest-environment jsdom
import {expect, it} from "vitest";
import {classPicker} from "../../../src/components/inputs/classPicker.js";
import {assign, enter, valuesOf} from "../../press.js";

const labels = ["tiger", "tiger cat", "goldfish", "tabby"];
const top = [
  {index: 3, label: "tabby", logit: 9, probability: 0.874},
  {index: 1, label: "tiger cat", logit: 6, probability: 0.0441},
  {index: 2, label: "goldfish", logit: 0, probability: 0.0002}
];

function picker() {
  const form = classPicker();
  form.show(top, 3);
  document.body.replaceChildren(form); // only a connected radio button tells of a click
  assign(form, "labels", labels);
  return {form, told: valuesOf(form), other: form.querySelector<HTMLInputElement>("input[type=text]")!};
}
const checked = (form: HTMLElement) => form.querySelector<HTMLInputElement>("input:checked")?.value;

it("classPicker shows the best classes with their probabilities, and a field for any other", async () => {
  await expect(picker().form.outerHTML).toMatchFileSnapshot("../../output/classPicker.html");
});

it("a class that is picked from the best is the value, and is told", () => {
  const {form, told} = picker();
  form.querySelectorAll<HTMLInputElement>("input[type=radio]")[1].click();
  expect(told).toEqual([1]);
  expect(form.value).toBe(1);
});

it("a class is picked by its name in any case, or by its index, once", () => {
  const {form, told, other} = picker();
  enter(other, " Tiger Cat ");
  form.dispatchEvent(new Event("submit", {cancelable: true}));
  enter(other, "0");
  expect(told).toEqual([1, 0]);
});

it("what is being typed is no choice, even where it is a class already; what is taken from the list is", () => {
  const {told, other} = picker();
  other.value = "tiger";
  other.dispatchEvent(new InputEvent("input", {bubbles: true, inputType: "insertText"}));
  expect(told).toEqual([]);
  other.value = "tiger cat";
  other.dispatchEvent(new InputEvent("input", {bubbles: true, inputType: "insertReplacementText"}));
  expect(told).toEqual([1]);
});

it("an unknown class is said to be unknown, and tells nobody", () => {
  const {form, told, other} = picker();
  const problem = form.querySelector("[role=alert]")!;
  for (const text of ["unicorn", "4", "99999"]) {
    enter(other, text);
    expect(problem.textContent).toBe(`unknown class: ${text}`);
  }
  expect(told).toEqual([]);
  expect(form.value).toBe(3);
  other.dispatchEvent(new InputEvent("input", {bubbles: true, inputType: "insertText"}));
  expect(problem.textContent).toBe("");
});

it("show(top, value) tells nobody, and names a class that is not among the best in the field", () => {
  const {form, told, other} = picker();
  form.show(top, 0);
  expect([form.value, other.value, checked(form)]).toEqual([0, "tiger", undefined]);
  form.show(top, 1);
  expect([form.value, other.value, checked(form)]).toEqual([1, "", "1"]);
  expect(told).toEqual([]);
});

it("labels are text, whatever is in them", () => {
  const {form} = picker();
  assign(form, "labels", ["<img src=x onerror=alert(1)>"]);
  form.show([{index: 0, label: "<b>bold</b>", logit: 1, probability: 1}], 0);
  expect(form.querySelector("img, b")).toBeNull();
});
