// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {type Film, filmPane} from "../../../src/components/marks/filmPane.js";

const drawn: number[] = [];

function film(steps: readonly number[], name = "flamingo"): Film {
  const frames = steps.map((step) => ({step, value: 2 * step - 1, draw: () => void drawn.push(step)}));
  return {frames, values: frames.map((d) => [d.step, d.value] as const), steps: 8, name};
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function setup() {
  const pane = filmPane();
  document.body.append(pane.element);
  const slider = pane.element.querySelector("input")!;
  const button = pane.element.querySelector("button")!;
  const scrub = (value: number) => {
    slider.value = `${value}`;
    slider.dispatchEvent(new Event("input", {bubbles: true}));
  };
  return {...pane, slider, button, scrub};
}

it("a film is shown at its end, and nothing moves unasked", () => {
  const {show, seen, element} = setup();
  show(film([0, 4, 8]));
  vi.advanceTimersByTime(5000);
  expect(seen().step).toBe(8);
  expect(element.querySelector("output")!.textContent).toBe("step 8 of 8, value 15.0");
  expect(element.querySelector("canvas")!.getAttribute("aria-label")).toContain("flamingo, step 8");
});

it("play goes from the start to the end and stops; scrubbing ends it", () => {
  const {show, seen, button, scrub} = setup();
  show(film([0, 4, 8]));
  button.click();
  expect(seen().step).toBe(0);
  expect(button.textContent).toBe("Pause");
  vi.advanceTimersByTime(200);
  expect(seen().step).toBe(4);
  vi.advanceTimersByTime(1000);
  expect([seen().step, button.textContent]).toEqual([8, "Play"]);
  button.click();
  scrub(1);
  vi.advanceTimersByTime(1000);
  expect([seen().step, button.textContent]).toEqual([4, "Play"]);
});

it("a film that grows is followed at its end, and not where the reader looks back", () => {
  const {show, seen, scrub} = setup();
  show(film([0]));
  show(film([0, 1]));
  expect(seen().step).toBe(1);
  scrub(0);
  show(film([0, 1, 2]));
  expect(seen().step).toBe(0);
  show(film([0, 3], "another"));
  expect(seen().step).toBe(3);
});

it("the curve says where the value went", () => {
  const {show, element} = setup();
  show(film([0, 4, 8]));
  const curve = element.querySelector("svg")!;
  expect(curve.getAttribute("aria-label")).toBe("The value goes from −1 to 15 in 8 steps");
  expect(curve.querySelector("path")!.getAttribute("d")!.match(/[ML]/g)).toEqual(["M", "L", "L"]);
});
