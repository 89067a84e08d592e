import {expect, it} from "vitest";
import {type Layer, layerOf} from "../../../src/network/network.js";
import {readTflite} from "../../../src/network/readers/tflite.js";
import {shapes} from "../../../src/network/shapes.js";
import {allClose} from "../../asserts.js";
import {type OperatorSpec, type TensorSpec, tfliteFile} from "./tfliteFile.js";

const floats = (...values: number[]) => Float32Array.from(values);
const range = (length: number) => Float32Array.from({length}, (_, i) => i + 1);
const IMAGE: TensorSpec = {name: "image", shape: [1, 4, 4, 2]};

/** Conv2DOptions: padding, stride w, stride h, activation. */
const conv = (padding: number, w: number, h: number, activation = 0): OperatorSpec["options"] => [
  ["int8", padding],
  ["int32", w],
  ["int32", h],
  ["int8", activation]
];

it("readTflite(bytes) moves the output channels of a kernel to the end", () => {
  const network = readTflite(
    tfliteFile(
      [
        IMAGE,
        {name: "k", shape: [3, 1, 2, 2], data: range(12)},
        {name: "b", shape: [3], data: floats(1, 2, 3)},
        {name: "y", shape: [1, 2, 1, 3]}
      ],
      [{code: 3, inputs: [0, 1, 2], output: 3, options: conv(1, 3, 2)}]
    ),
    {name: "n"}
  );
  const [input, layer] = network.layers;
  expect(input).toEqual({kind: "input", name: "input", inputs: []});
  expect(layer).toMatchObject({kind: "conv2d", name: "y", inputs: ["input"], strides: [2, 3], padding: "valid"});
  const {kernel, bias} = layer as Layer & {kind: "conv2d"};
  expect(kernel.shape).toEqual([1, 2, 2, 3]);
  expect([...kernel.values]).toEqual([1, 5, 9, 2, 6, 10, 3, 7, 11, 4, 8, 12]);
  expect([...bias!.values]).toEqual([1, 2, 3]);
  expect(network.input).toEqual({shape: [4, 4, 2], range: [0, 1]});
});

it("readTflite(bytes) makes a fused activation a layer of its own", () => {
  const file = (activation: number) =>
    tfliteFile(
      [IMAGE, {name: "k", shape: [1, 1, 1, 2], data: floats(1, 2)}, {name: "y", shape: [1, 4, 4, 1]}],
      [{code: 3, inputs: [0, 1, -1], output: 2, options: conv(0, 1, 1, activation)}]
    );
  const names = (activation: number) => readTflite(file(activation), {name: "n"}).layers.slice(1);
  expect(names(0).map((d) => d.name)).toEqual(["y"]);
  expect(names(1)).toMatchObject([
    {name: "y/conv", kind: "conv2d"},
    {name: "y", kind: "relu", inputs: ["y/conv"]}
  ]);
  expect(names(3)[1]).toMatchObject({name: "y", kind: "relu", max: 6});
  expect(names(2)[1]).toMatchObject({name: "y", function: "clip", parameters: {min: -1, max: 1}});
  expect(names(4)[1]).toMatchObject({name: "y", kind: "activation", function: "tanh", inputs: ["y/conv"]});
  expect(() => names(5)).toThrow("unsupported activation: SIGN_BIT (y)");
});

it("readTflite(bytes) keeps 8-bit weights, scales the biases, and sees the ReLU in the zero point of the output", () => {
  const file = (zeroPoint: number) =>
    tfliteFile(
      [
        {name: "image", shape: [1, 1, 1, 2], type: 3, scales: [1 / 128], zeroPoints: [128]},
        {name: "k", shape: [1, 1, 1, 2], type: 3, data: Uint8Array.of(0, 200), scales: [0.5], zeroPoints: [100]},
        {name: "b", shape: [1], type: 2, data: Int32Array.of(-6), scales: [0.25], zeroPoints: [0]},
        {name: "y", shape: [1, 1, 1, 1], type: 3, scales: [0.1], zeroPoints: [zeroPoint]}
      ],
      [{code: 3, inputs: [0, 1, 2], output: 3, options: conv(0, 1, 1)}]
    );
  const clamped = readTflite(file(0), {name: "n"});
  expect(clamped.layers.map((d) => d.name)).toEqual(["input", "y/conv", "y"]);
  expect(clamped.layers[1]).toMatchObject({
    kernel: {shape: [1, 1, 2, 1], values: Uint8Array.of(0, 200), scale: 0.5, zeroPoint: 100},
    bias: {values: floats(-1.5)}
  });
  expect(clamped.input.range).toEqual([-1, 127 / 128]);
  expect(readTflite(file(50), {name: "n"}).layers.map((d) => d.kind)).toEqual(["input", "conv2d"]);
});

