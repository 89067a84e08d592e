import * as tf from "@tensorflow/tfjs-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {run} from "../../../bin/commands.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {networkFile} from "../../../src/data/networkFile/networkFile.js";
import {selfCheck} from "../../../src/data/networkFile/selfCheck.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {denseOf, type ModelFolder, modelFolder} from "../modelFolder.js";

let folder: ModelFolder;
beforeAll(async () => {
  folder = await modelFolder();
});
afterAll(() => folder.remove());

const conv = {
  class_name: "Conv2D",
  config: {
    name: "conv",
    filters: 2,
    kernel_size: [3, 3],
    strides: [2, 2],
    padding: "same",
    activation: "relu",
    use_bias: false,
    batch_input_shape: [null, 8, 8, 3]
  }
};
const layers = [conv, {class_name: "Flatten", config: {name: "list"}}, denseOf("classes", 2, {activation: "softmax"})];
const weights = [
  {name: "conv/kernel", shape: [3, 3, 3, 2], values: Array.from({length: 54}, (_, i) => Math.sin(i))},
  {name: "classes/kernel", shape: [32, 2], values: Array.from({length: 64}, (_, i) => Math.cos(i))}
];
const small = () => folder.model("small", {layers, weights, metadata: {inputRange: [-1, 1], labels: ["cat", "dog"]}});

/** Returns what check prints, and what it says went wrong. */
async function checked(...args: string[]) {
  const failed: string[] = [];
  const text = await run(["check", ...args], {fail: (line) => failed.push(line)});
  return {text, failed};
}

it("check prints how a network was read, layer by layer, and that TensorFlow.js agrees", async () => {
  const path = await small();
  const {text, failed} = await checked("--network", path);
  expect(failed).toEqual([]);
  const lines = text.split("\n");
  expect(lines[0].startsWith(`${path}: `)).toBe(true);
  expect(lines[1]).toBe("input: 8×8×3, black is -1 and white 1");
  expect(lines[2]).toBe("outputs: 2, which exclude each other (softmax): cat, dog");
  expect(text).toMatch(/\nlayer +kind +gives +parameters\ninput +input +8×8×3 +0\n/);
  expect(text).toMatch(/\nconv\/linear +convolution 3×3, step 2 +4×4×2 +54\nconv +ReLU +4×4×2 +0\n/);
  expect(text).toContain("\n6 layers, 118 parameters\n");
  expect(text).toContain("\none run on noise, 8×8×3: every value is finite\n");
  expect(text).toMatch(/\nTensorFlow.js on its CPU backend agrees: largest difference \S+, largest value \S+\n$/);
});

it("check --json says the same as an object", async () => {
  const path = await small();
  const {text} = await checked("--network", path, "--json", "--mean", "0.5", "--bgr");
  const told = JSON.parse(text);
  expect(told).toMatchObject({
    network: path,
    reading: {assumed: [], unused: []},
    input: {shape: [8, 8, 3], range: [-1, 1], mean: [0.5], order: "BGR"},
    output: {layer: "classes", logits: "classes/linear", units: 2, ending: "softmax"},
    labels: ["cat", "dog"],
    parameters: 118 + 6,
    check: {shape: [8, 8, 3], notFinite: null, tfjs: {output: "classes", agrees: true}}
  });
  expect(told.layers.map((d: {name: string}) => d.name).slice(0, 4)).toEqual([
    "input",
    "input/normalized",
    "input/bgr",
    "conv/linear"
  ]);
});

it("check says what was assumed", async () => {
  const path = await folder.model("assumed", {layers: [denseOf("d", 2, {inputs: 1})], weights: [one("d", 2)]});
  const {text} = await checked("--network", path);
  expect(text).toContain("assumed: classes exclude each other (softmax), since the file ends with the logits\n");
  const {reading} = JSON.parse((await checked("--network", path, "--json")).text);
  expect(reading.assumed).toContain("classes exclude each other (softmax), since the file ends with the logits");
});

const one = (name: string, units: number, value = 1) => ({
  name: `${name}/kernel`,
  shape: [1, units],
  values: new Array<number>(units).fill(value)
});

it("check fails where a value is not finite, and names the first layer that gives it", async () => {
  const big = [one("a", 1, 3e38), one("b", 1, 3e38), one("c", 1)];
  const chain = [denseOf("a", 1, {inputs: 1}), denseOf("b", 1), denseOf("c", 1)];
  const path = await folder.model("huge", {layers: chain, weights: big});
  const {text, failed} = await checked("--network", path);
  expect(failed).toEqual(["not finite: what b gives"]);
  expect(text).toContain("not finite in b\n");
});

it("the self-check sees a weight that is not the file’s", async () => {
  const path = await small();
  const network = await loadNetwork(path);
  const wrong = network.layers.map((layer) =>
    layer.kind === "dense"
      ? {...layer, kernel: {...layer.kernel, values: layer.kernel.values.map((d) => 1.1 * d)}}
      : layer
  );
  const {tfjs} = await selfCheck({...network, layers: wrong}, await networkFile(path));
  expect(tfjs).toMatchObject({output: "classes", agrees: false});
});

it("check of a network of the site says that nothing was guessed, and a flag that it has no outputs to choose", async () => {
  const {text} = await checked("--network", "mnist");
  expect(text).toContain("mnist: a network of this site\ninput: 28×28×1, ");
  expect(text).not.toContain("assumed");
  await expect(checked("--network", "mnist", "--output", "x")).rejects.toThrow("--output is for networks from files");
  await expect(checked("x.json")).rejects.toThrow("takes no input: x.json (try: --network x.json)");
});

it("check leaves no tensor, and the backend as it was", async () => {
  const path = await small();
  await startNodeBackend();
  await checked("--network", path);
  const before = tf.memory().numTensors;
  await checked("--network", path);
  expect(tf.memory().numTensors).toBe(before);
  expect(tf.getBackend()).toBe("wasm");
});
