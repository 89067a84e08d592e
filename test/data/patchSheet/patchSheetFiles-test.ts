import {expect, it} from "vitest";
import {patchSheets} from "../../../src/components/patchSheet/patchSheets.js";
import {mapParts} from "../../../src/data/patchSheet/excitedFiles.js";
import {unitParts} from "../../../src/data/patchSheet/patchSheetFiles.js";
import {noise} from "../../../src/images/noise.js";
import {patchBox} from "../../../src/images/patchBox.js";
import {signedPicture} from "../../../src/images/signedPicture.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {layerTable} from "../../../src/network/layerTable.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import {branching} from "../../network/branching.js";

const photo = (seed: number) => noise({width: 12, height: 13, channels: 3}, {seed: seed + 1, mean: 127, deviation: 60});

it("what a sheet is built with is what the worker answers", async () => {
  await startNodeBackend("cpu");
  const model = onBackend(branching);
  const row = layerTable(branching).layers.find(({name}) => name === "mixed")!;
  const patches = [
    {example: 4, position: [2, 3], value: 1},
    {example: 1, position: [0, 0], value: 0.5}
  ] as const;
  const parts = await unitParts(model, row, 2, patches, async (example) => photo(example));
  expect(parts).toHaveLength(patchSheets.columns);
  const examples = patches.map(({example, position}) => ({
    photo: {key: String(example), pixels: photo(example)},
    position,
    box: patchBox(row.field, position, {image: [13, 12, 3]})
  }));
  const network = {name: "branching", graph: "", weights: ""};
  const question = {kind: "patchPictures", network, layer: "mixed", unit: 2, examples} as const;
  const live = await runToEnd(answer({model, cache: {}}, question, "cpu"));
  if (live.kind !== "patchPictures") throw new Error(live.kind);
  expect([parts[9], parts[10]]).toEqual(live.pictures.map(({pixels}) => signedPicture(pixels)));
  for (const empty of [parts[2], parts[8], parts[11], parts[17]]) expect(empty.width).toBe(1);
  model.dispose();
});

it("what a map’s row is built with is what the worker answers, guided first and then the deconvnet", async () => {
  await startNodeBackend("cpu");
  const model = onBackend(branching);
  const row = layerTable(branching).layers.find(({name}) => name === "mixed")!;
  const patches = [{example: 4, position: [2, 3], value: 1}] as const;
  const parts = await mapParts(model, row, 2, patches, async (example) => photo(example));
  const network = {name: "branching", graph: "", weights: ""};
  const box = patchBox(row.field, [2, 3], {image: [13, 12, 3]});
  const examples = [{photo: {key: "4", pixels: photo(4)}, position: [2, 3], box}] as const;
  for (const [i, rule] of (["guided", "deconvnet"] as const).entries()) {
    const question = {kind: "patchPictures", network, layer: "mixed", unit: 2, examples, rule} as const;
    const live = await runToEnd(answer({model, cache: {}}, question, "cpu"));
    if (live.kind !== "patchPictures") throw new Error(live.kind);
    expect(parts[1 + i]).toEqual(signedPicture(live.pictures[0].pixels));
  }
  model.dispose();
});
