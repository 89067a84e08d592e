import * as tf from "@tensorflow/tfjs-core";
import * as tfl from "@tensorflow/tfjs-layers";
import {expect, it} from "vitest";
import {flatten} from "../../../src/network/layers/flatten.js";
import {type Layer, layerOf, type Network, type Weights} from "../../../src/network/network.js";
import {readLayersModel} from "../../../src/network/readers/layersModel.js";
import {allClose} from "../../asserts.js";
import {type SavedModel, savedModel} from "./savedModel.js";

const {layers} = tfl;
const apply = (layer: tfl.layers.Layer, inputs: tfl.SymbolicTensor | tfl.SymbolicTensor[]) =>
  layer.apply(inputs) as tfl.SymbolicTensor;

const read = (saved: SavedModel, changes: object = {}) =>
  readLayersModel({...saved, ...changes}, async () => saved.shard);
const lines = (network: Network) => network.layers.map(({name, kind, inputs}) => `${name}: ${kind}(${inputs})`);
const kernelOf = (network: Network, name: string) => (layerOf(network, name) as Layer & {kernel: Weights}).kernel;

function digits() {
  return tfl.sequential({
    name: "digits",
    layers: [
      layers.conv2d({
        name: "conv1",
        filters: 3,
        kernelSize: [2, 3],
        padding: "same",
        activation: "relu",
        inputShape: [8, 8, 1]
      }),
      layers.maxPooling2d({name: "pool1", poolSize: 2}),
      layers.depthwiseConv2d({name: "conv2", kernelSize: 3, depthMultiplier: 2, activation: "relu6", useBias: false}),
      layers.dropout({name: "drop", rate: 0.5}),
      layers.flatten({name: "flatten"}),
      layers.dense({name: "logits", units: 5}),
      layers.activation({name: "softmax", activation: "softmax"})
    ]
  });
}

it("readLayersModel(json) reads a sequential model; the activation keeps the name, Dropout vanishes", async () => {
  const model = digits();
  const network = await read(await savedModel(model));
  expect(lines(network)).toEqual([
    "input: input()",
    "conv1/linear: conv2d(input)",
    "conv1: relu(conv1/linear)",
    "pool1: maxPool(conv1)",
    "conv2/linear: depthwiseConv2d(pool1)",
    "conv2: relu(conv2/linear)",
    "flatten: flatten(conv2)",
    "logits: dense(flatten)",
    "softmax: softmax(logits)"
  ]);
  expect(network).toMatchObject({name: "digits", input: {shape: [8, 8, 1], range: [0, 1]}, labels: []});
  expect(layerOf(network, "conv1/linear")).toMatchObject({
    strides: [1, 1],
    padding: "same",
    kernel: {shape: [2, 3, 1, 3]}
  });
  expect(layerOf(network, "conv2/linear")).not.toHaveProperty("bias");
  expect(layerOf(network, "conv2")).toMatchObject({max: 6});
  expect(layerOf(network, "pool1")).toMatchObject({size: [2, 2], strides: [2, 2], padding: "valid"});
  const [kernel] = model.getLayer("logits").getWeights();
  allClose(kernelOf(network, "logits").values, await kernel.data());
});

