// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {growingTime, treeGrowth} from "../../../src/components/tree/treeGrowth.js";

let see: (ratio: number) => void;
let still = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("matchMedia", () => ({matches: still}));
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: (entries: unknown[]) => void) {
        see = (intersectionRatio) => callback([{intersectionRatio, intersectionRect: {height: 10}}]);
      }
      observe() {}
      disconnect() {}
    }
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  still = false;
});

function grown(isThere = false): HTMLElement {
  const element = document.createElement("div");
  treeGrowth(element, {isThere});
  return element;
}

it("treeGrowth(element) lets a tree grow once it is seen, and then leaves it alone", () => {
  const element = grown();
  expect(element.className).toBe("tree-unseen");
  see(0.1);
  expect(element.className).toBe("tree-unseen");
  see(0.4);
  expect(element.className).toBe("tree-growing");
  vi.advanceTimersByTime(growingTime);
  expect(element.className).toBe("");
});

it("treeGrowth(element) shows all at once when the reader touches it, or prints", () => {
  for (const [target, type] of [
    ["element", "pointerdown"],
    ["element", "keydown"],
    ["window", "beforeprint"]
  ]) {
    const element = grown();
    see(1);
    (target === "element" ? element : window).dispatchEvent(new Event(type));
    expect(element.className).toBe("");
  }
});

it("treeGrowth(element) does nothing where a link asked for a state, or motion is unwelcome", () => {
  expect(grown(true).className).toBe("");
  still = true;
  expect(grown().className).toBe("");
});