it("readTflite(bytes) reads signed weights with one scale, or with one a channel", () => {
  const kernel = (scales: number[]) => {
    const k = {
      name: "k",
      shape: [2, 1, 1, 2],
      type: 9,
      data: Int8Array.of(-128, 127, 1, 2),
      scales,
      zeroPoints: scales.map(() => 0)
    };
    const file = tfliteFile(
      [IMAGE, k, {name: "y", shape: [1, 4, 4, 2]}],
      [{code: 3, inputs: [0, 1, -1], output: 2, options: conv(0, 1, 1)}]
    );
    return (layerOf(readTflite(file, {name: "n"}), "y") as Layer & {kind: "conv2d"}).kernel;
  };
  expect(kernel([2])).toMatchObject({values: Uint8Array.of(0, 129, 255, 130), scale: 2, zeroPoint: 128});
  allClose(kernel([2, 10]).values, [-256, 10, 254, 20]);
});

it("readTflite(bytes) reads a network of all other operators", () => {
  const pool = (w: number, h: number, stride: number): OperatorSpec["options"] => [
    ["int8", 1],
    ["int32", stride],
    ["int32", stride],
    ["int32", w],
    ["int32", h]
  ];
  const network = readTflite(
    tfliteFile(
      [
        IMAGE, // 0
        {name: "paddings", shape: [4, 2], type: 2, data: Int32Array.of(0, 0, 1, 2, 3, 4, 0, 0)}, // 1
        {name: "padded", shape: [1, 7, 11, 2]}, // 2
        {name: "k", shape: [1, 2, 2, 4], data: range(16)}, // 3
        {name: "depth", shape: [1, 6, 10, 4]}, // 4
        {name: "max", shape: [1, 3, 5, 4]}, // 5
        {name: "mean3", shape: [1, 3, 5, 4]}, // 6
        {name: "sum", shape: [1, 3, 5, 4]}, // 7
        {name: "joined", shape: [1, 3, 5, 8]}, // 8
        {name: "six", shape: [1, 3, 5, 8]}, // 9
        {name: "global", shape: [1, 1, 1, 8]}, // 10
        {name: "w1", shape: [3, 1, 1, 8], data: range(24)}, // 11
        {name: "pixel", shape: [1, 1, 1, 3]}, // 12
        {name: "squeezed", shape: [1, 3]}, // 13
        {name: "w2", shape: [2, 3], data: range(6)}, // 14
        {name: "logits", shape: [1, 2]}, // 15
        {name: "probabilities", shape: [1, 2]} // 16
      ],
      [
        {code: 34, inputs: [0, 1], output: 2},
        {
          code: 4,
          inputs: [2, 3, -1],
          output: 4,
          options: [
            ["int8", 1],
            ["int32", 1],
            ["int32", 1],
            ["int32", 2],
            ["int8", 1]
          ]
        },
        {code: 17, inputs: [4], output: 5, options: pool(2, 2, 2)},
        {
          code: 1,
          inputs: [5],
          output: 6,
          options: [
            ["int8", 0],
            ["int32", 1],
            ["int32", 1],
            ["int32", 3],
            ["int32", 3]
          ]
        },
        {code: 0, inputs: [5, 6], output: 7, options: [["int8", 1]]},
        {code: 2, inputs: [7, 5], output: 8, options: [["int32", 3]]},
        {code: 21, inputs: [8], output: 9},
        {code: 1, inputs: [9], output: 10, options: pool(5, 3, 1)},
        {code: 3, inputs: [10, 11, -1], output: 12, options: conv(0, 1, 1)},
        {code: 43, inputs: [12], output: 13},
        {code: 9, inputs: [13, 14, -1], output: 15, options: [["int8", 0]]},
        {code: 25, inputs: [15], output: 16, options: [["float32", 1]]}
      ]
    ),
    {name: "n"}
  );
  expect(network.layers.map(({name, kind, inputs}) => `${name}: ${kind}(${inputs})`)).toEqual([
    "input: input()",
    "padded: pad(input)",
    "depth/conv: depthwiseConv2d(padded)",
    "depth: relu(depth/conv)",
    "max: maxPool(depth)",
    "mean3: averagePool(max)",
    "sum/add: add(max,mean3)",
    "sum: relu(sum/add)",
    "joined: concat(sum,max)",
    "six: relu(joined)",
    "global: globalAveragePool(six)",
    "pixel: dense(global)",
    "logits: dense(pixel)",
    "probabilities: softmax(logits)"
  ]);
  expect(layerOf(network, "padded")).toMatchObject({top: 1, bottom: 2, left: 3, right: 4});
  expect(layerOf(network, "depth/conv")).toMatchObject({kernel: {shape: [2, 2, 2, 2], values: range(16)}});
  expect(layerOf(network, "logits")).toMatchObject({kernel: {shape: [3, 2], values: floats(1, 4, 2, 5, 3, 6)}});
  expect(shapes(network).get("joined")).toEqual([3, 5, 8]);
});

