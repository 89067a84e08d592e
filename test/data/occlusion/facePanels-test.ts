import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import type {BuiltPanels} from "../../../src/components/occlusion/builtOcclusions.js";
import {facePanelsStory} from "../../../src/components/occlusion/facePanelsStory.js";
import {facePanelsDefault} from "../../../src/components/occlusion/occlusions.js";
import {photoAsker} from "../../../src/data/photoAsker.js";
import {fillPixels} from "../../../src/images/fillPixels.js";
import {occlude} from "../../../src/images/occlude.js";

const built: BuiltPanels = JSON.parse(
  readFileSync("models/computed/data/occlusion/facePanels.tar/panels.json", "utf8")
);

it("one square takes more than 90 % of the strongest map, on the face, and the class stays the answer everywhere", () => {
  const {fall, stays, places, fallAtLowest} = facePanelsStory(built);
  expect(built.strongest[0].unit).toBe(facePanelsDefault.unit);
  expect(built.numbers.whole.top[0].index).toBe(facePanelsDefault.class);
  expect(fall).toBeGreaterThan(90);
  expect(stays).toBe(places);
  // The class is lowest on the paws, at the lower border, where the map rises.
  expect(fallAtLowest).toBeLessThan(0);
  const {probabilities} = built.numbers;
  expect(built.numbers.windows[probabilities.indexOf(Math.min(...probabilities))]).toEqual({
    top: 224,
    left: 140,
    bottom: 299,
    right: 215
  });
  // Where more than half is gone, the square reaches into the head: columns 80 to 200, rows 0 to 105 of the photo.
  const {windows, activity, whole} = built.numbers;
  for (const [i, {left, right, top}] of windows.entries()) {
    if (activity[i] < whole.activity! / 2) expect(left < 200 && right > 80 && top < 105).toBe(true);
  }
});

it("a square of 150 pixels over the whole head leaves the class at 58 %", async () => {
  const {network, photo, class: index, fill} = facePanelsDefault;
  const {pixels, ask} = await photoAsker(network, photo);
  const hidden = occlude(pixels, {top: 0, left: 75, bottom: 150, right: 225}, fillPixels(pixels, fill));
  const {asked, ranks} = await ask(hidden, [index]);
  expect(asked[0].probability).toBeCloseTo(0.58, 1);
  expect(ranks[0]).toBe(1);
});
