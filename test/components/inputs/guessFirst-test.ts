// @vitest-environment jsdom
import {html} from "htl";
import {afterEach, beforeEach, expect, it} from "vitest";
import {guessesAsked, setGuessesAsked} from "../../../src/components/inputs/guessesAsked.js";
import {type Guess, guessFirst} from "../../../src/components/inputs/guessFirst.js";
import {guessSwitch} from "../../../src/components/inputs/guessSwitch.js";

const choice: Guess = {
  question: "Which?",
  guessed: {choices: ["one", "two"], right: [1]},
  answer: "It is two."
};

beforeEach(clear);
afterEach(clear);

function clear(): void {
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, "", "/");
}

const drawn = (guess: Guess, isAsked?: boolean) =>
  guessFirst(
    guess,
    html`<figure id="a"><div class="figure-body"><div class="figure-picture"><p>Answer</p></div></div></figure>` as HTMLElement,
    isAsked
  );
const held = (figure: Element) => figure.querySelectorAll(".guess-first-held").length;
const click = (figure: Element, words: string) =>
  [...figure.querySelectorAll("button")].find((d) => d.textContent!.trim() === words)!.click();

it("a figure that asks holds its answer back until the guess, and then shows the guess beside it", () => {
  const figure = drawn(choice);
  expect(held(figure)).toBe(1);
  expect(figure.textContent).not.toContain("It is two.");
  click(figure, "one");
  expect(held(figure)).toBe(0);
  expect(figure.querySelector("[role=status]")!.textContent).toBe("Your guess: one. It is two.");
  expect(figure.querySelector(".guess-first-right")!.textContent).toContain("two");
});

it("whoever asks for the answer gets it, and no guess is told", () => {
  const figure = drawn(choice);
  click(figure, "Show me");
  expect(held(figure)).toBe(0);
  expect(figure.querySelector("[role=status]")!.textContent).toBe("It is two.");
});

it("a place is guessed with a square, and both places are shown afterwards", () => {
  const picture = html`<canvas></canvas>`;
  const figure = drawn({...choice, guessed: {picture, width: 10, height: 10, side: 4, right: {y: 2, x: 6}}});
  const square = figure.querySelector(".square-input-square")!;
  square.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowLeft", bubbles: true}));
  click(figure, "Here");
  expect(figure.querySelector("[role=status]:not(.visually-hidden)")!.textContent).toBe(
    "Your guess: row 3, column 2. It is two."
  );
  expect(figure.querySelector<HTMLElement>(".guess-first-mark")!.style.left).toBe("60%");
});

it("only what a selector names is held back, where it names something", () => {
  const figure = html`<figure><p>Shown</p><details>Answer</details></figure>` as HTMLElement;
  guessFirst({...choice, holds: "details"}, figure);
  expect([...figure.querySelectorAll(".guess-first-held")].map((d) => d.tagName)).toEqual(["DETAILS"]);
});

it("a link to a state of the figure shows it at once, and so does one that is followed later", () => {
  history.replaceState(null, "", "/#a.unit=3");
  expect(held(drawn(choice))).toBe(0);
  history.replaceState(null, "", "/#b.unit=3");
  const figure = drawn(choice);
  expect(held(figure)).toBe(1);
  history.replaceState(null, "", "/#a.unit=3");
  window.dispatchEvent(new Event("hashchange"));
  expect(held(figure)).toBe(0);
});

it("guess=off in a link holds for the session, and the instructors' switch for good", () => {
  expect(guessesAsked()).toBe(true);
  expect(guessesAsked({hash: "#present=a&guess=off", search: ""})).toBe(false);
  expect(guessesAsked({hash: "", search: ""})).toBe(false);
  expect(held(drawn(choice))).toBe(0);
  expect(guessesAsked({hash: "#guess=on", search: ""})).toBe(true);
  setGuessesAsked(false);
  sessionStorage.clear();
  expect(guessesAsked()).toBe(false);
  document.body.replaceChildren(guessSwitch());
  const box = document.querySelector("input")!;
  expect(box.checked).toBe(false);
  box.click();
  expect(guessesAsked()).toBe(true);
});
