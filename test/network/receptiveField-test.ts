import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import {expect, it} from "vitest";
import type {Layer, Network, Padding} from "../../src/network/network.js";
import {fieldBox, receptiveFields} from "../../src/network/receptiveField.js";
import {shapes} from "../../src/network/shapes.js";

type Pair = readonly [number, number];

const ones = (...shape: number[]) => ({shape, values: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(1)});

const conv = (name: string, from: string, size: Pair, strides: Pair, padding: Padding, dilations?: Pair): Layer => ({
  kind: "conv2d",
  name,
  inputs: [from],
  kernel: ones(...size, 1, 1),
  strides,
  padding,
  dilations
});

const network: Network = {
  name: "windows",
  input: {shape: [33, 28, 1], range: [0, 1]},
  labels: [],
  layers: [
    {kind: "input", name: "input", inputs: []},
    conv("a", "input", [3, 2], [2, 1], "same"),
    {kind: "relu", name: "b", inputs: ["a"]},
    {kind: "maxPool", name: "c", inputs: ["b"], size: [2, 3], strides: [1, 2], padding: "valid"},
    {kind: "pad", name: "d", inputs: ["c"], top: 1, bottom: 2, left: 2, right: 0},
    conv("e", "d", [2, 3], [1, 1], "same", [2, 1]),
    {kind: "averagePool", name: "f", inputs: ["d"], size: [3, 2], strides: [1, 1], padding: "same"},
    {kind: "add", name: "g", inputs: ["e", "f"]},
    {kind: "depthwiseConv2d", name: "h", inputs: ["g"], kernel: ones(3, 3, 1, 1), strides: [2, 2], padding: "same"},
    {kind: "flatten", name: "i", inputs: ["h"]}
  ]
};

/** Returns each layer’s answers to images of which each has one white pixel: [pixels, height, width, 1]. */
function responses(): Map<string, tf.Tensor4D> {
  const [h, w] = [33, 28];
  const known = new Map<string, tf.Tensor4D>();
  for (const layer of network.layers) {
    const [x, y] = layer.inputs.map((name) => known.get(name)!);
    if (layer.kind === "input") known.set(layer.name, tf.reshape(tf.eye(h * w), [h * w, h, w, 1]));
    else if (layer.kind === "conv2d" || layer.kind === "depthwiseConv2d") {
      const kernel = tf.ones([layer.kernel.shape[0], layer.kernel.shape[1], 1, 1]) as tf.Tensor4D;
      const dilations = layer.kind === "conv2d" ? (layer.dilations ?? [1, 1]) : [1, 1];
      known.set(
        layer.name,
        tf.conv2d(x, kernel, [...layer.strides], layer.padding as "same" | "valid", "NHWC", [...dilations] as [
          number,
          number
        ])
      );
    } else if (layer.kind === "maxPool")
      known.set(layer.name, tf.maxPool(x, [...layer.size], [...layer.strides], layer.padding as "same" | "valid"));
    else if (layer.kind === "averagePool")
      known.set(layer.name, tf.avgPool(x, [...layer.size], [...layer.strides], layer.padding as "same" | "valid"));
    else if (layer.kind === "pad")
      known.set(
        layer.name,
        tf.pad(x, [
          [0, 0],
          [layer.top, layer.bottom],
          [layer.left, layer.right],
          [0, 0]
        ])
      );
    else if (layer.kind === "add") known.set(layer.name, tf.add(x, y));
    else if (layer.kind === "relu") known.set(layer.name, x);
  }
  return known;
}

it("receptiveFields(network) are the pixels that a position answers to, or a little more where paddings reach in", async () => {
  const fields = receptiveFields(network);
  const whole = new Set<string>();
  for (const [name, response] of responses()) {
    const [pixels, rows, columns] = response.shape;
    expect([rows, columns, 1], name).toEqual(shapes(network).get(name));
    const values = await response.data();
    for (let row = 0; row < rows; ++row)
      for (let column = 0; column < columns; ++column) {
        const seen = Array.from({length: pixels}, (_, k) => k).filter(
          (k) => values[(k * rows + row) * columns + column]
        );
        if (!seen.length) continue; // in the padding
        const ys = seen.map((k) => Math.floor(k / 28));
        const xs = seen.map((k) => k % 28);
        const box = {
          top: Math.min(...ys),
          left: Math.min(...xs),
          bottom: Math.max(...ys) + 1,
          right: Math.max(...xs) + 1
        };
        const field = fields.get(name)!;
        const found = fieldBox(field, [row, column], [33, 28, 1]);
        const inside = found.bottom - found.top === field.size[0] && found.right - found.left === field.size[1];
        const union = {
          top: Math.min(box.top, found.top),
          left: Math.min(box.left, found.left),
          bottom: Math.max(box.bottom, found.bottom),
          right: Math.max(box.right, found.right)
        };
        expect(found, `${name} ${row},${column}`).toEqual(inside ? box : union);
        if (inside) whole.add(name);
      }
  }
  expect([...whole]).toEqual(["input", "a", "b", "c", "d", "e", "f", "g", "h"]);
});

it("receptiveFields(network) are the whole image for vectors", () => {
  expect(receptiveFields(network).get("i")).toEqual({size: [33, 28], stride: [0, 0], start: [0, 0]});
  const vector: Network = {...network, input: {shape: [7], range: [0, 1]}, layers: network.layers.slice(0, 1)};
  expect(receptiveFields(vector).get("input")!.size).toEqual([1, 7]);
});

it("receptiveFields(network) are those of textbook stacks of windows", () => {
  const stack: Network = {
    ...network,
    input: {shape: [null, null, 1], range: [0, 1]},
    layers: [
      network.layers[0],
      conv("1", "input", [3, 3], [1, 1], "same"),
      conv("2", "1", [3, 3], [1, 1], "same"),
      conv("3", "2", [3, 3], [2, 2], "valid")
    ]
  };
  const fields = receptiveFields(stack, [33, 33, 1]);
  expect(fields.get("1")).toEqual({size: [3, 3], stride: [1, 1], start: [-1, -1]});
  expect(fields.get("2")).toEqual({size: [5, 5], stride: [1, 1], start: [-2, -2]});
  expect(fields.get("3")).toEqual({size: [7, 7], stride: [2, 2], start: [-2, -2]});
});

it("fieldBox(field, position, shape) ends at the border of the image", () => {
  const field = {size: [5, 5], stride: [2, 2], start: [-2, -2]} as const;
  expect(fieldBox(field, [0, 1], [6, 6, 3])).toEqual({top: 0, left: 0, bottom: 3, right: 5});
  expect(fieldBox(field, [3, 2], [6, 6, 3])).toEqual({top: 4, left: 2, bottom: 6, right: 6});
});
