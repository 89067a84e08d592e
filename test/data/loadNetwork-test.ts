import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {networkEntry} from "../../src/networks.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "network-"));
});
afterAll(() => rm(folder, {recursive: true}));

const modelTopology = {
  class_name: "Sequential",
  config: {name: "two", layers: [{class_name: "Dense", config: {name: "d", units: 1, batch_input_shape: [null, 2]}}]}
};
const weightsManifest = [
  {
    paths: ["w.bin"],
    weights: [
      {name: "d/kernel", shape: [2, 1], dtype: "float32"},
      {name: "d/bias", shape: [1], dtype: "float32"}
    ]
  }
];

it("loadNetwork(path) reads a model.json and the shards beside it", async () => {
  const path = join(folder, "model.json");
  await writeFile(path, JSON.stringify({modelTopology, weightsManifest}));
  await expect(loadNetwork(path)).rejects.toThrow("missing shard: w.bin");
  await writeFile(join(folder, "w.bin"), new Uint8Array(8));
  await expect(loadNetwork(path)).rejects.toThrow("weights incomplete: 8 of 12 bytes");
  await writeFile(join(folder, "w.bin"), new Uint8Array(Float32Array.of(1, 2, 3).buffer));
  const {name, layers} = await loadNetwork(path);
  expect(name).toBe("two");
  expect(layers[1]).toMatchObject({kernel: {values: Float32Array.of(1, 2)}, bias: {values: Float32Array.of(3)}});
});

it("loadNetwork(path) says what is wrong with the file", async () => {
  const path = join(folder, "broken.json");
  await writeFile(path, "{");
  await expect(loadNetwork(path)).rejects.toThrow("not JSON");
  await writeFile(join(folder, "broken.tflite"), "abc");
  await expect(loadNetwork(join(folder, "broken.tflite"))).rejects.toThrow("not a TFLite file");
  await expect(loadNetwork("missing/model.json")).rejects.toThrow("no such file: missing/model.json");
  await expect(loadNetwork("alexnet")).rejects.toThrow("unknown network: alexnet (inception-v3, mnist, or a path)");
});

it("loadNetwork(mnist) is the network of the registry", async () => {
  const {input, layers, labels} = await loadNetwork("mnist");
  const names = layers.map((d) => d.name);
  const {treeLayers, defaultLayer, inputShape} = networkEntry("mnist");
  for (const name of [...treeLayers, defaultLayer]) expect(names).toContain(name);
  expect(input.shape).toEqual(inputShape);
  expect(labels).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]);
});
