// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {layerMaps} from "../../../src/components/maps/layerMaps.js";
import {mapsBoard} from "../../../src/components/maps/mapsBoard.js";
import type {LayerRow} from "../../../src/network/layerTable.js";
import {pixels} from "../../images/pixels.js";
import {stubCanvas} from "../stubCanvas.js";

beforeEach(stubCanvas);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("mapsBoard draws a page of maps, one of them enlarged over the image", async () => {
  const [onUnit, onPage] = [vi.fn(), vi.fn()];
  const board = mapsBoard({onUnit, onPage});
  const field = {size: [2, 1], stride: [2, 1], start: [0, 0]};
  const layer = layerMaps({
    network: "mnist",
    row: {name: "toy", shape: [1, 2, 2], field} as unknown as LayerRow,
    image: pixels(2, 2, 1, [0, 1, 2, 3]),
    maps: pixels(2, 1, 2, [1, 0, 4, 0]),
    zeros: 0.5,
    isExact: true
  });
  board.draw(layer, {sort: "index", scale: "own", unit: 0, page: undefined}, "a toy");
  await expect(board.element.outerHTML).toMatchFileSnapshot("../../output/mapsBoard.html");
  const cells = board.element.querySelectorAll<HTMLElement>(".maps-cell");
  cells[1].click();
  expect([onUnit.mock.calls, onPage.mock.calls]).toEqual([[[1]], []]);
  board.draw(layer, {sort: "index", scale: "own", unit: 1, page: undefined}, "a toy");
  expect(Array.from(board.element.querySelectorAll(".maps-cell"))).toEqual([...cells]);
  expect([...cells].map((d) => d.getAttribute("aria-pressed"))).toEqual(["false", "true"]);
});
