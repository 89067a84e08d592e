import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import {expect, it} from "vitest";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import type {Layer, Network, Padding} from "../../src/network/network.js";
import {fieldBox, receptiveFields} from "../../src/network/receptiveField.js";
import {shapes} from "../../src/network/shapes.js";
import {runToEndSync} from "../../src/network/steps.js";

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

const small: Network["input"] = {shape: [14, 11, 1], range: [0, 1]};
const uneven = {top: 1, bottom: 3, left: 0, right: 2};

/** Networks of the kinds that enlarge, cut, gate and pad, by what they show. */
const unusual: Readonly<Record<string, readonly Layer[]>> = {
  "upsampled maps": [
    conv("a", "input", [3, 3], [2, 2], "valid"),
    {kind: "upsample", name: "b", inputs: ["a"], factor: [2, 3]},
    conv("c", "b", [3, 2], [1, 1], "same"),
    conv("d", "c", [3, 3], [3, 2], "valid")
  ],
  "transposed convolutions": [
    conv("a", "input", [2, 3], [2, 1], "valid"),
    {
      kind: "conv2dTranspose",
      name: "b",
      inputs: ["a"],
      kernel: ones(3, 2, 1, 1),
      strides: [2, 2],
      crop: {...uneven, bottom: 0}
    },
    {
      kind: "conv2dTranspose",
      name: "c",
      inputs: ["a"],
      kernel: ones(5, 1, 1, 1),
      strides: [2, 3],
      crop: uneven,
      extra: [1, 0]
    },
    conv("d", "c", [2, 2], [1, 1], "same-lower")
  ],
  "cropped maps": [
    conv("a", "input", [3, 3], [2, 1], "same"),
    {kind: "crop", name: "b", inputs: ["a"], ...uneven},
    conv("c", "b", [2, 2], [1, 1], "valid")
  ],
  "maps padded on each side": [
    conv("a", "input", [3, 3], [2, 2], uneven),
    conv("b", "a", [2, 3], [1, 1], {top: 4, bottom: 0, left: 3, right: 3}),
    conv("c", "b", [3, 3], [2, 2], "same-lower")
  ],
  "pools whose last window hangs over": [
    {kind: "maxPool", name: "a", inputs: ["input"], size: [3, 3], strides: [3, 2], padding: "valid", ceil: true},
    {
      kind: "averagePool",
      name: "b",
      inputs: ["a"],
      size: [2, 3],
      strides: [2, 2],
      padding: {top: 1, bottom: 0, left: 1, right: 1},
      ceil: true
    }
  ],
  gates: [
    conv("a", "input", [3, 3], [1, 1], "same"),
    {kind: "globalAveragePool", name: "b", inputs: ["a"], keepDims: true},
    {kind: "multiply", name: "c", inputs: ["a", "b"]},
    {kind: "multiply", name: "d", inputs: ["b", "c"]},
    conv("e", "d", [3, 1], [2, 2], "same")
  ],
  "branches that move at another pace": [
    conv("a", "input", [2, 2], [2, 2], "same"), // 7 × 6
    conv("b", "input", [8, 6], [1, 1], "valid"), // 7 × 6
    {kind: "concat", name: "c", inputs: ["a", "b"]},
    {kind: "maximum", name: "d", inputs: ["b", "a"]}
  ],
  "channels exchanged": [
    {kind: "selectChannels", name: "a", inputs: ["input"], order: [0, 0]},
    {kind: "permute", name: "b", inputs: ["a"], axes: [0, 1, 2]},
    {kind: "localResponseNorm", name: "c", inputs: ["b"], radius: 1, bias: 1, alpha: 1, beta: 1},
    {kind: "prelu", name: "d", inputs: ["c"], slope: ones(2)}
  ]
};

for (const [what, rest] of Object.entries(unusual))
  it(`receptiveFields(network) hold every pixel that a position answers to: ${what}`, async () => {
    const network: Network = {
      name: "",
      input: small,
      labels: [],
      layers: [{kind: "input", name: "input", inputs: []}, ...rest]
    };
    const fields = receptiveFields(network);
    const [height, width] = [14, 11];
    await tf.setBackend("cpu");
    const model = onBackend(network);
    const white = tf.reshape(tf.eye(height * width), [height * width, height, width, 1]);
    const run = runToEndSync(forward(model, white, {outputs: rest.map(({name}) => name)}));
    for (const {name} of rest) {
      const [pixels, rows, columns, channels] = run.values.get(name)!.shape;
      if (rows === 1 && columns === 1) continue;
      const values = await run.values.get(name)!.data();
      for (let row = 0; row < rows; ++row)
        for (let column = 0; column < columns; ++column) {
          const {top, bottom, left, right} = fieldBox(fields.get(name)!, [row, column], [height, width, 1]);
          for (let k = 0; k < pixels; ++k) {
            const at = ((k * rows + row) * columns + column) * channels;
            if (!values.subarray(at, at + channels).some(Boolean)) continue;
            const [y, x] = [Math.floor(k / width), k % width];
            const held = y >= top && y < bottom && x >= left && x < right;
            expect(held, `${name} ${row},${column} sees ${y},${x}`).toBe(true);
          }
        }
    }
    run.dispose();
    model.dispose();
    white.dispose();
  });

it("receptiveFields(network) are no larger than they must be where maps are enlarged, cut and gated", () => {
  const of = (layers: readonly Layer[], name: string) =>
    receptiveFields({
      name: "",
      input: small,
      labels: [],
      layers: [{kind: "input", name: "input", inputs: []}, ...layers]
    }).get(name);
  const {gates, "cropped maps": cropped} = unusual;
  expect(of(gates, "d")).toEqual({size: [3, 3], stride: [1, 1], start: [-1, -1]});
  expect(of(cropped, "b")).toEqual({size: [3, 3], stride: [2, 1], start: [2, -1]});
  const twice: Layer = {kind: "upsample", name: "a", inputs: ["input"], factor: [2, 2]};
  expect(of([twice], "a")).toEqual({size: [1.5, 1.5], stride: [0.5, 0.5], start: [-0.5, -0.5]});
  expect(
    of([twice, {kind: "maxPool", name: "b", inputs: ["a"], size: [2, 2], strides: [2, 2], padding: "valid"}], "b")
  ).toEqual({size: [2, 2], stride: [1, 1], start: [-0.5, -0.5]});
});

it("receptiveFields(network) are the whole image for maps made of vectors, and where rows became columns", () => {
  const layers: readonly Layer[] = [
    {kind: "input", name: "input", inputs: []},
    {kind: "permute", name: "turned", inputs: ["input"], axes: [1, 0, 2]},
    {kind: "reshape", name: "other", inputs: ["input"], shape: [7, 22, 1]},
    {kind: "globalMaxPool", name: "all", inputs: ["input"], keepDims: true},
    conv("after", "turned", [3, 3], [2, 2], "same"),
    {kind: "permute", name: "back", inputs: ["turned"], axes: [1, 0, 2]},
    {kind: "add", name: "both", inputs: ["input", "back"]}
  ];
  const fields = receptiveFields({name: "", input: small, labels: [], layers});
  for (const {name} of layers.slice(1))
    expect(fields.get(name), name).toEqual({size: [14, 11], stride: [0, 0], start: [0, 0]});
});