it("readLayersModel(json) reads a functional model with branches, sums and normalizations", async () => {
  const image = tfl.input({shape: [6, 6, 2], name: "image"});
  const padded = apply(
    layers.zeroPadding2d({
      name: "pad",
      padding: [
        [1, 2],
        [3, 4]
      ]
    }),
    image
  );
  const left = apply(layers.conv2d({name: "left", filters: 4, kernelSize: 3, strides: 2, dilationRate: 1}), padded);
  const right = apply(
    layers.conv2d({name: "right", filters: 4, kernelSize: 3, strides: 2, activation: "relu"}),
    padded
  );
  const normal = apply(layers.batchNormalization({name: "normal", epsilon: 0.5}), left);
  const relu = apply(layers.reLU({name: "six", maxValue: 6}), normal);
  const sum = apply(layers.add({name: "sum"}), [relu, right, left]);
  const linear = apply(layers.activation({name: "linear", activation: "linear"}), sum);
  const average = apply(
    layers.averagePooling2d({name: "average", poolSize: [2, 3], strides: [1, 2], padding: "same"}),
    linear
  );
  const both = apply(layers.concatenate({name: "both"}), [
    average,
    apply(layers.averagePooling2d({name: "other", poolSize: [2, 3], strides: [1, 2], padding: "same"}), right)
  ]);
  const global = apply(layers.globalAveragePooling2d({name: "global", dataFormat: "channelsLast"}), both);
  const model = tfl.model({
    name: "tree",
    inputs: image,
    outputs: apply(layers.dense({name: "classes", units: 3, activation: "softmax"}), global)
  });
  const [gamma, beta, mean, variance] = [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [1, 1, 2, 2],
    [0.5, 3.5, 8.5, 15.5]
  ];
  model.getLayer("normal").setWeights([gamma, beta, mean, variance].map((d) => tf.tensor1d(d)));

  const network = await read(await savedModel(model));
  expect(lines(network)).toEqual([
    "input: input()",
    "pad: pad(input)",
    "left: conv2d(pad)",
    "normal: batchNorm(left)",
    "six: relu(normal)",
    "right/linear: conv2d(pad)",
    "right: relu(right/linear)",
    "sum: add(six,right,left)",
    "average: averagePool(sum)",
    "other: averagePool(right)",
    "both: concat(average,other)",
    "global: globalAveragePool(both)",
    "classes/linear: dense(global)",
    "classes: softmax(classes/linear)"
  ]);
  expect(layerOf(network, "pad")).toMatchObject({top: 1, bottom: 2, left: 3, right: 4});
  expect(layerOf(network, "average")).toMatchObject({size: [2, 3], strides: [1, 2], padding: "same"});
  const {scale, offset} = layerOf(network, "normal") as Layer & {kind: "batchNorm"};
  allClose(scale.values, [1, 1, 1, 1]); // γ ÷ √(σ² + ε)
  allClose(offset.values, [4, 5, 5, 6]); // β − μ · scale
});

it("readLayersModel(json) puts the name of a model inside a model in front", async () => {
  const base = tfl.sequential({
    name: "base",
    layers: [
      layers.conv2d({name: "conv", filters: 2, kernelSize: 3, activation: "relu", inputShape: [6, 6, 1]}),
      layers.flatten({name: "flat"})
    ]
  });
  const image = tfl.input({shape: [6, 6, 1]});
  const model = tfl.model({
    inputs: image,
    outputs: apply(layers.dense({name: "out", units: 2}), base.apply(image) as tfl.SymbolicTensor)
  });
  const expected = ["input", "base/conv/linear", "base/conv", "base/flat", "out"];
  expect((await read(await savedModel(model))).layers.map((d) => d.name)).toEqual(expected);
  const stack = tfl.sequential({layers: [base, layers.dense({name: "out", units: 2})]});
  expect((await read(await savedModel(stack))).layers.map((d) => d.name)).toEqual(expected);
});

it("readLayersModel(json) reads a layer that is used twice as two layers with the same weights", async () => {
  const image = tfl.input({shape: [4]});
  const shared = layers.dense({name: "shared", units: 4, activation: "relu"});
  const model = tfl.model({inputs: image, outputs: apply(shared, apply(shared, image))});
  const network = await read(await savedModel(model));
  expect(lines(network)).toEqual([
    "input: input()",
    "shared/linear: dense(input)",
    "shared: relu(shared/linear)",
    "shared/2/linear: dense(shared)",
    "shared/2: relu(shared/2/linear)"
  ]);
  expect(kernelOf(network, "shared/2/linear").values).toEqual(kernelOf(network, "shared/linear").values);
});

it("readLayersModel(json) multiplies a map by a matrix at every position", async () => {
  const saved = await savedModel(
    tfl.sequential({layers: [layers.dense({name: "d", units: 3, inputShape: [2, 2, 5]})]})
  );
  expect(layerOf(await read(saved), "d")).toMatchObject({
    kind: "conv2d",
    kernel: {shape: [1, 1, 5, 3]},
    padding: "valid"
  });
});

