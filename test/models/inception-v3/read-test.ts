import {beforeAll, expect, it} from "vitest";
import {check, INCEPTION_V3_SHA256} from "../../../models/inception-v3/check.js";
import {layerName} from "../../../models/inception-v3/layerName.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {type Layer, layerOf, logitsLayer, type Network} from "../../../src/network/network.js";
import {parameterCount} from "../../../src/network/parameters.js";
import {receptiveFields} from "../../../src/network/receptiveField.js";
import {readNetwork, writeNetwork} from "../../../src/network/serialize.js";
import {shapes} from "../../../src/network/shapes.js";
import {networkEntry} from "../../../src/networks.js";

let network: Network;
beforeAll(async () => {
  network = await loadNetwork("inception-v3");
});

const PLACES = [
  ["Conv2d_1a", "149×149×32", 3, 2, 0],
  ["Conv2d_2a", "147×147×32", 7, 2, 0],
  ["Conv2d_2b", "147×147×64", 11, 2, -2],
  ["MaxPool_3a", "73×73×64", 15, 4, -2],
  ["Conv2d_3b", "73×73×80", 15, 4, -2],
  ["Conv2d_4a", "71×71×192", 23, 4, -2],
  ["MaxPool_5a", "35×35×192", 31, 8, -2],
  ["Mixed_5b", "35×35×256", 63, 8, -18],
  ["Mixed_5c", "35×35×288", 95, 8, -34],
  ["Mixed_5d", "35×35×288", 127, 8, -50],
  ["Mixed_6a", "17×17×768", 159, 16, -58],
  ["Mixed_6b", "17×17×768", 351, 16, -154],
  ["Mixed_6c", "17×17×768", 543, 16, -250],
  ["Mixed_6d", "17×17×768", 735, 16, -346],
  ["Mixed_6e", "17×17×768", 927, 16, -442],
  ["Mixed_7a", "8×8×1280", 1055, 32, -490],
  ["Mixed_7b", "8×8×2048", 1183, 32, -554],
  ["Mixed_7c", "8×8×2048", 1311, 32, -618]
] as const;

it("inception-v3 has the places of its paper, each the output of a ReLU, a pool or a concatenation", () => {
  const known = shapes(network);
  const fields = receptiveFields(network);
  for (const [name, shape, size, stride, start] of PLACES) {
    expect(["relu", "maxPool", "concat"]).toContain(layerOf(network, name).kind);
    expect(known.get(name)!.join("×"), name).toBe(shape);
    expect(fields.get(name), name).toEqual({size: [size, size], stride: [stride, stride], start: [start, start]});
  }
  const rest = network.layers
    .map((d) => d.name)
    .filter((d) => !d.includes("/") && !PLACES.some(([name]) => name === d));
  expect(rest).toEqual(["input", "AvgPool_1a", "logits", "softmax"]);
  expect(known.get("AvgPool_1a")).toEqual([2048]);
  expect(known.get("logits")).toEqual([1001]);
  expect(logitsLayer(network)).toBe("logits");
  expect(layerOf(network, "Mixed_5b/Branch_1/Conv2d_0b_5x5").inputs).toEqual(["Mixed_5b/Branch_1/Conv2d_0b_5x5/conv"]);
});

it("inception-v3 has a ReLU after every convolution and none after the logits", () => {
  const convolutions = network.layers.filter((d) => d.kind === "conv2d");
  expect(convolutions.length).toBe(94);
  for (const {name} of convolutions) {
    const after = network.layers.filter((d) => d.inputs.includes(name));
    expect(after.map((d) => [d.kind, `${d.name}/conv`])).toEqual([["relu", name]]);
  }
  expect(network.layers.length).toBe(220);
  expect(layerOf(network, "softmax").inputs).toEqual(["logits"]);
  expect(layerOf(network, "logits")).toMatchObject({kind: "dense", inputs: ["AvgPool_1a"]});
});

it("inception-v3 keeps its weights in bytes", () => {
  const {kernel, bias} = layerOf(network, "Conv2d_1a/conv") as Layer & {kind: "conv2d"};
  expect(kernel.values).toBeInstanceOf(Uint8Array);
  expect(kernel).toMatchObject({shape: [3, 3, 3, 32], zeroPoint: 131});
  expect(kernel.scale).toBeCloseTo(0.04416008, 8);
  expect(bias!.values).toBeInstanceOf(Float32Array);
  expect(network.layers.reduce((sum, d) => sum + parameterCount(d), 0)).toBe(23_819_401);
});

it("inception-v3 knows 1001 labels and what black and white are", () => {
  expect(network.labels.length).toBe(1001);
  expect([0, 1, 282, 286, 1000].map((i) => network.labels[i])).toEqual([
    "background",
    "tench",
    "tabby",
    "Egyptian cat",
    "toilet tissue"
  ]);
  expect(network.input).toEqual({shape: [299, 299, 3], range: [-1, 127 / 128]});
});

it("inception-v3 is the same network after a journey as JSON and bytes", () => {
  const {graph, weights} = writeNetwork(network);
  expect(weights.length).toBeLessThan(24_000_000);
  expect(graph.weightBytes).toBe(weights.length);
  const back = readNetwork(JSON.parse(JSON.stringify(graph)), weights);
  expect(writeNetwork(back).graph).toEqual(graph);
  expect(Buffer.compare(writeNetwork(back).weights, weights)).toBe(0);
});

it("networkEntry(inception-v3) names layers that exist", () => {
  const {treeLayers, defaultLayer, inputShape, classes} = networkEntry("inception-v3");
  for (const name of [...treeLayers, defaultLayer]) expect(layerOf(network, name).name).toBe(name);
  expect(inputShape).toEqual(network.input.shape);
  expect(classes).toBe(network.labels.length);
});

it("check(bytes) rejects another file and says what it found", () => {
  expect(() => check(new Uint8Array(), INCEPTION_V3_SHA256)).toThrow(
    "wrong SHA-256: expected 6aecf177dc84a11dc5ea8f03df188039dded543fc7cd03f3b89a6541dbb37ee6, found e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  );
});

it("layerName(tensor) keeps the window’s size inside the blocks only", () => {
  expect(layerName("InceptionV3/InceptionV3/Conv2d_1a_3x3/Relu")).toBe("Conv2d_1a");
  expect(layerName("InceptionV3/InceptionV3/Mixed_7c/concat")).toBe("Mixed_7c");
  expect(layerName("InceptionV3/InceptionV3/Mixed_7c/Branch_1/Conv2d_0b_1x3/Relu")).toBe(
    "Mixed_7c/Branch_1/Conv2d_0b_1x3"
  );
  expect(layerName("InceptionV3/Logits/Conv2d_1c_1x1/BiasAdd")).toBe("logits");
});
