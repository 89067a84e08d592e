// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {shuffledBoard} from "../../../src/components/shuffle/shuffledBoard.js";
import {stubCanvas} from "../stubCanvas.js";

beforeEach(stubCanvas);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("shuffledBoard draws the tiles, the curve with a mark, and what the network says; it tells swaps and picks", () => {
  const told: unknown[] = [];
  const board = shuffledBoard({onSwap: (order) => told.push(order), onPick: (n) => told.push(n)});
  document.body.replaceChildren(board.element);
  const cat = {index: 286, label: "Egyptian cat", logit: 10, probability: 0.8};
  const said = {top: [cat], asked: cat, rank: 1};
  const pixels = {values: new Float32Array(300), width: 10, height: 10, channels: 3};
  board.drawTiles(pixels, {n: 2, seed: 1, order: [0, 1, 2, 3]}, "A cat");
  board.drawCurve([{n: 2, seed: 1, said}], "probability", "cat", {n: 2, said});
  board.say(said, "Egyptian cat");
  expect(board.photo.getAttribute("aria-label")).toBe("A cat, in 2 × 2 tiles");
  expect(board.curve.getAttribute("aria-label")).toBe(
    "probability of cat, mean over n, tiles on a side: 2: 80.0\u00a0%"
  );
  expect(board.element.querySelector(".figure-number strong")!.textContent).toBe("80.0\u00a0%");
  const tiles = board.element.querySelectorAll<HTMLButtonElement>(".shuffle-tiles button");
  tiles[0].click();
  tiles[3].click();
  board.element.querySelectorAll(".shuffle-touch")[4].dispatchEvent(new MouseEvent("click"));
  expect(told).toEqual([[3, 1, 2, 0], 5]);
});
