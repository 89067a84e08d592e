// @vitest-environment jsdom
import {expect, it} from "vitest";
import {movingSquare} from "../../../src/components/inputs/movingSquare.js";

function setup() {
  const square = movingSquare(document.createElement("canvas"), {pixels: 28, label: "The digit"});
  square.set([4, 6], 8);
  const moves: string[] = [];
  square.element.addEventListener("input", () => moves.push(square.place.join()));
  const press = (key: string, shiftKey = false) =>
    square.element.dispatchEvent(new KeyboardEvent("keydown", {key, shiftKey, bubbles: true, cancelable: true}));
  return {square, moves, press};
}

it("arrow keys move the square by a step, with Shift by its own size, and never out of the picture", () => {
  const {moves, press} = setup();
  press("ArrowDown");
  press("ArrowLeft");
  press("ArrowRight", true);
  press("ArrowRight", true);
  press("ArrowRight", true);
  press("ArrowUp", true);
  press("ArrowUp", true);
  expect(moves).toEqual(["5,6", "5,5", "5,13", "5,20", "0,20"]);
});

it("other keys are left to the page; arrow keys are not, for they turn its pages", () => {
  const {square, press} = setup();
  const heard: string[] = [];
  const page = document.createElement("div");
  page.append(square.element);
  page.addEventListener("keydown", (event) => heard.push((event as KeyboardEvent).key));
  press("ArrowDown");
  press("Escape");
  expect(heard).toEqual(["Escape"]);
});

it("a change of size keeps the square within the picture, and tells nobody", () => {
  const {square, moves} = setup();
  square.set([26, 26], 10);
  expect(square.place).toEqual([18, 18]);
  expect(moves).toEqual([]);
});
