import {vi} from "vitest";

/** Gives jsdom what a drawing listens to: the size of an element and the colours of the page, neither of which changes. To be undone by vi.unstubAllGlobals. */
export function stubObservers(): void {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    }
  );
  vi.stubGlobal("matchMedia", () => ({matches: false, addEventListener() {}, removeEventListener() {}}));
}
