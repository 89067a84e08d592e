import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {abstractionReader} from "../../src/components/abstraction/abstractionReader.js";
import {type Measure, type SettlingLayer, settledAt} from "../../src/components/evolution/evolution.js";
import {readEvolution} from "../../src/components/evolution/evolutionFile.js";
import type {BuiltInvariance} from "../../src/components/invariance/invariance.js";
import type {BuiltPanels} from "../../src/components/occlusion/builtOcclusions.js";
import {type BuiltExcited, excited} from "../../src/components/patchSheet/excited.js";
import {patchWindows} from "../../src/corpus/patchWindows.js";
import {photos} from "../../src/photos.js";

// What “Visualizing and understanding” says in words of units, of their learning and of moved photos, held against what is committed.

const computed = (path: string) => readFileSync(`models/computed/data/${path}`);
const json = <T>(path: string): T => JSON.parse(computed(path).toString());
const bytes = (path: string) => Uint8Array.from(computed(path)).buffer;

it("maps were built of every layer of the figure, four of each; of Mixed_6e one is for animals, one for domes, a lute and a spray bottle", () => {
  const maps = json<BuiltExcited>("patchSheet/excited.tar/maps.json");
  expect(Object.keys(maps)).toEqual([...excited.layers]);
  for (const layer of excited.layers) {
    expect(maps[layer]).toHaveLength(excited.maps);
    for (const {patches} of maps[layer]) expect(new Set(patches.map((d) => d.example)).size).toBe(9);
    expect(computed(`patchSheet/excited.tar/${layer}.webp`).length).toBeGreaterThan(1000);
  }
  const [animals, domes] = maps.Mixed_6e.map(({patches}) => patches.map(({example}) => photos[example]));
  expect(new Set(animals.map(({kind}) => kind))).toEqual(new Set(["animal"]));
  const ids = domes.map(({id}) => id);
  for (const id of ["lute-long-neck", "spray-bottle", "cathedral-berlin", "victoria-memorial-kolkata"])
    expect(ids).toContain(id);
  expect(patchWindows["inception-v3"].Mixed_5b).toBe(31);
});

const reader = abstractionReader(bytes("abstraction/units.bin/units.bin"));
const {measures} = reader.file;
const meanOf = (key: keyof typeof measures, layer: string) => reader.summary(key, layer).mean;
const chanceOf = (key: keyof typeof measures, layer: string) => measures[key].find((d) => d.layer === layer)!.chance;

it("in the first two layers kinds are as by chance; in pixels Mixed_6c breaks the row", () => {
  for (const layer of ["Conv2d_1a", "Conv2d_2b"]) {
    const {mean, error} = reader.summary("kind", layer);
    expect(Math.abs(mean - chanceOf("kind", layer))).toBeLessThan(2 * error);
  }
  const rows = measures.pixels.map(({layer}) => layer);
  const at = rows.indexOf("Mixed_6c");
  for (const beside of [rows[at - 1], rows[at + 1]])
    expect(meanOf("pixels", "Mixed_6c")).toBeGreaterThan(meanOf("pixels", beside));
  expect(meanOf("pixels", "Mixed_7c")).toBeLessThan(chanceOf("pixels", "Mixed_7c") + 0.05);
});

it("children are shared more than twice as much as by chance, but where maps are copies; the most active maps would be shared more", () => {
  for (const {layer, chance, active} of measures.shared) {
    if (!["Mixed_6a", "Mixed_7a"].includes(layer)) expect(meanOf("shared", layer), layer).toBeGreaterThan(2 * chance);
    expect(active, layer).toBeGreaterThan(meanOf("shared", layer));
  }
});

const {moments, settling} = readEvolution(bytes("evolution/evolution.bin/evolution.bin"));
const curveOf = (measure: Measure, layer: SettlingLayer) => settling[measure][layer];
const orderOf = (measure: Measure, levelOf: (first: number) => number) =>
  (["conv1", "conv2", "dense1", "logits"] as const)
    .map(
      (layer) => [layer, settledAt(moments, curveOf(measure, layer), levelOf(curveOf(measure, layer)[0][1]))!] as const
    )
    .sort(([, a], [, b]) => a - b);

it("the layers settle in the order that the page says: as wholes from below, by their units the logits second and conv2 last", () => {
  expect(moments).toHaveLength(29);
  expect(moments.at(-1)!.step).toBe(5000);
  expect(orderOf("representation", () => 0.1).map(([layer]) => layer)).toEqual(["conv1", "conv2", "dense1", "logits"]);
  expect(orderOf("answers", () => 0.1).map(([layer]) => layer)).toEqual(["conv1", "logits", "dense1", "conv2"]);
});

it("half of their own way both convolutions have gone after the dense layer and the logits", () => {
  for (const measure of ["answers", "representation"] as const) {
    const step = new Map(orderOf(measure, (first) => first / 2));
    const convolutions = Math.min(step.get("conv1")!, step.get("conv2")!);
    expect(Math.max(step.get("dense1")!, step.get("logits")!), measure).toBeLessThan(convolutions);
  }
});

it("at the top the five photos are furthest at one end of the shift, and go a quarter to a half of it in five pixels", () => {
  const {curves} = json<BuiltInvariance>("invariance/invariance.json/invariance.json");
  for (const {photo, points} of curves.filter((d) => d.way === "vertical" && d.edge === "mirror")) {
    const far = (value: number) => points.find((d) => d.value === value)!.euclidean[1];
    const most = Math.max(...points.map((d) => d.euclidean[1]));
    expect(Math.max(far(-60), far(60)), photo).toBe(most);
    for (const value of [-5, 5]) {
      expect(far(value) / most).toBeGreaterThan(0.2);
      expect(far(value) / most).toBeLessThan(0.5);
    }
  }
});

it("of the nine patches of the cat’s strongest map two are whole cats, one an eye; a fort, a snake, the Taj Mahal and a dandelion", () => {
  const [{unit, patches}] = json<readonly {unit: number; patches: {varied: readonly {example: number}[]}}[]>(
    "occlusion/facePanels.tar/facts.json"
  );
  const {strongest} = json<BuiltPanels>("occlusion/facePanels.tar/panels.json");
  expect(strongest[0].unit).toBe(unit);
  expect(patches.varied.map(({example}) => photos[example].id)).toEqual([
    "cat-birman",
    "cat-british-longhair",
    "cat-tonkinese-eye",
    "castillo-de-san-marcos",
    "snake",
    "taj-mahal",
    "flower-dandelion-clocks",
    "bee-in-flight",
    "temple-golden"
  ]);
});
