// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {filterBoard} from "../../../src/components/filters/filterBoard.js";
import {stackBoard} from "../../../src/components/filters/stackBoard.js";
import {pixels} from "../../images/pixels.js";
import {stubCanvas} from "../stubCanvas.js";
import {toyFilters} from "./toyFilters.js";

beforeEach(stubCanvas);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const view = {unit: 1, scale: "own", checkpoint: undefined, weights: undefined} as const;

it("filterBoard calls for the filter pressed, and for what the buttons and the table make of its weights", () => {
  const [onUnit, onWeights] = [vi.fn(), vi.fn()];
  const {element, draw} = filterBoard({inputs: [document.createElement("nav")], onUnit, onWeights});
  const data = {...toyFilters("mnist"), image: pixels(2, 2, 1, [0, 50, 100, 150])};
  draw(data, view, "a digit");
  expect(element.querySelector(".filters-map > nav")).not.toBeNull();
  expect(element.querySelector(".filters-large")!.getAttribute("aria-label")).toBe("Filter 1 of conv1, enlarged");
  expect(Array.from(element.querySelectorAll(".filters-parts dt"), (d) => d.textContent)).toEqual([
    "light or dark all over",
    "an edge, or shading",
    "lines, dots"
  ]);
  element.querySelectorAll<HTMLElement>(".filters-button")[5].click();
  const press = (name: string) => [...element.querySelectorAll("button")].find((d) => d.textContent === name)!.click();
  press("Negative");
  press("As trained");
  const weight = data.filters.first.weights[1];
  expect([onUnit.mock.calls, onWeights.mock.calls]).toEqual([[[5]], [[[-weight]], [undefined]]]);
  draw(data, {...view, weights: [3]}, "a digit");
  expect(element.querySelector<HTMLInputElement>(".filters-weights input")!.value).toBe("3");
});

it("stackBoard calls for the slice and for the unit pressed, and says how near one filter would be", () => {
  const [onUnit, onSlice] = [vi.fn(), vi.fn()];
  const {element, draw} = stackBoard({onUnit, onSlice});
  draw(toyFilters("mnist"), 3, {order: "index", slice: 2});
  expect(element.querySelectorAll(".filters-stack-slice")[2].getAttribute("aria-pressed")).toBe("true");
  expect(element.querySelector(".filters-stack-composed p")!.textContent).toBe(
    "… the two would be one filter of 1 × 2 × 1, and this image all there is to know. Correlation of what that filter computes with what the unit really computes: 0.02."
  );
  expect(element.querySelectorAll(".filters-stack-answer li").length).toBe(1);
  element.querySelectorAll<HTMLElement>(".filters-stack-slice")[4].click();
  element.querySelector<HTMLElement>(".filters-stack-strip button")!.click();
  expect([onSlice.mock.calls, onUnit.mock.calls]).toEqual([[[4]], [[1]]]);
  draw(toyFilters("mnist"), 0, {order: "index", slice: undefined});
  expect(element.querySelector(".filters-stack-answer")!.textContent).toMatch(
    "No example of the corpus excites this unit"
  );
});