it("readLayersModel(json) reads Keras’ own spellings", async () => {
  const saved = await savedModel(digits());
  const python = {modelTopology: {keras_version: "2.15", backend: "tensorflow", model_config: saved.modelTopology}};
  expect(lines(await read(saved, python))).toEqual(lines(await read(saved)));

  const {name, layers: list} = saved.modelTopology.config;
  const camel = list.map(({class_name, config}) => ({
    className: class_name,
    config: Object.fromEntries(
      Object.entries(config).map(([key, value]) => [key.replace(/_(\w)/g, (_, d: string) => d.toUpperCase()), value])
    )
  }));
  expect(lines(await read(saved, {modelTopology: {className: "Sequential", config: {name, layers: camel}}}))).toEqual(
    lines(await read(saved))
  );
  expect(lines(await read(saved, {modelTopology: {class_name: "Sequential", config: list}}))).toEqual(
    lines(await read(saved))
  );
});

it("readLayersModel(json) reads the inputs of a layer as Keras 3 writes them", async () => {
  const tensor = (layer: string) => ({
    class_name: "__keras_tensor__",
    config: {shape: [null, 4], keras_history: [layer, 0, 0]}
  });
  const modelTopology = {
    class_name: "Functional",
    config: {
      name: "three",
      layers: [
        {
          class_name: "Add",
          name: "sum",
          config: {name: "sum"},
          inbound_nodes: [{args: [[tensor("a"), tensor("relu")]], kwargs: {}}]
        },
        {class_name: "ReLU", name: "relu", config: {name: "relu"}, inbound_nodes: [{args: [tensor("a")], kwargs: {}}]},
        {class_name: "InputLayer", name: "a", config: {name: "a", batch_shape: [null, 4]}, inbound_nodes: []}
      ],
      input_layers: ["a", 0, 0],
      output_layers: ["sum", 0, 0]
    }
  };
  const network = await readLayersModel({modelTopology}, async () => new Uint8Array());
  expect(lines(network)).toEqual(["input: input()", "relu: relu(input)", "sum: add(input,relu)"]);
  expect(network.input.shape).toEqual([4]);
});

it("readLayersModel(json) reads weights of 8 and 16 bits, in several files and groups", async () => {
  const modelTopology = {
    class_name: "Sequential",
    config: {name: "n", layers: [{class_name: "Dense", config: {name: "d", units: 2, batch_input_shape: [null, 3]}}]}
  };
  const manifest = (dtype: string, scale: number, min: number) => [
    {
      paths: ["a", "b"],
      weights: [{name: "d/kernel", shape: [3, 2], dtype: "float32", quantization: {dtype, scale, min}}]
    },
    {paths: ["c"], weights: [{name: "d/bias", shape: [2], dtype: "float32"}]}
  ];
  const values = async (kernel: ArrayBufferView, weightsManifest: object) => {
    const bytes = new Uint8Array(kernel.buffer);
    const shards: Record<string, Uint8Array> = {
      a: bytes.slice(0, 5),
      b: bytes.slice(5),
      c: new Uint8Array(Float32Array.of(7, 8).buffer)
    };
    const network = await readLayersModel({modelTopology, weightsManifest}, async (path) => shards[path]);
    expect((layerOf(network, "d") as Layer & {kind: "dense"}).bias!.values).toEqual(Float32Array.of(7, 8));
    return kernelOf(network, "d").values;
  };
  allClose(await values(Uint8Array.of(0, 1, 2, 3, 4, 255), manifest("uint8", 0.5, -1)), [-1, -0.5, 0, 0.5, 1, 126.5]);
  allClose(await values(Uint16Array.of(0, 1, 2, 3, 4, 65535), manifest("uint16", 2, 1)), [1, 3, 5, 7, 9, 131071]);
  const halves = Uint16Array.of(0x3c00, 0xc000, 0x3555, 0x0001, 0x7bff, 0x8000);
  allClose(await values(halves, manifest("float16", 1, 0)), [1, -2, 0.333251953125, 2 ** -24, 65504, -0], 1e-9);
});

