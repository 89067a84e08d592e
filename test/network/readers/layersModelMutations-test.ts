import * as tfl from "@tensorflow/tfjs-layers";
import {randomInt, randomLcg} from "d3-random";
import {expect, it} from "vitest";
import type {Network} from "../../../src/network/network.js";
import {readLayersModel} from "../../../src/network/readers/layersModel.js";
import {savedModel} from "./savedModel.js";

const {layers} = tfl;
const apply = (layer: tfl.layers.Layer | tfl.LayersModel, inputs: tfl.SymbolicTensor | tfl.SymbolicTensor[]) =>
  layer.apply(inputs) as tfl.SymbolicTensor;

function branches() {
  const image = tfl.input({shape: [6, 6, 2], name: "image"});
  const conv = apply(
    layers.conv2d({name: "conv", filters: 2, kernelSize: 3, padding: "same", activation: "relu"}),
    image
  );
  const deep = apply(layers.separableConv2d({name: "sep", filters: 2, kernelSize: 3, padding: "same"}), conv);
  const sum = apply(layers.add({name: "sum"}), [deep, image]);
  const both = apply(layers.concatenate({name: "both"}), [sum, apply(layers.leakyReLU({name: "leaky"}), conv)]);
  const pool = apply(layers.averagePooling2d({name: "pool", poolSize: 2, strides: 2, padding: "same"}), both);
  const flat = apply(layers.flatten({name: "flat"}), pool);
  return tfl.model({name: "branches", inputs: image, outputs: apply(layers.dense({name: "out", units: 3}), flat)});
}

function nested() {
  const inner = tfl.sequential({
    name: "inner",
    layers: [
      layers.conv2d({name: "conv", filters: 2, kernelSize: 2, strides: 2, inputShape: [6, 6, 2]}),
      layers.batchNormalization({name: "bn"}),
      layers.activation({name: "act", activation: "tanh"})
    ]
  });
  const image = tfl.input({shape: [6, 6, 2], name: "image"});
  const mapped = apply(inner, image);
  const pads = apply(layers.zeroPadding2d({name: "pad", padding: 1}), mapped);
  const shared = layers.conv2d({name: "shared", filters: 2, kernelSize: 3, padding: "same"});
  const twice = apply(shared, apply(shared, pads));
  const reshaped = apply(layers.reshape({name: "shape", targetShape: [50]}), twice);
  return tfl.model({name: "nested", inputs: image, outputs: apply(layers.softmax({name: "soft", axis: -1}), reshaped)});
}

type Json = null | boolean | number | string | Json[] | {[key: string]: Json};
type Holder = Json[] | {[key: string]: Json};

/** Returns all places in the *json*: what holds a value, and under which key. */
function places(json: Json): (readonly [Holder, string])[] {
  if (typeof json !== "object" || json === null) return [];
  return Object.keys(json).flatMap((key) => [
    [json as Holder, key] as const,
    ...places((json as {[key: string]: Json})[key])
  ]);
}

/** Changes the *json* in one place, in a way drawn by chance. */
function mutate(json: Json, random: () => number) {
  const draw = (n: number) => randomInt.source(random)(n)();
  const all = places(json);
  const [holder, key] = all[draw(all.length)];
  const at = holder as {[key: string]: Json};
  const put = (changed: Json) => Object.assign(at, {[key]: changed});
  const value = at[key];
  const [other, otherKey] = all[draw(all.length)];
  const theirs = structuredClone((other as {[key: string]: Json})[otherKey]);
  const changes: (() => unknown)[] = [
    () => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete at[key]),
    () => put(theirs),
    () => put([null, true, false, 0, -1, 1, 2, 3, 9, "", "same", "valid", "relu", "linear", [], {}][draw(16)] as Json),
    () => (Array.isArray(holder) ? holder.push(structuredClone(value)) : Object.assign(at, {[`${key}_2`]: value})),
    () => put([value]),
    () => Array.isArray(value) && value.length === 1 && put(value[0]),
    () => Array.isArray(value) && value.reverse(),
    () => typeof value === "number" && put(value + [1, -1, 0.5][draw(3)]),
    () => typeof value === "string" && put(value.toUpperCase())
  ];
  changes[draw(changes.length)]();
}

const RAW =
  /undefined|Cannot|is not a function|is not iterable|Maximum call|\[object|null \(reading|Invalid array length|\n/;

it("500 models changed by chance are read, or refused in our words", {timeout: 120_000}, async () => {
  const random = randomLcg(0.7);
  const models = [await savedModel(branches()), await savedModel(nested())];
  let read = 0;
  for (let i = 0; i < 500; ++i) {
    const saved = structuredClone(models[i % 2]);
    const {shard, ...json} = saved;
    for (let j = 0; j <= i % 3; ++j) mutate(json as unknown as Json, random);
    let network: Network;
    try {
      network = await readLayersModel(structuredClone(json), async () => shard);
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      const {message} = error as Error;
      if (
        RAW.test(message) &&
        !/^unsupported (option|argument|layer|activation|weights|input)|^not |^missing shard/.test(message)
      )
        expect.fail(`${i}: ${(error as Error).stack}`);
      continue;
    }
    ++read;
    expect(network.layers.length).toBeGreaterThan(0);
  }
  expect(read).toBeGreaterThan(50);
});
