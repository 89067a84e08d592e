import * as tf from "@tensorflow/tfjs-core";
import {activations} from "../../../src/network/layers/activations/activations.js";
import {type ComputedLayer, kindOf} from "../../../src/network/layers/kinds.js";
import {onBackend} from "../../../src/network/model.js";
import type {ActivationName, Weights} from "../../../src/network/network.js";
import {randomWeights, tensorOf} from "../random.js";

/** A layer, and the shapes of what it is given, without batch. */
export interface KindCase {
  readonly layer: ComputedLayer;
  readonly shapes: readonly (readonly number[])[];
  /** Makes the inputs; defaults to normally distributed values. */
  readonly draw?: (shape: readonly number[], seed: number) => Weights;
}

const base = {name: "layer", inputs: ["input"]};
const map = [5, 6, 4];
const sides = {top: 1, bottom: 0, left: 2, right: 1};
const w = randomWeights;

/** Positive values away from 0, on which every function is smooth. */
const positive = (shape: readonly number[], seed: number): Weights => ({
  shape,
  values: Float32Array.from(w(shape, seed).values, (d) => Math.abs(d) + 0.1)
});

/** Every kind of layer, in the ways that take other code of a backend, but for those of gridOfWindows. */
export const everyKind: readonly KindCase[] = [
  ...(Object.keys(activations) as ActivationName[]).map(
    (name): KindCase => ({
      layer: {...base, kind: "activation", function: name, ...(name === "clip" && {parameters: {min: -1, max: 1}})},
      shapes: [map],
      draw: name === "log" || name === "sqrt" || name === "reciprocal" ? positive : w
    })
  ),
  {
    layer: {...base, kind: "activation", function: "leakyRelu", parameters: {slope: 0.1, threshold: 0.2, max: 1}},
    shapes: [map]
  },
  {layer: {...base, kind: "activation", function: "power", parameters: {exponent: 3}}, shapes: [map]},
  {layer: {...base, kind: "activation", function: "power", parameters: {exponent: 0.3}}, shapes: [map], draw: positive},
  {layer: {...base, kind: "relu"}, shapes: [map]},
  {layer: {...base, kind: "relu", max: 1}, shapes: [map]},
  {layer: {...base, kind: "prelu", slope: w([4])}, shapes: [map]},
  {layer: {...base, kind: "batchNorm", scale: w([4]), offset: w([4], 0.2)}, shapes: [map]},
  {layer: {...base, kind: "layerNorm", scale: w([4]), offset: w([4], 0.2), epsilon: 1e-3}, shapes: [map]},
  {layer: {...base, kind: "localResponseNorm", radius: 1, bias: 1, alpha: 0.5, beta: 0.75}, shapes: [map]},
  {
    layer: {
      ...base,
      kind: "conv2dTranspose",
      kernel: w([3, 4, 2, 4]),
      bias: w([2]),
      strides: [2, 3],
      crop: sides,
      extra: [1, 0]
    },
    shapes: [map]
  },
  {layer: {...base, kind: "dense", kernel: w([4, 3]), bias: w([3])}, shapes: [[4]]},
  {layer: {...base, kind: "globalAveragePool"}, shapes: [map]},
  {layer: {...base, kind: "globalMaxPool", keepDims: true}, shapes: [map]},
  ...(["add", "subtract", "multiply", "divide", "average", "maximum", "minimum"] as const).flatMap((kind) =>
    [map, [1, 1, 4], [5, 6, 1]].map(
      (other): KindCase => ({layer: {...base, kind}, shapes: [map, other], draw: positive})
    )
  ),
  {layer: {...base, kind: "concat"}, shapes: [map, [5, 6, 2], [5, 6, 3]]},
  {layer: {...base, kind: "selectChannels", order: [3, 0, 3, 1]}, shapes: [map]},
  {layer: {...base, kind: "upsample", factor: [2, 3]}, shapes: [map]},
  {layer: {...base, kind: "reshape", shape: [2, 15, 4]}, shapes: [map]},
  {layer: {...base, kind: "permute", axes: [2, 0, 1]}, shapes: [map]},
  {layer: {...base, kind: "flatten", axes: [2, 0, 1]}, shapes: [map]},
  {layer: {...base, kind: "pad", ...sides, value: -1.5}, shapes: [map]},
  {layer: {...base, kind: "crop", ...sides}, shapes: [map]},
  {layer: {...base, kind: "softmax"}, shapes: [[9]]},
  {layer: {...base, kind: "logSoftmax"}, shapes: [[9]]}
];

/** Returns what the current backend makes of each of *everyKind*, forward and backward, a list of values for each. */
export async function valuesOfEveryKind(): Promise<{what: string; values: number[]}[]> {
  const found: {what: string; values: number[]}[] = [];
  for (const {layer, shapes, draw = w} of everyKind) {
    const model = onBackend({name: "", input: {shape: [], range: [0, 1]}, layers: [], labels: []});
    const all = tf.tidy(() => {
      const inputs = shapes.map((shape, i) => tensorOf(draw([1, ...shape], 0.1 + i / 10)));
      const output = kindOf(layer).forward(layer, inputs, model);
      const g = tensorOf(w([2, ...output.shape.slice(1)], 0.9));
      const back = kindOf(layer).backward(layer, g, {inputs, output, model, rule: "gradient"});
      return tf.concat([output, ...back].map((d) => tf.reshape(d, [-1]))); // biome-ignore format: one line
    });
    const {kind} = layer;
    const ways = JSON.stringify({...layer, shapes}, (key, value) => (key === "values" ? undefined : value));
    found.push({what: `${kind} ${ways}`, values: Array.from(await all.data())});
    all.dispose();
    model.dispose();
  }
  return found;
}