it("readTflite(bytes) flattens a map where it is reshaped to a vector, or multiplied by a matrix", () => {
  const w = {name: "w", shape: [1, 32], data: range(32)};
  const dense: OperatorSpec["options"] = [["int8", 0]];
  const reshaped = tfliteFile(
    [IMAGE, {name: "flat", shape: [1, 32]}, w, {name: "y", shape: [1, 1]}],
    [
      {code: 22, inputs: [0], output: 1},
      {code: 9, inputs: [1, 2, -1], output: 3, options: dense}
    ]
  );
  expect(readTflite(reshaped, {name: "n"}).layers.map((d) => d.name)).toEqual(["input", "flat", "y"]);
  const direct = tfliteFile(
    [IMAGE, w, {name: "y", shape: [1, 1]}],
    [{code: 9, inputs: [0, 1, -1], output: 2, options: dense}]
  );
  expect(readTflite(direct, {name: "n"}).layers.map((d) => d.name)).toEqual(["input", "y/flatten", "y"]);
});

it("readTflite(bytes) takes a mean over the positions for global pooling, and no other", () => {
  const file = (...axes: number[]) =>
    tfliteFile(
      [IMAGE, {name: "axes", shape: [2], type: 2, data: Int32Array.from(axes)}, {name: "y", shape: [1, 2]}],
      [{code: 40, inputs: [0, 1], output: 2}]
    );
  expect(readTflite(file(2, 1), {name: "n"}).layers[1].kind).toBe("globalAveragePool");
  expect(() => readTflite(file(1, 3), {name: "n"})).toThrow("unsupported operator: MEAN (y) over axes 1,3");
});

it("readTflite(bytes) names an operator that it does not know", () => {
  const file = (code: number) =>
    tfliteFile([IMAGE, {name: "y", shape: [1, 4, 4, 2]}], [{code, inputs: [0], output: 1}]);
  expect(() => readTflite(file(16), {name: "n"})).toThrow("unsupported operator: LSTM (y)");
  expect(() => readTflite(file(32), {name: "n"})).toThrow("unsupported operator: CUSTOM (y)");
  expect(() => readTflite(file(119), {name: "n"})).toThrow("unsupported operator: WHILE (y)");
  expect(() => readTflite(file(211), {name: "n"})).toThrow("unsupported operator: operator 211 (y)");
});

it("readTflite(bytes) rejects what is no TFLite file, is truncated, or does not fit together", () => {
  const file = tfliteFile(
    [IMAGE, {name: "k", shape: [1, 1, 1, 3], data: floats(1, 2, 3)}, {name: "y", shape: [1, 4, 4, 1]}],
    [{code: 3, inputs: [0, 1, -1], output: 2, options: conv(0, 1, 1)}]
  );
  expect(() => readTflite(file, {name: "n"})).toThrow("shape mismatch: y takes 3 channels, gets 2");
  expect(() => readTflite(new Uint8Array(100), {name: "n"})).toThrow("not a TFLite file");
  expect(() => readTflite(new Uint8Array(), {name: "n"})).toThrow("not a TFLite file");
  for (let length = 8; length < file.length; length += 4)
    expect(() => readTflite(file.slice(0, length), {name: "n"}), `${length} bytes`).toThrow(
      /^(truncated|unsupported|shape mismatch)/
    );
});
