// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {preparePrint} from "../../../src/components/presenting/preparePrint.js";

let main: HTMLElement;
const page = `<p><img loading="lazy" src="a.png"></p>
  <details id="one"><summary>Why?</summary><p>Because.</p></details>
  <figure class="figure"><details id="table"><summary>Numbers</summary><p>7</p></details></figure>
  <details id="two" open=""><summary>How?</summary><p>So.</p></details>`;

beforeEach(() => {
  document.body.innerHTML = `<main>${page}</main>`;
  main = document.querySelector("main")!;
});

const isOpen = (id: string) => document.querySelector<HTMLDetailsElement>(`#${id}`)!.open;

it("on paper pictures are no longer lazy, answers are open, and what a figure folds away stays folded", () => {
  preparePrint(main, "open");
  expect(main.querySelector("img")!.getAttribute("loading") ?? "eager").toBe("eager");
  expect(["one", "two", "table"].map(isOpen)).toEqual([true, true, false]);
});

it("whom to thank for photos is told on paper, whatever becomes of the answers", () => {
  main.innerHTML = `<div><details id="thanks"><summary>Photos</summary><ul><li>A. Body</li></ul></details></div>`;
  preparePrint(main, "closed");
  expect(isOpen("thanks")).toBe(true);
});

it("on paper what scrolls on the screen is shown whole", () => {
  main.innerHTML = `<div id="scrolls" style="overflow-x: auto"></div><div id="sticks" style="position: sticky"></div><div id="cuts" style="overflow: hidden"></div>`;
  const undo = preparePrint(main, "open");
  expect(Array.from(main.querySelectorAll(".prepare-print-whole"), (d) => d.id)).toEqual(["scrolls", "sticks"]);
  undo();
  expect(main.querySelector(".prepare-print-whole")).toBeNull();
});

it("answers can be left out", () => {
  preparePrint(main, "closed");
  expect(["one", "two"].map(isOpen)).toEqual([false, false]);
});

it("answers can stand at the end, in the order and under the numbers of their questions", () => {
  preparePrint(main, "end");
  expect(Array.from(main.querySelectorAll(":scope > details"), (d) => d.textContent)).toEqual(["1. Why?", "2. How?"]);
  expect(Array.from(main.querySelectorAll(".prepare-print-answers li"), (d) => d.textContent)).toEqual([
    "Because.",
    "So."
  ]);
});

it.each(["open", "closed", "end"] as const)("after paper the page is as it was, answers %s", (answers) => {
  preparePrint(main, answers)();
  const plain = (html: string) => html.replace(/ (loading|class)="\w*"/g, "").replace(/\s+/g, " ");
  expect(plain(main.innerHTML)).toBe(plain(page));
});
