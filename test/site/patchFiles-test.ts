import {gzipSync} from "node:zlib";
import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {shownUnits, type UnitFacts} from "../../src/components/units/storyUnits.js";
import {orderedPatches} from "../../src/corpus/orderedPatches.js";
import {readPatches} from "../../src/corpus/patches.js";
import {photoSight} from "../../src/corpus/photoSight.js";
import {readResponses} from "../../src/corpus/responses.js";
import {decodeImage} from "../../src/data/decodeImage.js";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {layerPeaks} from "../../src/features/layerPeaks.js";
import {fit} from "../../src/images/fit.js";
import {toInput} from "../../src/images/toInput.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {networkEntry} from "../../src/networks.js";
import {photos} from "../../src/photos.js";
import {allClose} from "../asserts.js";
import {builtFile} from "./builtFile.js";

const bufferOf = (file: Buffer) => new Uint8Array(file).buffer;

beforeAll(() => startNodeBackend());

it("the patches of every unit of the tree's layers fit in 700 KB, a layer's responses in 1.4 MB, and with them all pictures in 2.1 MB", () => {
  const size = (name: string) => gzipSync(builtFile(name)).length;
  expect(size("patches/inception-v3.bin")).toBeLessThan(700_000);
  for (const layer of networkEntry("inception-v3").treeLayers)
    expect(builtFile(`patches/responses/${layer}.bin`).length, layer).toBeLessThan(1_400_000);
  const names = [
    "patches/inception-v3.bin",
    "patches/responses/Mixed_7c.bin", // the largest
    "units/story/patches.webp",
    "units/story/pictures.webp"
  ];
  expect(names.reduce((sum, name) => sum + size(name), 0)).toBeLessThan(2_100_000);
});

it("every unit of the tree's layers has nine patches of nine sights, the strongest first, or is silent in some photos; no photo beside its crop", () => {
  const {layers, examples, patchesOf} = readPatches(bufferOf(builtFile("patches/inception-v3.bin")));
  expect(layers.map(({name}) => name)).toEqual(networkEntry("inception-v3").treeLayers);
  expect(examples).toBe(photos.length);
  for (const {name, units} of layers) {
    for (let unit = 0; unit < units; ++unit) {
      const found = patchesOf(name, unit);
      expect(found.length).toBeLessThanOrEqual(9);
      expect(new Set(found.map((d) => photoSight(d.example).sight)).size).toBe(found.length);
      for (let i = 1; i < found.length; ++i) expect(found[i].value).toBeLessThanOrEqual(found[i - 1].value);
    }
  }
});

it("what is stored of a photo is what the network says of it now", async () => {
  const model = onBackend(await loadNetwork("inception-v3"));
  const {layers, patchesOf} = readPatches(bufferOf(builtFile("patches/inception-v3.bin")));
  const example = photos.findIndex(({id}) => id === "cat-chelsea");
  const photo = fit(await decodeImage(`src/photos/${photos[example].file}`), {width: 299, height: 299, channels: 3});
  const input = tf.tensor(toInput(photo, model.network.input.range), [1, 299, 299, 3]);
  const peaks = await runToEnd(
    layerPeaks(
      model,
      input,
      layers.map(({name}) => name)
    )
  );
  let checked = 0;
  for (const {name, units, shape} of layers) {
    const {values, positions} = peaks.get(name)!;
    const {responsesOf} = readResponses(bufferOf(builtFile(`patches/responses/${name}.bin`)));
    for (let unit = 0; unit < units; ++unit) {
      const own = patchesOf(name, unit, {order: "strongest"}).find((patch) => patch.example === example);
      if (!own) continue;
      allClose([own.value], [values[unit]], 1e-3);
      if (own.position) expect(own.position[0] * shape[1] + own.position[1]).toBe(positions[unit]);
      const said = responsesOf(name, unit);
      const step = (said[0].value - said[said.length - 1].value) / 255;
      expect(Math.abs(said.find((d) => d.example === example)!.value - values[unit])).toBeLessThan(0.51 * step + 1e-4);
      ++checked;
    }
  }
  expect(checked).toBeGreaterThan(30);
  input.dispose();
  model.dispose();
});

it("the story's units are stored with their patches, in the order of the sheets", () => {
  const file = readPatches(bufferOf(builtFile("patches/inception-v3.bin")));
  const facts: UnitFacts[] = JSON.parse(builtFile("units/story/facts.json").toString());
  expect(facts.map(({layer, unit, photo}) => ({layer, unit, photo}))).toEqual(
    shownUnits.map(({layer, unit, photo}) => ({layer, unit, photo}))
  );
  for (const {layer, unit, patches} of facts) expect(patches).toEqual(orderedPatches(file, layer, unit));
});
