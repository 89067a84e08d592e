// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {classifierBoard} from "../../../src/components/classify/classifierBoard.js";
import {pixels} from "../../images/pixels.js";
import {stubCanvas} from "../stubCanvas.js";

beforeEach(stubCanvas);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("classifierBoard draws the photo and its classes, as probabilities or as logits", async () => {
  const board = classifierBoard(document.createElement("nav"), {width: 299, height: 299});
  const top = [
    {index: 286, label: "Egyptian cat", logit: 10.8, probability: 0.87},
    {index: 282, label: "tabby", logit: 8, probability: 0.05}
  ];
  const shown = {pixels: pixels(1, 1, 3, [1, 2, 3]), top};
  board.draw(shown, "probability", "a cat");
  await expect(`${board.element.outerHTML}\n`).toMatchFileSnapshot("../../output/classifierBoard.html");
  board.draw(shown, "logit", "a cat");
  expect(Array.from(board.element.querySelectorAll(".score-bars-value"), (d) => d.textContent)).toEqual([
    "10.80",
    "8.00"
  ]);
  board.stale(true);
  expect(board.element.querySelector(".score-bars")!.classList.contains("stale")).toBe(true);
});
