import {expect, it} from "vitest";
import {kerasActivation} from "../../../src/network/readers/kerasActivation.js";
import {allClose} from "../../asserts.js";
import {outputOf, readKeras, row} from "./kerasModel.js";

const x = [-4, -1, -0.5, 0, 0.5, 1, 2, 8];

/** Returns what an activation gives for x, in a layer and alone. */
async function given(activation: unknown, version?: string): Promise<readonly number[]> {
  const eye = {shape: [1, 1, 1, 1], values: [1]};
  const conv = ["Conv2D", {name: "c", kernel_size: 1, filters: 1, use_bias: false, activation}] as const;
  const fused = outputOf(await readKeras(row([1, 8, 1], conv), {"c/kernel": eye}, {version}), x);
  const alone = outputOf(await readKeras(row([1, 8, 1], ["Activation", {activation}]), {}, {version}), x);
  expect(fused).toEqual(alone);
  return fused;
}

const sigmoid = (d: number) => 1 / (1 + Math.exp(-d));
const clip = (d: number, low: number, high: number) => Math.min(high, Math.max(low, d));

it("an activation given as an object keeps its options", async () => {
  const layer = (class_name: string, config: object) => ({
    module: "keras.layers",
    class_name,
    config,
    registered_name: null
  });
  for (const [activation, right] of [
    [layer("ReLU", {name: "re_lu", max_value: 6, negative_slope: 0, threshold: 0}), (d: number) => clip(d, 0, 6)],
    [layer("ReLU", {max_value: 1.5, negative_slope: 0.5, threshold: 1}), (d: number) => (d >= 1 ? Math.min(1.5, d) : 0.5 * (d - 1))],
    [layer("ReLU", {maxValue: 6, negativeSlope: [0.1]}), (d: number) => (d >= 0 ? Math.min(6, d) : 0.1 * d)],
    [layer("ReLU", {max_value: null, threshold: 1}), (d: number) => (d >= 1 ? d : 0)],
    [layer("LeakyReLU", {alpha: 0.1}), (d: number) => Math.max(d, 0.1 * d)],
    [layer("LeakyReLU", {negative_slope: 0.2}), (d: number) => Math.max(d, 0.2 * d)],
    [layer("LeakyReLU", {alpha: {class_name: "__numpy__", config: {value: 0.25, dtype: "float32"}}}), (d: number) => Math.max(d, 0.25 * d)],
    [layer("LeakyReLU", {}), (d: number) => Math.max(d, 0.3 * d)],
    [layer("ELU", {alpha: 0.5}), (d: number) => (d > 0 ? d : 0.5 * Math.expm1(d))],
    [layer("ThresholdedReLU", {theta: 1}), (d: number) => (d > 1 ? d : 0)],
    [layer("Activation", {activation: layer("ReLU", {max_value: 2})}), (d: number) => clip(d, 0, 2)],
    [layer("relu", {max_value: 2}), (d: number) => clip(d, 0, 2)]
  ] as const) // biome-ignore format: one a line
    allClose(await given(activation), x.map(right));
});

it("an activation is a word, a function of Keras 3, or an object of either", async () => {
  const functions: Record<string, (d: number) => number> = {
    linear: (d) => d,
    relu: (d) => Math.max(0, d),
    relu6: (d) => clip(d, 0, 6),
    sigmoid,
    tanh: Math.tanh,
    swish: (d) => d * sigmoid(d),
    silu: (d) => d * sigmoid(d),
    hard_swish: (d) => d * clip(d / 6 + 0.5, 0, 1),
    hard_silu: (d) => d * clip(d / 6 + 0.5, 0, 1),
    hard_tanh: (d) => clip(d, -1, 1),
    elu: (d) => (d > 0 ? d : Math.expm1(d)),
    selu: (d) => 1.05070098 * (d > 0 ? d : 1.67326324 * Math.expm1(d)),
    softplus: (d) => Math.log1p(Math.exp(d)),
    softsign: (d) => d / (1 + Math.abs(d)),
    mish: (d) => d * Math.tanh(Math.log1p(Math.exp(d))),
    exponential: Math.exp,
    leaky_relu: (d) => Math.max(d, 0.2 * d)
  };
  for (const [name, right] of Object.entries(functions))
    for (const activation of [
      name,
      {class_name: name, config: {}},
      {module: "builtins", class_name: "function", config: name, registered_name: "function"},
      {module: "keras.activations", class_name: "function", config: {name}, registered_name: name}
    ])
      allClose(await given(activation), x.map(right), 1e-5);
  const tail = (d: number) => 0.5 * d * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (d + 0.044715 * d ** 3)));
  allClose(await given({class_name: "gelu", config: {approximate: true}}), x.map(tail), 1e-5);
  allClose(await given("gelu"), [-0.00012668, -0.15865526, -0.15426877, 0, 0.34573123, 0.84134474, 1.9544997, 8], 1e-4);
});

it("the hard sigmoid is that of the Keras that wrote the model", async () => {
  for (const version of [undefined, "x", "2.15.0", "tfjs-layers 4.22.0"])
    allClose(
      await given("hard_sigmoid", version),
      x.map((d) => clip(0.2 * d + 0.5, 0, 1))
    );
  allClose(
    await given("hard_sigmoid", "3.4.1"),
    x.map((d) => clip(d / 6 + 0.5, 0, 1))
  );
  allClose(
    await given("hardSigmoid"),
    x.map((d) => clip(0.2 * d + 0.5, 0, 1))
  );
});

it("an activation that is not known is refused", () => {
  for (const [activation, message] of [
    ["sinc", "unsupported activation: sinc (d)"],
    ["constructor", "unsupported activation: constructor (d)"],
    [{class_name: "function", config: "<lambda>"}, "unsupported activation: <lambda> (d)"],
    [{class_name: "function", config: 3}, "unsupported activation: function (d)"],
    [{class_name: "relu", registered_name: "mine>relu"}, "unsupported activation: relu (d)"],
    [["relu"], 'unsupported activation: ["relu"] (d)'],
    [{class_name: "ReLU", config: {max_value: "6"}}, 'unsupported option: max_value "6" (d)'],
    [{class_name: "Softmax", config: {axis: 1}}, "unsupported option: axis 1 (d)"]
  ] as const)
    expect(() => kerasActivation(activation, "d", false)).toThrow(message);
  expect(kerasActivation(null, "d", false)).toEqual([]);
});
