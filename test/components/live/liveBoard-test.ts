// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {type LiveFrame, liveBoard} from "../../../src/components/live/liveBoard.js";
import {initialChoice} from "../../../src/components/live/liveChoice.js";
import {pixels} from "../../images/pixels.js";
import {stubCanvas} from "../stubCanvas.js";

beforeEach(stubCanvas);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("liveBoard shows the strip until a picture comes, and calls for the map under the pointer", () => {
  const [onStart, onStop, onUnit] = [vi.fn(), vi.fn(), vi.fn()];
  const board = liveBoard({onStart, onStop, onUnit});
  const part = <T extends HTMLElement>(selector: string) => board.element.querySelector<T>(selector)!;
  board.offer({...initialChoice, source: "camera"}, false);
  expect([part(".live-start").textContent, part(".live-stop").hidden]).toEqual(["Start the camera", true]);
  expect(part<HTMLImageElement>("img").src).toMatch("data/live/live/strip.webp");
  const frame: LiveFrame = {
    picture: {view: pixels(1, 1, 1, [0]), input: pixels(1, 1, 1, [0]), found: true},
    answer: {
      kind: "videoFrame",
      shape: [1, 1, 10],
      values: new Float32Array(10),
      first: 64,
      units: 100,
      top: [{index: 1, label: "3", logit: 2, probability: 0.257}],
      backend: "wasm",
      milliseconds: 3
    },
    maps: pixels(1, 1, 10, new Float32Array(10)),
    scales: new Float32Array(64)
  };
  board.draw(frame, {...initialChoice, first: 64, unit: 70});
  expect([part(".live-strip").hidden, part(".live-view").hidden]).toEqual([true, false]);
  expect(part(".live-top").textContent).toBe("326\u00a0%");
  expect(part(".live-pane:last-child").textContent).toBe("Map 70 of MaxPool_3a, silent so far");
  const grid = part<HTMLCanvasElement>(".live-grid");
  expect(grid.getAttribute("aria-label")).toBe("Maps 64 to 99 of MaxPool_3a. Press one to enlarge it.");
  for (const [name, value] of [
    ["clientWidth", 80],
    ["clientHeight", 20]
  ] as const)
    Object.defineProperty(grid, name, {value});
  const press = (x: number, y: number) => {
    const event = new MouseEvent("click");
    Object.defineProperties(event, {offsetX: {value: x}, offsetY: {value: y}});
    grid.dispatchEvent(event);
  };
  press(79, 0);
  press(15, 19);
  press(35, 19); // no map stands there
  expect(onUnit.mock.calls).toEqual([[71], [73]]);
});
