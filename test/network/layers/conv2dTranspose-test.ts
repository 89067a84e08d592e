import * as tf from "@tensorflow/tfjs-core";
import {expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import {onBackend} from "../../../src/network/model.js";
import type {Conv2DTransposeLayer, Sides} from "../../../src/network/network.js";
import {shapes} from "../../../src/network/shapes.js";
import {allClose} from "../../asserts.js";
import {randomWeights, tensorOf} from "../random.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

const none: Sides = {top: 0, bottom: 0, left: 0, right: 0};

function layerWith(
  settings: Partial<Conv2DTransposeLayer> & Pick<Conv2DTransposeLayer, "kernel">
): Conv2DTransposeLayer {
  return {kind: "conv2dTranspose", name: "up", inputs: ["input"], strides: [1, 1], crop: none, ...settings};
}

/** Returns what "same" cuts off a full output, so that it is stride times the input. */
function sameCrop([h, w]: readonly number[], [sy, sx]: readonly number[]): {crop: Sides; extra: [number, number]} {
  const [rows, columns] = [Math.max(0, h - sy), Math.max(0, w - sx)];
  const [top, left] = [Math.floor(rows / 2), Math.floor(columns / 2)];
  const crop = {top, bottom: rows - top, left, right: columns - left};
  return {crop, extra: [Math.max(0, sy - h), Math.max(0, sx - w)]};
}

for (const [size, strides, input] of [
  [
    [3, 3],
    [1, 1],
    [4, 5]
  ],
  [
    [3, 3],
    [2, 2],
    [4, 3]
  ],
  [
    [4, 4],
    [2, 2],
    [3, 4]
  ],
  [
    [2, 2],
    [2, 2],
    [3, 2]
  ],
  [
    [5, 3],
    [3, 2],
    [3, 2]
  ],
  [
    [1, 1],
    [2, 2],
    [3, 3]
  ],
  [
    [1, 3],
    [2, 2],
    [3, 4]
  ],
  [
    [2, 5],
    [3, 1],
    [2, 3]
  ]
] as const) {
  const what = `${size.join("×")}, strides ${strides}, on ${input.join("×")}`;
  const kernel = randomWeights([...size, 2, 3]); // to 2 channels from 3
  const bias = randomWeights([2], 0.7);
  const plain =
    (padding: "same" | "valid", [rows, columns]: readonly number[]) =>
    (x: tf.Tensor) =>
      tf.add(
        tf.conv2dTranspose(
          x as tf.Tensor4D,
          tensorOf(kernel) as tf.Tensor4D,
          [x.shape[0], rows, columns, 2],
          [...strides],
          padding
        ),
        tensorOf(bias)
      );

  it(`conv2dTranspose ${what}, whole, is TensorFlow’s “valid”`, async () => {
    const full = input.map((d, i) => (d - 1) * strides[i] + size[i]);
    await agreesWithGrad(layerWith({kernel, bias, strides}), [[...input, 3]], plain("valid", full));
  });

  it(`conv2dTranspose ${what}, cropped to stride times the input, is TensorFlow’s “same”`, async () => {
    const out = input.map((d, i) => d * strides[i]);
    const layer = layerWith({kernel, bias, strides, ...sameCrop(size, strides)});
    await agreesWithGrad(layer, [[...input, 3]], plain("same", out));
  });
}

it("conv2dTranspose stamps its kernel for each value, crops each side and adds zeros at the end: by hand", async () => {
  const kernel = {shape: [2, 2, 1, 1], values: Float32Array.of(1, 2, 3, 4)};
  const bias = {shape: [1], values: Float32Array.of(0.5)};
  // biome-ignore format: rows
  const stamped = [
    1, 2, 2, 4,
    3, 4, 6, 8,
    3, 6, 4, 8,
    9, 12, 12, 16
  ];
  const around = [
    {layer: layerWith({kernel, strides: [2, 2]}), shape: [4, 4, 1], values: stamped},
    {
      layer: layerWith({kernel, strides: [2, 2], crop: {top: 1, bottom: 0, left: 0, right: 2}}),
      shape: [3, 2, 1],
      values: [3, 4, 3, 6, 9, 12]
    },
    {
      layer: layerWith({kernel, bias, strides: [2, 2], crop: {top: 2, bottom: 0, left: 1, right: 1}, extra: [1, 0]}),
      shape: [3, 2, 1],
      values: [6, 4, 12, 12, 0, 0].map((d) => d + 0.5)
    },
    {
      layer: layerWith({kernel, strides: [3, 1], extra: [0, 1]}),
      shape: [5, 4, 1],
      values: [1, 4, 4, 0, 3, 10, 8, 0, 0, 0, 0, 0, 3, 10, 8, 0, 9, 24, 16, 0]
    }
  ];
  for (const backend of ["wasm", "cpu"] as const) {
    await startNodeBackend(backend);
    for (const {layer, shape, values} of around) {
      const network = {
        name: "",
        input: {shape: [2, 2, 1], range: [0, 1]},
        layers: [{kind: "input", name: "input", inputs: []}, layer],
        labels: []
      } as const;
      expect(shapes(network).get("up")).toEqual(shape);
      const model = onBackend(network);
      const x = tf.tensor4d([1, 2, 3, 4], [1, 2, 2, 1]);
      const output = kindOf(layer).forward(layer, [x], model);
      expect(output.shape.slice(1)).toEqual(shape);
      allClose(output.dataSync(), values);
      // What goes back to a value is what came from its stamp: a sum of g times the kernel where that was kept.
      const g = randomWeights(output.shape, 0.3);
      const [back] = kindOf(layer).backward(layer, tensorOf(g), {inputs: [x], output, model, rule: "gradient"});
      const bare = {...layer, bias: undefined};
      const stampOf = (i: number) => {
        const only = tf.tensor4d([0, 0, 0, 0].with(i, 1), [1, 2, 2, 1]);
        return kindOf(bare).forward(bare, [only], model).dataSync<"float32">();
      };
      const collected = [0, 1, 2, 3].map((i) => stampOf(i).reduce((sum, d, k) => sum + d * g.values[k], 0));
      allClose(back.dataSync(), collected, 1e-5);
      model.dispose();
    }
  }
});
