import type {ActivationName} from "../network.js";
import {booleanOption, type Config, mustBe, numberOption, option, record} from "./kerasLayer.js";
import {oneLine, valueText} from "./oneLine.js";
import type {Part} from "./part.js";

/** The activation layers of Keras, which may also be given as an activation. */
const LAYERS: ReadonlySet<string> = new Set(["ReLU", "LeakyReLU", "ELU", "Softmax", "ThresholdedReLU", "Activation"]);

/** What is called by one word in Keras and has no options. */
const FUNCTIONS: Readonly<Record<string, ActivationName>> = {
  exp: "exponential",
  exponential: "exponential",
  gelunew: "geluTanh",
  hardsilu: "hardSwish",
  hardswish: "hardSwish",
  mish: "mish",
  selu: "selu",
  sigmoid: "sigmoid",
  silu: "swish",
  softplus: "softplus",
  softsign: "softsign",
  swish: "swish",
  tanh: "tanh"
};

interface Named {
  readonly config: Config;
  readonly name: string;
}

/**
 * Returns the activation that the layer *name* was *given*, as layers of ours
 * in a row: none where it is linear. It is a word ("relu6"), an object
 * {class_name, config} of a layer or a function, or Keras 3’s {class_name:
 * "function", config: "relu"}. *keras3* says whose hard sigmoid is meant.
 * Throws `unsupported activation: …`.
 */
export function kerasActivation(given: unknown, name: string, keras3: boolean): readonly Part[] {
  if (given === undefined || given === null) return [];
  const object = record(given);
  const className = object ? option(object, "class_name") : given;
  const registered = object && option(object, "registered_name");
  if (typeof className !== "string" || (typeof registered === "string" && /^(?!(tf_)?keras)[^>]*>/i.test(registered)))
    throw unsupported(given, name);
  const config = object?.config;
  if (className === "function") {
    const word = record(config)?.name ?? config;
    if (typeof word !== "string") throw unsupported(given, name);
    return activationFunction(word, {config: {}, name}, keras3);
  }
  const options = {config: record(config) ?? {}, name};
  return LAYERS.has(className)
    ? activationLayer(className, options, keras3)
    : activationFunction(className, options, keras3);
}

/** Returns whether a layer of this class is an activation alone. */
export function isActivationLayer(className: string): boolean {
  return LAYERS.has(className);
}

/** Returns a layer of Keras that is an activation, with its options. Throws `unsupported option: …`. */
export function activationLayer(className: string, layer: Named, keras3: boolean): readonly Part[] {
  switch (className) {
    case "Activation":
      return kerasActivation(option(layer.config, "activation"), layer.name, keras3);
    case "LeakyReLU":
      return leaky(layer, 0.3);
    case "ELU":
      return elu(layer);
    case "ThresholdedReLU":
      return thresholded(above(numberOption(layer, "theta", 1)));
    case "Softmax":
      mustBe(layer, "axis", -1, [-1]);
      return [{kind: "softmax"}];
    default:
      return relu(layer);
  }
}

function activationFunction(word: string, layer: Named, keras3: boolean): readonly Part[] {
  const plain = word.replaceAll("_", "").toLowerCase();
  switch (plain) {
    case "linear":
      return [];
    case "relu":
      return relu(layer);
    case "relu6":
      return [{kind: "relu", max: 6}];
    case "leakyrelu":
      return leaky(layer, 0.2);
    case "elu":
      return elu(layer);
    case "softmax":
      return [{kind: "softmax"}];
    case "logsoftmax":
      return [{kind: "logSoftmax"}];
    case "gelu":
      return [{kind: "activation", function: booleanOption(layer, "approximate", false) ? "geluTanh" : "gelu"}];
    case "hardsigmoid": {
      const parameters = {slope: keras3 ? 1 / 6 : 0.2, offset: 0.5};
      return [{kind: "activation", function: "hardSigmoid", parameters}];
    }
    case "hardtanh":
      return [{kind: "activation", function: "clip", parameters: {min: -1, max: 1}}];
    default:
      if (!Object.hasOwn(FUNCTIONS, plain)) throw unsupported(word, layer.name);
      return [{kind: "activation", function: FUNCTIONS[plain]}];
  }
}

/** x from the threshold to the largest value, slope · (x − threshold) below. */
function relu(layer: Named): readonly Part[] {
  const max = numberOption(layer, "max_value", Number.POSITIVE_INFINITY);
  const slope = numberOption(layer, "negative_slope", numberOption(layer, "alpha", 0));
  const threshold = numberOption(layer, "threshold", 0);
  if (slope === 0 && threshold === 0) return [{kind: "relu", ...(max < Number.POSITIVE_INFINITY ? {max} : {})}];
  const parameters: Record<string, number> = {slope, threshold};
  if (max < Number.POSITIVE_INFINITY) parameters.max = max;
  return [{kind: "activation", function: "leakyRelu", parameters}];
}

function leaky(layer: Named, missing: number): readonly Part[] {
  const slope = numberOption(layer, "negative_slope", numberOption(layer, "alpha", missing));
  return [{kind: "activation", function: "leakyRelu", parameters: {slope}}];
}

function elu(layer: Named): readonly Part[] {
  return [{kind: "activation", function: "elu", parameters: {alpha: numberOption(layer, "alpha", 1)}}];
}

function thresholded(threshold: number): readonly Part[] {
  return [{kind: "activation", function: "leakyRelu", parameters: {slope: 0, threshold}}];
}

/** Returns the next number above in single precision, since the threshold itself gives 0. */
function above(number: number): number {
  const floats = Float32Array.of(number);
  if (floats[0] === 0) return 2 ** -149;
  const bits = new Int32Array(floats.buffer);
  bits[0] += floats[0] > 0 ? 1 : -1;
  return floats[0];
}

function unsupported(given: unknown, name: string): RangeError {
  const word =
    typeof given === "string" ? given : String(option(record(given) ?? {}, "class_name") ?? valueText(given));
  return new RangeError(`unsupported activation: ${oneLine(word)} (${oneLine(name)})`);
}
