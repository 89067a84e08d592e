// @vitest-environment jsdom
import {expect, it} from "vitest";
import {maskEditor} from "../../../src/components/shape/maskEditor.js";
import {outlineText, parseOutlines} from "../../../src/components/shape/outlineText.js";

const square = [0.2, 0.2, 0.8, 0.2, 0.8, 0.8, 0.2, 0.8];

function setup(value: readonly (readonly number[])[] = [square]) {
  const editor = maskEditor({picture: document.createElement("canvas"), value});
  const told: string[] = [];
  for (const type of ["input", "change"]) editor.addEventListener(type, () => told.push(type));
  const board = editor.querySelector("svg")!;
  const press = (key: string, shiftKey = false) =>
    board.dispatchEvent(new KeyboardEvent("keydown", {key, shiftKey, bubbles: true, cancelable: true}));
  const button = (name: string) =>
    Array.from(editor.querySelectorAll("button")).find(({textContent}) => textContent === name)!;
  const said = () => editor.querySelector(".shape-mask-said")!.textContent;
  return {editor, told, press, button, said};
}

it("keys choose a corner and move it, by a hundredth or a twentieth, not beyond the edge", () => {
  const {editor, press, told, said} = setup();
  press("n");
  expect(said()).toBe("Corner 1 of 4: 20 % from the left, 20 % from the top.");
  press("ArrowRight");
  press("ArrowDown", true);
  expect(editor.value[0].slice(0, 2).map((value) => value.toFixed(3))).toEqual(["0.210", "0.250"]);
  expect(told).toEqual(["input", "change", "input", "change"]);
  press("p");
  for (let i = 0; i < 8; ++i) press("ArrowLeft", true);
  expect(editor.value[0].slice(6)).toEqual([0, 0.8]);
});

it("keys that mean something here go no further: they do not turn the page", () => {
  const {editor, press} = setup();
  const heard: string[] = [];
  editor.addEventListener("keydown", ({key}) => heard.push(key));
  for (const key of ["n", "ArrowRight", "Escape", "x"]) press(key);
  expect(heard).toEqual(["x"]);
});

it("a corner is added half-way to the next, and deleted; two corners hold nothing", () => {
  const {editor, button, press} = setup();
  press("n");
  button("Add a corner").click();
  expect(editor.value[0]).toEqual([0.2, 0.2, 0.5, 0.2, 0.8, 0.2, 0.8, 0.8, 0.2, 0.8]);
  press("Delete");
  expect(editor.value[0].length).toBe(8);
  press("Delete");
  expect(editor.value[0].length).toBe(6);
  press("Delete");
  expect(editor.value).toEqual([]);
});

it("an empty mask is said to be empty, gets a triangle by a key, and everything can be undone", () => {
  const {editor, button, said, press} = setup();
  button("Clear").click();
  expect(editor.value).toEqual([]);
  expect(said()).toMatch(/No outline/);
  expect((button("Next corner") as HTMLButtonElement).disabled).toBe(true);
  press("a");
  expect(editor.value[0].length).toBe(6);
  button("Undo").click();
  button("Undo").click();
  expect(editor.value).toEqual([square]);
  expect((button("Undo") as HTMLButtonElement).disabled).toBe(true);
});

it("the reader can go back to the outline that was given", () => {
  const {editor, button, press} = setup();
  press("n");
  press("Delete");
  button("Our outline").click();
  expect(editor.value).toEqual([square]);
  expect(setup([]).button("Our outline").hidden).toBe(true);
});

it("outlines go into a link and come out to a thousandth", () => {
  const outlines = [square, [0, 1, 0.1234, 0.5, 1, 0]];
  expect(parseOutlines(outlineText(outlines))).toEqual([square, [0, 1, 0.123, 0.5, 1, 0]]);
  expect(parseOutlines("")).toEqual([]);
});

it("what is no outline in a link is refused", () => {
  for (const text of ["<script>", "zzzzzzzzzzzz", "0000", "00000000000000"]) {
    expect(() => parseOutlines(text), text).toThrow("invalid outline");
  }
});
