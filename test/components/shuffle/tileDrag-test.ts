// @vitest-environment jsdom
import {html} from "htl";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {placeOf, tileDrag} from "../../../src/components/shuffle/tileDrag.js";
import {stubCanvas} from "../stubCanvas.js";

beforeEach(stubCanvas);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Returns four tiles of a photo of 20 × 20 pixels, laid out ten times as large. */
function made() {
  const tiles = html`<div>${[0, 1, 2, 3].map((place) => html`<button data-place=${place}><i></i></button>`)}</div>`;
  tiles.getBoundingClientRect = () => ({left: 0, top: 0, width: 200, height: 200}) as DOMRect;
  tiles.setPointerCapture = () => {};
  Object.defineProperty(tiles, "offsetWidth", {value: 200});
  const canvas = html`<canvas width="20" height="20"></canvas>` as HTMLCanvasElement;
  const swaps: number[][] = [];
  const grid = () => ({n: 2, tileWidth: 10, tileHeight: 10, left: 0, top: 0});
  const ghost = tileDrag(tiles, {canvas, grid, swap: (from, to) => swaps.push([from, to])});
  const point = (type: string, x: number, y: number, target: Element = tiles) =>
    target.dispatchEvent(
      Object.defineProperty(new MouseEvent(type, {clientX: x, clientY: y, bubbles: true}), "isPrimary", {value: true})
    );
  return {tiles, ghost, swaps, point, buttons: tiles.querySelectorAll("button")};
}

it("a tile that is dragged onto another swaps with it, and is seen above the photo on its way", () => {
  const {ghost, swaps, point, buttons} = made();
  point("pointerdown", 50, 50, buttons[0].firstElementChild!);
  point("pointermove", 150, 160);
  expect([ghost.hidden, ghost.style.width, ghost.style.translate]).toEqual([false, "50%", "100px 110px"]);
  expect([...buttons].map((d) => d.className)).toEqual(["", "", "", "over"]);
  point("pointerup", 150, 160);
  expect([swaps, ghost.hidden, buttons[3].className]).toEqual([[[0, 3]], true, ""]);
});

it("a tile that hardly moves, is left where it was, or is dropped outside is not swapped", () => {
  const {ghost, swaps, point, buttons} = made();
  for (const [x, y] of [
    [53, 52],
    [80, 80],
    [300, 50]
  ]) {
    point("pointerdown", 50, 50, buttons[0]);
    point("pointermove", x, y);
    point("pointerup", x, y);
  }
  point("pointerdown", 50, 50, buttons[0]);
  point("pointermove", 150, 150);
  point("pointercancel", 150, 150);
  point("pointerup", 150, 150);
  expect([swaps, ghost.hidden]).toEqual([[], true]);
});

it("placeOf(target) is the place whose button holds the target", () => {
  const {tiles, buttons} = made();
  expect([placeOf(buttons[2].firstElementChild), placeOf(tiles), placeOf(null)]).toEqual([2, null, null]);
});
