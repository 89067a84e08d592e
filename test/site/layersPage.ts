import {availableBackends, type BackendName, startBackend} from "../../src/network/backend.js";
import {valuesOfEveryKind} from "../network/layers/everyKind.js";
import {gridOfWindows, type WindowCase, wrongCases} from "../network/layers/gridOfWindows.js";

/** What a page with every kind of layer offers to a test. */
export interface LayersPage {
  readonly available: () => Promise<BackendName[]>;
  /** Resolves to the backend that ran, how many windows it computed, and a line for each that it got wrong. */
  readonly windows: (name: BackendName) => Promise<{name: BackendName; count: number; wrong: string[]}>;
  /** Resolves to the backend that ran, and what it makes of each kind of layer. */
  readonly kinds: (name: BackendName) => Promise<{name: BackendName; found: {what: string; values: number[]}[]}>;
}

declare global {
  interface Window {
    layers: LayersPage;
  }
}

/** A GPU compiles programs for every window, which takes its time where the processor imitates it. */
const everyOnGpu = 20;

window.layers = {
  available: availableBackends,
  async kinds(preferred) {
    return {name: await startBackend(preferred), found: await valuesOfEveryKind()};
  },
  async windows(preferred) {
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
