import {zipSync} from "fflate";
import {expect, it} from "vitest";
import {describedNetwork} from "../../../src/network/networkFile/describedNetwork.js";
import {type GivenFile, networkAmong} from "../../../src/network/networkFile/networkAmong.js";
import {readNetworkFile} from "../../../src/network/networkFile/readNetworkFile.js";
import {smallAlexNet} from "../readers/onnx/architectures/alexNet.js";
import {onnxFile} from "../readers/onnx/onnxFile.js";

const given = (path: string, bytes: Uint8Array | string): GivenFile => {
  const content = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  return {path, size: content.length, bytes: async () => content};
};
const model = {
  modelTopology: {
    class_name: "Sequential",
    config: [
      {class_name: "Conv2D", config: {name: "conv", filters: 1, kernel_size: [1, 1], batch_input_shape: [null, 2, 2, 3], use_bias: false, activation: "relu"}}, // biome-ignore format: one layer
      {class_name: "GlobalAveragePooling2D", config: {name: "mean"}},
      {class_name: "Dense", config: {name: "dense", units: 2, use_bias: false}}
    ]
  },
  weightsManifest: [
    {
      paths: ["group 1.bin"],
      weights: [
        {name: "conv/kernel", shape: [1, 1, 3, 1], dtype: "float32"},
        {name: "dense/kernel", shape: [1, 2], dtype: "float32"}
      ]
    }
  ]
};
const shard = new Uint8Array(new Float32Array([1, 2, 3, 4, 5]).buffer);

it("networkAmong finds a model, its shards in whatever folder, and its labels", async () => {
  const files = [
    given("out/labels.txt", "cat\ndog\n"),
    given("out/group 1.bin", shard),
    given("out/model.json", JSON.stringify(model))
  ];
  const {file, labels} = await networkAmong(files);
  const network = await readNetworkFile(file, {labels});
  expect(network.labels).toEqual(["cat", "dog"]);
  expect(network.layers.map(({name}) => name)).toContain("dense");
});

it("networkAmong says in one line what is wrong with the files", async () => {
  const said = (...files: GivenFile[]) => networkAmong(files).then(({file}) => readNetworkFile(file), (error) => error.message); // biome-ignore format: one line
  expect(await said()).toBe("no file");
  expect(await said(given("a.onnx", "x"), given("b.onnx", "y"))).toBe("several networks: a.onnx, b.onnx (drop one)");
  expect(await said(given("a.bin", "x"), given("b.bin", "y"))).toMatch(/^no network among 2 files/);
  expect(await said(given("model.onnx", ""))).toBe("empty file: model.onnx");
  expect(await said(given("cat.h5", "\x89HDF\r\n\x1a\nrest"))).toMatch(/not read: cat\.h5/);
  const huge = {path: "vgg.onnx", size: 528e6, bytes: () => Promise.reject(new Error("it was read"))};
  expect(await said(huge)).toBe("too large: 528 MB (at most 500 MB)");
  const {file} = await networkAmong([given("model.json", JSON.stringify(model))]);
  await expect(Promise.resolve().then(() => readNetworkFile(file))).rejects.toThrow(/missing shard: .*group 1\.bin/);
});

it("a zip that would unpack to more than a gigabyte is refused before it is unpacked", async () => {
  const bytes = zipSync({
    "model.json": new TextEncoder().encode(JSON.stringify(model)),
    "bomb.bin": new Uint8Array(1e6)
  });
  // Its directory says that the million zeros are two thousand million.
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i < bytes.length - 4; ++i) if (view.getUint32(i, true) === 1e6) view.setUint32(i, 2e9, true);
  await expect(networkAmong([given("bomb.zip", bytes)])).rejects.toThrow(/too large: .* unpacks to 2\.0 GB/);
});

it("describedNetwork says what a page needs, the same digest for the same network and another for another", async () => {
  const read = async (bytes: Uint8Array) =>
    describedNetwork(await readNetworkFile((await networkAmong([given("alex.onnx", bytes)])).file), [224, 224]);
  const bytes = onnxFile(smallAlexNet());
  const network = await read(bytes);
  expect(network).toMatchObject({inputShape: [63, 63, 3], outputs: 7});
  expect(network.treeLayers[0]).toBe(network.graph.layers.at(-1)!.name);
  expect(network.treeLayers).toHaveLength(8); // the logits, and seven ReLUs
  expect(network.table.layers.map(({name}) => name)).toContain(network.defaultLayer);
  expect((await read(bytes)).digest).toBe(network.digest);
  const plain = await readNetworkFile((await networkAmong([given("alex.onnx", bytes)])).file);
  const layers = plain.layers.map((layer) => {
    if (layer.kind !== "dense" || !(layer.kernel.values instanceof Float32Array)) return layer;
    const values = layer.kernel.values.slice();
    values[0] += 0.5;
    return {...layer, kernel: {...layer.kernel, values}};
  });
  expect(describedNetwork({...plain, layers}, [224, 224]).digest).not.toBe(network.digest);
});

it("describedNetwork refuses a network that takes no photos", async () => {
  const network = {name: "x", input: {shape: [10], range: [0, 1] as const}, layers: [], labels: []};
  expect(() => describedNetwork(network, [224, 224])).toThrow("takes no photos: x, whose input is 10");
});

it("a graph that goes in a circle is refused", async () => {
  const bytes = onnxFile({
    nodes: [
      {operator: "Add", inputs: ["input", "b"], outputs: ["a"]},
      {operator: "Relu", inputs: ["a"], outputs: ["b"]},
      {operator: "Relu", inputs: ["b"], outputs: ["out"]}
    ],
    inputs: [{name: "input", shape: [1, 3, 4, 4]}],
    outputs: [{name: "out"}]
  });
  const {file} = await networkAmong([given("circle.onnx", bytes)]);
  await expect(readNetworkFile(file)).rejects.toThrow(/b/);
});
