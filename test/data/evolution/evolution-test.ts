import {readFileSync} from "node:fs";
import {beforeAll, expect, it} from "vitest";
import {evolutionLayers} from "../../../src/components/evolution/evolution.js";
import {type Evolution, readEvolution} from "../../../src/components/evolution/evolutionFile.js";
import {checkpointModel, checkpoints} from "../../../src/data/evolution/checkpointModel.js";
import {deconvolved, topPlacesOf} from "../../../src/data/evolution/momentPatches.js";
import {settling} from "../../../src/data/evolution/settling.js";
import {heldOutDigits} from "../../../src/data/heldOutDigits.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {receptiveFields} from "../../../src/network/receptiveField.js";

const digits = heldOutDigits();
let evolution: Evolution;
beforeAll(async () => {
  await startNodeBackend("wasm");
  const {buffer, byteOffset, byteLength} = readFileSync("models/computed/data/evolution/evolution.bin/evolution.bin");
  evolution = readEvolution(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
});

it("the layers of the figure see what the network’s layers see", async () => {
  const {network} = await checkpointModel("028.bin");
  const fields = receptiveFields(network);
  for (const {name, side, stride} of evolutionLayers) {
    const {size, start, ...field} = fields.get(name)!;
    expect([size[0], field.stride[0]]).toEqual([side, stride]);
    expect(start[0]).toBe(0);
  }
});

it("the built pictures of a moment are what the worker says now, of the places that were found", async () => {
  const moment = 8;
  const model = await checkpointModel(evolution.moments[moment].file);
  for (const layer of evolutionLayers) {
    const unit = layer.built[1];
    const [patch] = evolution.patches(moment, layer.name, unit);
    const [built] = evolution.pictures(moment, layer.name, unit)!;
    const {values} = await deconvolved(model, layer, unit, patch, digits.pixels(patch.digit));
    const scale = Math.max(...values.map(Math.abs));
    expect(scale).toBeGreaterThan(0);
    values.forEach((value, i) => {
      expect(Math.abs(value - built.values[i]) / scale).toBeLessThan(0.006); // a level is 1/127
    });
    const top = await topPlacesOf(model, [digits.pixels(patch.digit)], layer);
    expect(top.values[unit * top.count]).toBeCloseTo(patch.value, 3);
  }
});

it("the built distances of weights are what is computed now, and end at 0", async () => {
  const files = (await checkpoints()).map((d) => d.file);
  const some = Array.from({length: 20}, (_, i) => digits.pixels(i));
  const {settling: now} = await settling([files[0], files[10], files[28]], some);
  for (const [layer, curve] of Object.entries(evolution.settling.way)) {
    expect(curve).toHaveLength(29);
    expect(curve[0]).toEqual([1, 1, 1]);
    expect(curve[28]).toEqual([0, 0, 0]);
    // With few digits more units of the other layers are silent, and left out.
    if (!["conv1", "logits"].includes(layer)) continue;
    [0, 10, 28].forEach((moment, i) => {
      curve[moment].forEach((d, k) => {
        expect(d).toBeCloseTo(now.way[layer as keyof typeof now.way][i][k], 4);
      });
    });
  }
  for (const curves of Object.values(evolution.settling))
    for (const curve of Object.values(curves)) expect(curve[28][1]).toBeCloseTo(0, 4);
});

it("dense unit 8 answers most to sixes after 64 steps, and to twos and eights at the end; unit 0 to some digits first, and to none at the end", () => {
  const labels = (moment: number, unit: number) =>
    new Set(evolution.patches(moment, "dense1", unit).map(({digit}) => digits.labels[digit]));
  expect(evolution.moments[7].step).toBe(64);
  expect(labels(7, 8)).toEqual(new Set([6]));
  expect(labels(28, 8)).toEqual(new Set([2, 8]));
  expect(labels(0, 0).size).toBeGreaterThan(0);
  expect(labels(28, 0).size).toBe(0);
});
