import {expect, it} from "vitest";
import type {BuiltPanels} from "../../src/components/occlusion/builtOcclusions.js";
import type {LectureCounts} from "../../src/components/occlusion/lectureCounts.js";
import {lectureUnits, letteredPhotos} from "../../src/components/occlusion/occlusions.js";
import {readComponents} from "../../src/components/pca/componentFile.js";
import {kindShare} from "../../src/components/pca/photoSolution.js";
import type {BuiltScoreboard} from "../../src/components/shape/scoreboards.js";
import {textures} from "../../src/components/shape/textures.js";
import type {UnitFacts} from "../../src/components/units/storyUnits.js";
import {petGroup} from "../../src/corpus/petGroups.js";
import {responseRows} from "../../src/corpus/responseRows.js";
import {readResponses} from "../../src/corpus/responses.js";
import {responsesByExample} from "../../src/corpus/responsesByExample.js";
import {pca} from "../../src/features/pca.js";
import {runToEndSync} from "../../src/network/steps.js";
import {photos} from "../../src/photos.js";
import {builtFile} from "./builtFile.js";

// What the lecture says of the corpus in words, held against what was built.

const bytes = (path: string) => Uint8Array.from(builtFile(path)).buffer;
const json = <T>(path: string): T => JSON.parse(builtFile(path).toString());
const responsesOf = (layer: string) => readResponses(bytes(`patches/responses/${layer}.bin`));

/** The ids of the photos, those that excite the unit most first. */
function ranked(layer: string, unit: number): string[] {
  const values = responsesByExample(responsesOf(layer), layer, unit);
  return Array.from(photos.keys())
    .sort((a, b) => values[b] - values[a] || a - b)
    .map((i) => photos[i].id);
}

const photoOf = (id: string) => photos.find((photo) => photo.id === id)!;

it("occlusion: heads lie in the upper third of their photo, legs in the lowest, skies at one place, and heads, faces and birds are animals", () => {
  const facts = json<readonly UnitFacts[]>("occlusion/lecture/facts.json");
  const patches = (word: string) => facts[lectureUnits.findIndex((d) => d.word === word)].patches.varied;
  for (const {patches} of facts) expect(patches.varied).toHaveLength(9);
  for (const {position} of patches("head")) expect(position![0]).toBeLessThan(17 / 3);
  for (const {position} of patches("leg")) expect(position![0]).toBeGreaterThan((17 * 2) / 3);
  expect(new Set(patches("sky").map(({position}) => `${position}`))).toEqual(new Set(["1,15"]));
  for (const word of ["head", "face", "bird"])
    for (const {example} of patches(word)) expect(photos[example].kind, photos[example].id).toBe("animal");
});

it("occlusion: no unit is for letters, and the one that is named wants stripes; the third map of the panels is rarer than the two before", () => {
  const {letters} = json<LectureCounts>("occlusion/lecture/counts.json");
  const lettered = (layer: string, unit: number) =>
    ranked(layer, unit)
      .slice(0, 9)
      .filter((id) => letteredPhotos.includes(photoOf(id).id));
  expect(letters.most).toBeLessThan(5);
  expect(lettered("Mixed_5b", 16)).toHaveLength(letters.most);
  expect(ranked("Mixed_5b", 16)[0]).toBe("zebra");
  const {half} = json<BuiltPanels>("occlusion/occlusion/panels.json");
  expect(half[2]).toBeLessThan(Math.min(half[0], half[1]));
});

it("maximally activating examples, part 2: the best 29 for Egyptian cat are cats or their fur, then comes a seal’s; the fourth is a mau", () => {
  const best = ranked("logits", 286);
  for (const id of best.slice(0, 29)) expect(id).toMatch(/^(cat-|texture-fur-cat)/);
  expect([best[3], best[29]]).toEqual(["cat-egyptian-mau", "texture-fur-seal"]);
});

it("maximally activating examples: of the forty best photos of unit 576 all but the fifth, an aeroplane, are animals", () => {
  const others = ranked("Mixed_6a", 576).slice(0, 40);
  expect(others.filter((id) => photoOf(id).kind !== "animal")).toEqual(["biplane-from-above"]);
  expect(others[4]).toBe("biplane-from-above");
});

it("part 2: five of the nine photos that excite each of two units most are dogs, crops left out", () => {
  for (const unit of [411, 904]) {
    const nine = ranked("Mixed_7a", unit)
      .filter((id) => !photoOf(id).cropOf)
      .slice(0, 9);
    expect(nine.filter((id) => petGroup(photoOf(id)) === "dog")).toHaveLength(5);
  }
});

it("PCA: the kinds explain a late layer’s second component and not its first, and hardly an early layer’s first", () => {
  const components = readComponents(bytes("pca/photo-components.bin"));
  expect(kindShare(components, "Mixed_7a", 2)).toBeGreaterThan(0.6);
  expect(kindShare(components, "Mixed_7a", 1)).toBeLessThan(0.3);
  expect(kindShare(components, "Conv2d_2b", 1)).toBeLessThan(0.15);
});

it("PCA: of the animals alone the twelve at the upper end of a late layer’s second component are cats, and one print of cats is at the lower", () => {
  const animals = Array.from(photos.keys()).filter((i) => photos[i].kind === "animal");
  const {rows, features} = responseRows(responsesOf("Mixed_7a"), "Mixed_7a", animals);
  const {scores} = runToEndSync(pca(rows, features, 2));
  const order = animals.map((_, i) => i).sort((a, b) => scores[2 * b + 1] - scores[2 * a + 1]);
  const ids = order.map((i) => photos[animals[i]].id);
  for (const id of ids.slice(0, 12)) expect(id).toMatch(/^cat-/);
  expect(ids.slice(-12)).toContain("cat-muybridge-24-frames");
});

it("how does it work: of the close-ups whose animal has a class only the duck’s feathers are not named", () => {
  const {textures: said} = json<BuiltScoreboard>("shape/scoreboard/scoreboard.json");
  const missed = textures.filter(({names, photo}) => names.length && !names.includes(said[photo][0].index));
  expect(missed.map(({photo}) => photo)).toEqual(["texture-feathers-duck"]);
  expect(said["texture-feathers-duck"].slice(0, 2).map(({label}) => label)).toEqual(["prairie chicken", "drake"]);
  expect(said["texture-fur-seal"][0].label).toBe("sea lion");
  expect(said["texture-fur-cat-spotted"][0].label).toBe("Egyptian cat");
});
