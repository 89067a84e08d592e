import {mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import type {CorpusPeaks} from "../../src/data/corpusPeaks.js";
import {keptPeaks, peaksKey} from "../../src/data/keptPeaks.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import type {Network} from "../../src/network/network.js";
import {branching} from "../network/branching.js";

let folder: string;
beforeEach(async () => {
  await startNodeBackend("cpu");
  folder = mkdtempSync(join(tmpdir(), "peaks-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const peaks: CorpusPeaks = new Map([
  ["mixed", [0, 1].map((i) => ({positions: Uint16Array.of(i, 65535, 7), values: Float32Array.of(0.1 + i, -2, 1e-9)}))],
  ["logits", [0, 1].map((i) => ({positions: Uint16Array.of(0, 0), values: Float32Array.of(i, 3)}))]
]);
const photo = () => Promise.reject(new Error("not asked for"));

it("keptPeaks(model, photo) computes the peaks once and returns them as they were", async () => {
  const compute = vi.fn(async () => peaks);
  const model = onBackend(branching);
  expect(await keptPeaks(model, photo, {folder, compute})).toEqual(peaks);
  expect(await keptPeaks(model, photo, {folder, compute})).toEqual(peaks);
  expect(compute).toHaveBeenCalledTimes(1);
  expect(readdirSync(folder)).toEqual([`branching-peaks-${await peaksKey(branching)}.bin`]);
});

it("keptPeaks(model, photo) forgets what it kept of the same network before", async () => {
  const compute = async () => peaks;
  const changed = {...branching, input: {...branching.input, range: [0, 2]}} as Network;
  const other = {...branching, name: "branching-other"};
  for (const network of [branching, other, changed]) await keptPeaks(onBackend(network), photo, {folder, compute});
  expect(readdirSync(folder).sort()).toEqual(
    [`branching-other-peaks-${await peaksKey(other)}.bin`, `branching-peaks-${await peaksKey(changed)}.bin`].sort()
  );
});

it("peaksKey(network, files) follows from the weights, the network's parts, the photos and their order", async () => {
  const files = ["src/photos/cat-chelsea.jpg", "src/photos/panda-giant.jpg"];
  const [first, ...rest] = branching.layers;
  const changed = {...branching, layers: [first, ...rest.map((layer) => ("kernel" in layer ? moved(layer) : layer))]};
  const keys = await Promise.all([
    peaksKey(branching, files),
    peaksKey(branching, files.slice(0, 1)),
    peaksKey(branching, files.toReversed()),
    peaksKey(changed as Network, files),
    peaksKey({...branching, input: {...branching.input, range: [0, 1]}}, files)
  ]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(await peaksKey(structuredClone(branching), files)).toBe(keys[0]);
});

/** Returns the layer with its first weight changed a little. */
function moved<T extends {readonly kernel: {readonly values: Float32Array | Uint8Array}}>(layer: T): T {
  const values = layer.kernel.values.slice();
  values[0] += 1e-3;
  return {...layer, kernel: {...layer.kernel, values}};
}
