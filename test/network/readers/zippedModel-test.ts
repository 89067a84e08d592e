import {strToU8, type Zippable, zipSync} from "fflate";
import {expect, it} from "vitest";
import {readLayersModel} from "../../../src/network/readers/layersModel.js";
import {unzipped, zippedModel} from "../../../src/network/readers/zippedModel.js";
import {allClose} from "../../asserts.js";
import {kerasFile, outputOf, row} from "./kerasModel.js";

const {json, shard} = kerasFile(row([1], ["Dense", {name: "d", units: 1, use_bias: false}]), {
  "d/kernel": {shape: [1, 1], values: [2]}
});
const model = strToU8(JSON.stringify(json));

it("zippedModel(bytes) finds the model and its files in any folder", async () => {
  for (const files of [
    {"model.json": model, "weights.bin": shard},
    {"my model/v1": {"model.json": model, "weights.bin": shard}},
    {
      __MACOSX: {"._model.json": model, "model.json": model},
      m: {"model.json": model, "weights.bin": shard, "._weights.bin": model}
    },
    {m: {"network.json": model, "weights.bin": shard}},
    {m: {"MODEL.JSON": model, "weights.bin": shard, "metadata.json": strToU8("{}")}}
  ] as Zippable[]) {
    const {text, loadShards} = zippedModel(zipSync(files));
    allClose(outputOf(await readLayersModel(text, loadShards), [3]), [6]);
  }
});

it("zippedModel(bytes) gives files by their paths from the model’s folder", async () => {
  const files = {a: {"model.json": model, "w 1.bin": shard, "gr%C3%B6ße.bin": shard}, "b.bin": shard};
  const {loadShards} = zippedModel(zipSync(files));
  for (const path of ["w 1.bin", "./w 1.bin", "../b.bin", "gr%C3%B6ße.bin"])
    expect(await loadShards(path)).toEqual(shard);
  await expect(loadShards("b.bin")).rejects.toThrow("missing shard: b.bin");
});

it("zippedModel(bytes) refuses what is no archive, a broken one, and one without or with several models", () => {
  expect(() => unzipped(strToU8("PX"))).toThrow("not a zip archive");
  const zip = zipSync({"model.json": model});
  expect(() => unzipped(zip.slice(0, 40))).toThrow("broken zip archive: ");
  expect(() => zippedModel(zipSync({"a.bin": shard}))).toThrow("no model.json: a.bin");
  expect(() => zippedModel(zipSync({a: {"model.json": model}, b: {"model.json": model}}))).toThrow(
    "several models: a/model.json, b/model.json"
  );
});
