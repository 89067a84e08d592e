import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {explain} from "../../src/attribution/explain.js";
import {patchPicture, seenPart} from "../../src/attribution/patchPicture.js";
import {crop} from "../../src/images/crop.js";
import {noise} from "../../src/images/noise.js";
import {patchBox} from "../../src/images/patchBox.js";
import {toInput} from "../../src/images/toInput.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import type {Layer, Network} from "../../src/network/network.js";
import {receptiveFields} from "../../src/network/receptiveField.js";
import {runToEnd} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {randomWeights} from "../network/random.js";

beforeAll(() => startNodeBackend("cpu"));

const conv = (name: string, input: string, shape: number[], stride: number, padding: "same" | "valid") =>
  [
    {
      kind: "conv2d",
      name: `${name}/conv`,
      inputs: [input],
      kernel: randomWeights(shape, 0.1 + name.length / 10, 0.4),
      strides: [stride, stride],
      padding
    },
    {kind: "relu", name, inputs: [`${name}/conv`]}
  ] as const;

/** A stem as Inception's: strides without padding, a padded convolution, pooling, and branches. */
const stem: Network = {
  name: "stem",
  input: {shape: [61, 57, 3], range: [-1, 1]},
  labels: [],
  layers: [
    {kind: "input", name: "input", inputs: []},
    ...conv("a", "input", [3, 3, 3, 5], 2, "valid"),
    ...conv("bb", "a", [3, 3, 5, 5], 1, "same"),
    {kind: "maxPool", name: "pool", inputs: ["bb"], size: [3, 3], strides: [2, 2], padding: "valid"},
    ...conv("ccc", "pool", [3, 3, 5, 4], 1, "same"),
    {kind: "averagePool", name: "average", inputs: ["pool"], size: [3, 3], strides: [1, 1], padding: "same"},
    {kind: "concat", name: "mixed", inputs: ["ccc", "average"]}
  ]
};
const photo = noise({width: 57, height: 61, channels: 3}, {seed: 4, mean: 127, deviation: 60});

it.each([
  [0, 0],
  [0, 12],
  [13, 12],
  [6, 5],
  [13, 0]
] as const)("the picture of what a unit sees from %i, %i is that of the whole photo", async (row, column) => {
  const model = onBackend(stem);
  const field = receptiveFields(stem).get("mixed")!;
  const box = patchBox(field, [row, column], {image: [61, 57]});
  const input = tf.tensor(toInput(photo, [-1, 1]), [1, 61, 57, 3]);
  let parts = 0;
  for (const unit of [0, 3, 6]) {
    const target = {layer: "mixed", unit, position: [row, column] as const};
    const {map, target: located} = await runToEnd(explain(model, input, target, "guided-backprop"));
    const {value, pixels} = await runToEnd(patchPicture(model, photo, target, box));
    expect(value).toBeCloseTo(located.value, 5);
    allClose(pixels.values, crop({...photo, values: await map.data<"float32">()}, box).values, 1e-5);
    if (seenPart(stem, "mixed", [row, column], [61, 57, 3])) ++parts;
  }
  expect(parts).toBe(3);
  model.dispose();
});

it("a box beyond what the unit sees is grey there, and no tensors stay", async () => {
  const model = onBackend(stem);
  const box = {top: 0, left: 0, bottom: 61, right: 57};
  const target = {layer: "mixed", unit: 0, position: [2, 2]} as const;
  const ask = () => runToEnd(patchPicture(model, photo, target, box));
  const {pixels} = await ask();
  const before = tf.memory().numTensors;
  await ask();
  expect(tf.memory().numTensors).toBe(before);
  expect(pixels.values.at(-1)).toBe(0);
  expect(pixels.values.some(Boolean)).toBe(true);
  model.dispose();
});

it("a padding that depends on the size of the image lets no part stand for it", () => {
  const padded = {...stem, layers: [stem.layers[0], ...conv("a", "input", [3, 3, 3, 5], 2, "same")]} as Network;
  expect(seenPart(padded, "a", [3, 3], [61, 57, 3])).toBeNull();
});

const gate: readonly Layer[] = [
  {kind: "globalAveragePool", name: "squeezed", inputs: ["a"], keepDims: true},
  {kind: "multiply", name: "gated", inputs: ["a", "squeezed"]}
];
const enlarged: readonly Layer[] = [
  {kind: "maxPool", name: "pooled", inputs: ["a"], size: [3, 3], strides: [3, 3], padding: "valid"},
  {kind: "upsample", name: "enlarged", inputs: ["pooled"], factor: [3, 3]},
  ...conv("b", "enlarged", [3, 3, 5, 4], 1, "valid")
];

it.each([
  ["a gate, which sees the whole image", gate],
  ["an enlarged map, whose steps are between pixels", enlarged]
])("the picture behind %s is that of the whole photo", async (_, layers) => {
  const [first, ...rest] = conv("a", "input", [3, 3, 3, 5], 1, "valid");
  const network: Network = {...stem, layers: [stem.layers[0], first, ...rest, ...layers]};
  const layer = layers[layers.length - 1].name;
  const model = onBackend(network);
  const input = tf.tensor(toInput(photo, [-1, 1]), [1, 61, 57, 3]);
  for (const position of [
    [10, 11],
    [20, 7]
  ] as const) {
    const target = {layer, unit: 2, position};
    const {map, target: located} = await runToEnd(explain(model, input, target, "guided-backprop"));
    const {value, pixels} = await runToEnd(
      patchPicture(model, photo, target, {top: 0, left: 0, bottom: 61, right: 57})
    );
    expect(value).toBeCloseTo(located.value, 5);
    allClose(pixels.values, await map.data<"float32">(), 1e-5);
  }
  model.dispose();
});