it("readLayersModel(json) heeds the input range and the labels in the model’s metadata", async () => {
  const saved = await savedModel(digits());
  const labels = ["a", "b", "c", "d", "e"];
  const network = await read(saved, {userDefinedMetadata: {inputRange: [-1, 1], labels}});
  expect(network.input.range).toEqual([-1, 1]);
  expect(network.labels).toEqual(labels);
  await expect(read(saved, {userDefinedMetadata: {inputRange: 1}})).rejects.toThrow("wrong input range: 1");
  await expect(read(saved, {userDefinedMetadata: {labels: "abc"}})).rejects.toThrow('wrong labels: "abc"');
  await expect(read(saved, {userDefinedMetadata: {labels: ["a"]}})).rejects.toThrow(
    "wrong number of labels: 1 for 5 outputs"
  );
});

it("readLayersModel(json) names the layer, the option or the activation that it does not know", async () => {
  const one = (class_name: string, config: object) =>
    readLayersModel(
      {
        modelTopology: {
          class_name: "Sequential",
          config: {name: "n", layers: [{class_name, config: {batch_input_shape: [null, 8, 8, 1], ...config}}]}
        },
        weightsManifest: [
          {
            paths: ["w"],
            weights: [
              {name: "conv1/kernel", shape: [3, 3, 1, 2], dtype: "float32"},
              {name: "conv1/bias", shape: [2], dtype: "float32"}
            ]
          }
        ]
      },
      async () => new Uint8Array(80)
    );
  await expect(one("LSTM", {name: "lstm_1"})).rejects.toThrow("unsupported layer: LSTM (lstm_1)");
  await expect(one("Reshape", {name: "r"})).rejects.toThrow("unsupported option: target_shape undefined (r)");
  const conv = {name: "conv1", filters: 2, kernel_size: [3, 3]};
  expect((await one("Conv2D", conv)).layers.length).toBe(2);
  await expect(one("Conv2D", {...conv, data_format: "channels_first"})).rejects.toThrow(
    'unsupported option: data_format "channels_first" (conv1)'
  );
  await expect(one("MaxPooling2D", {name: "p", dataFormat: "channelsFirst"})).rejects.toThrow(
    'unsupported option: data_format "channelsFirst" (p)'
  );
  await expect(one("Conv2D", {...conv, groups: 3})).rejects.toThrow("unsupported option: groups 3 (conv1)");
  await expect(one("Conv2D", {...conv, padding: "causal"})).rejects.toThrow(
    'unsupported option: padding "causal" (conv1)'
  );
  await expect(one("Conv2D", {...conv, activation: "sinc"})).rejects.toThrow("unsupported activation: sinc (conv1)");
  await expect(one("ReLU", {name: "r", negative_slope: "0.1"})).rejects.toThrow(
    'unsupported option: negative_slope "0.1" (r)'
  );
  await expect(one("Softmax", {name: "s", axis: 1})).rejects.toThrow("unsupported option: axis 1 (s)");
  await expect(one("Concatenate", {name: "c", axis: 1})).rejects.toThrow("wrong number of inputs: c gets 1");
  await expect(one("Conv2D", {...conv, filters: 4})).rejects.toThrow(
    "shape mismatch: conv1 takes weights 3×3×any×4, gets 3×3×1×2"
  );
  await expect(one("Conv2D", {...conv, batch_input_shape: [null, 8, 8, 3]})).rejects.toThrow(
    "shape mismatch: conv1 takes 1 channels, gets 3"
  );
  await expect(one("Dense", {name: "d", units: 2})).rejects.toThrow("weights missing: d/kernel");
  await expect(one("ReLU", {name: "r", batch_input_shape: undefined})).rejects.toThrow("input shape missing: r");
  await expect(one("Conv2D", {...conv, batch_input_shape: [null, 2, 2, 1]})).rejects.toThrow(
    "shape mismatch: conv1 takes at least 3×3, gets 2×2"
  );
});

