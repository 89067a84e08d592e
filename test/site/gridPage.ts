import {availableBackends, type BackendName, startBackend} from "../../src/network/backend.js";
import {gridOfWindows, type WindowCase, wrongCases} from "../network/layers/gridOfWindows.js";

/** What a page with the grid of windows offers to a test. */
export interface GridPage {
  readonly available: () => Promise<BackendName[]>;
  /** Resolves to the backend that ran, how many windows it computed, and a line for each that it got wrong. */
  readonly compute: (name: BackendName) => Promise<{name: BackendName; count: number; wrong: string[]}>;
}

declare global {
  interface Window {
    grid: GridPage;
  }
}

/** A GPU compiles programs for every window, which takes its time where the processor imitates it. */
const everyOnGpu = 20;

window.grid = {
  available: availableBackends,
  async compute(preferred) {
    const name = await startBackend(preferred);
    const isGpu = name === "webgl" || name === "webgpu";
    const cases = gridOfWindows().filter((d, i) => !isGpu || i % everyOnGpu === 0 || isNotorious(d));
    return {name, count: cases.length, wrong: await wrongCases(cases, isGpu ? 1e-3 : 1e-4)};
  }
};

/** Returns whether a window is 1×3 with strides of 2 and padding “same”, of which WebAssembly once made zeros. */
function isNotorious({layer}: WindowCase): boolean {
  const size = "size" in layer ? layer.size : layer.kernel.shape.slice(0, 2);
  return String(size) === "1,3" && String(layer.strides) === "2,2" && layer.padding === "same";
}
