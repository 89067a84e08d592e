// @vitest-environment jsdom
import {expect, it} from "vitest";
import {type SquareInputOptions, squareInput} from "../../../src/components/inputs/squareInput.js";

function setup(options: Partial<SquareInputOptions> = {}) {
  const square = squareInput({width: 28, height: 28, ...options});
  square.size = 8;
  square.value = {y: 4, x: 6};
  const moves: string[] = [];
  square.addEventListener("input", () => moves.push(`${square.value.y},${square.value.x}`));
  const button = square.querySelector("button")!;
  const press = (key: string, shiftKey = false) =>
    button.dispatchEvent(new KeyboardEvent("keydown", {key, shiftKey, bubbles: true, cancelable: true}));
  return {square, button, moves, press};
}

/** Lays the square out as in a page, pixel by pixel, and returns what a pointer does there. */
function pointer(square: HTMLElement, side: number) {
  square.getBoundingClientRect = () => ({left: 100, top: 50, width: side, height: side}) as DOMRect;
  square.setPointerCapture = () => {};
  return (type: "onpointerdown" | "onpointermove" | "onpointerup", x: number, y: number) => {
    const event = new MouseEvent(type, {clientX: 100 + x, clientY: 50 + y});
    square[type]!(Object.defineProperties(event as PointerEvent, {isPrimary: {value: true}, pointerId: {value: 1}}));
  };
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
  page.append(square);
  page.addEventListener("keydown", (event) => heard.push((event as KeyboardEvent).key));
  press("ArrowDown");
  press("Escape");
  expect(heard).toEqual(["Escape"]);
});

it("a change of size keeps the square within the picture, and tells nobody", () => {
  const {square, moves} = setup();
  square.value = {y: 26, x: 26};
  square.size = 10;
  expect(square.value).toEqual({y: 18, x: 18});
  expect(moves).toEqual([]);
});

it("squareInput moves by keys, stays within the image, and keeps to where it may stand", () => {
  const {square, button, moves, press} = setup({
    width: 100,
    height: 100,
    snap: ({y, x}) => ({y, x: x - (x % 10)}),
    step: () => 15
  });
  square.size = 40;
  square.value = {y: 0, x: 0};
  for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowLeft", "a"]) press(key);
  expect(moves).toEqual(["0,10", "15,10", "15,0"]); // and no event where it does not move
  for (let i = 0; i < 9; ++i) press("ArrowDown");
  expect(square.value).toEqual({y: 60, x: 0});
  expect(button.getAttribute("aria-label")).toMatch(/^The square, 40 pixels wide, at row 60, column 0\./);
});

it("squareInput is dragged where it is held, and put with its centre where the image is touched", () => {
  const {square, moves} = setup();
  const point = pointer(square, 56); // two pixels of the page for one of the image
  point("onpointerdown", 14, 10); // one pixel within the square
  point("onpointermove", 24, 20);
  point("onpointerup", 24, 20);
  point("onpointermove", 50, 50);
  expect(moves).toEqual(["9,11"]);
  point("onpointerdown", 50, 10);
  expect(moves).toEqual(["9,11", "1,20"]);
});

it("squareInput’s value may lie where the border cuts the square off", () => {
  const {square, button} = setup();
  square.value = {y: 24, x: 0};
  expect(square.value).toEqual({y: 24, x: 0});
  expect(Number.parseFloat(button.style.height)).toBeCloseTo((100 * 4) / 28, 3);
});
