import * as tf from "@tensorflow/tfjs-core";
import {zipSync} from "fflate";
import {afterAll, beforeAll, expect, it} from "vitest";
import {run} from "../../../bin/commands.js";
import {inception, mobileNetV1, mobileNetV2, resNet} from "../../network/readers/graphNetworks.js";
import {type ModelFolder, modelFolder} from "../modelFolder.js";

let folder: ModelFolder;
beforeAll(async () => {
  folder = await modelFolder();
});
afterAll(() => folder.remove());

it.each([mobileNetV1, mobileNetV2, resNet, inception])(
  "check of a graph model, in a zip, agrees with TensorFlow.js: %o",
  async (make) => {
    const {json, shard} = make();
    const [{paths}] = json.weightsManifest;
    const zip = zipSync({"out/model.json": new TextEncoder().encode(JSON.stringify(json)), [`out/${paths[0]}`]: shard});
    const path = await folder.file(`${make.name}.zip`, zip);
    const failed: string[] = [];
    const text = await run(["check", "--network", path, "--json"], {fail: (line) => failed.push(line)});
    expect(failed).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({
      reading: {format: "TF.js graph model"},
      check: {notFinite: null, tfjs: {agrees: true}}
    });
  }
);

it("check of a graph model leaves no tensor", async () => {
  const {json, shard} = resNet();
  const [{paths}] = json.weightsManifest;
  await folder.file(paths[0], shard);
  const path = await folder.file("model.json", JSON.stringify(json));
  await run(["check", "--network", path]);
  const before = tf.memory().numTensors;
  await run(["check", "--network", path]);
  expect(tf.memory().numTensors).toBe(before);
});