it("readLayersModel(json) leaves the size of the image free where the model does", async () => {
  const modelTopology = {
    class_name: "Sequential",
    config: {name: "n", layers: [{class_name: "ReLU", config: {name: "r", batch_input_shape: [null, null, null, 3]}}]}
  };
  expect((await readLayersModel({modelTopology}, async () => new Uint8Array())).input.shape).toEqual([null, null, 3]);
});

it("readLayersModel(json) rejects what is no model", async () => {
  const none = async () => new Uint8Array();
  await expect(readLayersModel("{", none)).rejects.toThrow("not JSON");
  for (const json of [null, [], 3, "3", {}, {modelTopology: {}}, {modelTopology: {node: []}, format: "graph-model"}])
    await expect(readLayersModel(json, none)).rejects.toThrow("not a TF.js Layers model");
  const model = (config: object, class_name = "Model") => readLayersModel({modelTopology: {class_name, config}}, none);
  await expect(model({layers: [{}]}, "Sequential")).rejects.toThrow("not a layer: {}");
  await expect(model({name: "n", layers: []}, "Sequential")).rejects.toThrow("no layers: n");
  const input = {class_name: "InputLayer", name: "x", config: {batch_input_shape: [null, 2]}, inbound_nodes: []};
  const relu = (name: string, from: string) => ({
    class_name: "ReLU",
    name,
    config: {},
    inbound_nodes: [[[from, 0, 0, {}]]]
  });
  const graph = (...list: object[]) =>
    model({name: "n", layers: [input, ...list], input_layers: [["x", 0, 0]], output_layers: [["y", 0, 0]]});
  expect(lines(await graph(relu("y", "x")))).toEqual(["input: input()", "y: relu(input)"]);
  await expect(graph(relu("y", "z"))).rejects.toThrow("unknown layer: z");
  await expect(graph(relu("y", "z"), relu("z", "y"))).rejects.toThrow("circular layers: y");
  await expect(model({name: "n", layers: [input], input_layers: [["x", 0, 0]], output_layers: []})).rejects.toThrow(
    "no outputs: n"
  );
});

it("readLayersModel(json) rejects missing and truncated shards", async () => {
  const saved = await savedModel(digits());
  const size = saved.shard.length;
  await expect(readLayersModel(saved, () => Promise.reject(new Error("404")))).rejects.toThrow(
    "missing shard: weights.bin"
  );
  await expect(readLayersModel(saved, async () => saved.shard.slice(0, 100))).rejects.toThrow(
    `weights incomplete: 100 of ${size} bytes`
  );
  await expect(read(saved, {weightsManifest: []})).rejects.toThrow("weights missing: conv1/kernel");
  const bad = [{paths: ["w"], weights: [{name: "conv1/kernel", shape: [1], dtype: "complex64"}]}];
  await expect(read(saved, {weightsManifest: bad})).rejects.toThrow(
    "unsupported weights: conv1/kernel of type complex64"
  );
});

it("readLayersModel(json) flattens in the order in which TF.js does, whatever the data format", async () => {
  for (const [data_format, axes] of [
    ["channels_first", [1, 2, 0]],
    ["channels_last", undefined]
  ] as const) {
    const config = {name: "f", batch_input_shape: [null, 2, 3, 4], data_format};
    const modelTopology = {class_name: "Sequential", config: {name: "n", layers: [{class_name: "Flatten", config}]}};
    const network = await readLayersModel({modelTopology}, async () => new Uint8Array());
    const layer = layerOf(network, "f");
    if (layer.kind !== "flatten") throw new Error(layer.kind);
    expect(layer.axes).toEqual(axes);
    const x = tf.tensor(
      Float32Array.from({length: 24}, (_, i) => i),
      [1, 2, 3, 4]
    );
    const theirs = tfl.layers
      .flatten({inputShape: [2, 3, 4], dataFormat: axes ? "channelsFirst" : "channelsLast"})
      .apply(x);
    expect(Array.from(flatten.forward(layer, [x], null as never).dataSync())).toEqual(
      Array.from((theirs as tf.Tensor).dataSync())
    );
  }
});
