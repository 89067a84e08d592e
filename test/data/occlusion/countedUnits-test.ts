import {expect, it} from "vitest";
import {letteredPhotos} from "../../../src/components/occlusion/occlusions.js";
import type {CorpusPeaks} from "../../../src/data/corpusPeaks.js";
import {countedUnits} from "../../../src/data/occlusion/countedUnits.js";
import {networkEntry} from "../../../src/networks.js";
import {photos} from "../../../src/photos.js";

it("countedUnits(peaks) finds the unit whose nine best photos show most letters, and counts none of a silent unit", () => {
  const layers = networkEntry("inception-v3").treeLayers.filter((layer) => layer !== "logits");
  const lettered = letteredPhotos.slice(0, 4).map((id) => photos.findIndex((photo) => photo.id === id));
  const valuesOf = (unit: number) =>
    Float32Array.from(photos, (_, i) => (unit === 0 && lettered.includes(i) ? 1 + lettered.indexOf(i) : 0));
  const responsesOf = () => ({units: 2, valuesOf, ranksOf: () => new Uint16Array(photos.length)});
  const peaks = {network: "inception-v3", responsesOf} as unknown as CorpusPeaks;
  expect(countedUnits(peaks).letters).toEqual({units: 2 * layers.length, most: 4, of: layers.length});
});
