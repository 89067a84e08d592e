import {dequantize} from "../model.js";
import type {ActivationName} from "../network.js";
import type {Part} from "./part.js";
import {byteField, floatField, intField} from "./table.js";
import {scaledBy} from "./tfliteArithmetic.js";
import type {TfliteContext, TflitePart} from "./tflitePart.js";
import {tfliteWeights} from "./tfliteTensor.js";

/** The functions of each value alone. */
const FUNCTIONS: Readonly<Record<string, Part>> = {
  RELU: {kind: "relu"},
  RELU6: {kind: "relu", max: 6},
  RELU_0_TO_1: {kind: "relu", max: 1},
  RELU_N1_TO_1: named("clip", {min: -1, max: 1}),
  LOGISTIC: named("sigmoid"),
  TANH: named("tanh"),
  ELU: named("elu"),
  HARD_SWISH: named("hardSwish"),
  EXP: named("exponential"),
  LOG: named("log"),
  ABS: named("abs"),
  SQRT: named("sqrt"),
  RSQRT: named("power", {exponent: -0.5}),
  SQUARE: named("power", {exponent: 2}),
  LOG_SOFTMAX: {kind: "logSoftmax"}
};

/** Returns what a nonlinearity (or a normalization) does; undefined for any other operation. */
export function tfliteFunction({operator, options, inputs, from, fail}: TfliteContext): TflitePart | undefined {
  if (Object.hasOwn(FUNCTIONS, operator)) return {parts: [FUNCTIONS[operator]]};
  switch (operator) {
    case "LEAKY_RELU":
      return {parts: [named("leakyRelu", {slope: options ? floatField(options, 0) : 0})]};
    case "GELU":
      return {parts: [named(options && byteField(options, 0) ? "geluTanh" : "gelu")]};
    case "NEG":
      return {parts: [scaledBy(-1, from)]};
    case "POW": {
      if (!inputs[1]?.data.length) throw fail("of a computed exponent");
      const [exponent, ...others] = new Set(dequantize(tfliteWeights(inputs[1])));
      if (others.length) throw fail("of several exponents");
      return {parts: [named("power", {exponent})]};
    }
    case "PRELU": {
      const {shape, ...rest} = tfliteWeights(inputs[1]!);
      const first = shape.findIndex((d) => d !== 1);
      return {parts: [{kind: "prelu", slope: {shape: shape.slice(first < 0 ? -1 : first), ...rest}}]};
    }
    case "SOFTMAX": {
      const beta = options ? floatField(options, 0) : 1;
      return {parts: beta === 1 ? [{kind: "softmax"}] : [scaledBy(beta, from), {kind: "softmax"}]};
    }
    case "LOCAL_RESPONSE_NORMALIZATION": {
      const [bias, alpha, beta] = [1, 2, 3].map((field) => floatField(options!, field));
      return {
        parts: [{kind: "localResponseNorm", radius: intField(options!, 0), bias, alpha, beta}],
        takes: "map",
        vector: false
      };
    }
    default:
      return undefined;
  }
}

/** Returns the layer of the activation of the given number in the schema, or null for none. Throws `unsupported activation: …`. */
export function fusedActivation(fused: number, output: string): Part | null {
  const known = [null, FUNCTIONS.RELU, FUNCTIONS.RELU_N1_TO_1, FUNCTIONS.RELU6, FUNCTIONS.TANH];
  const part = known[fused];
  if (part === undefined)
    throw new RangeError(`unsupported activation: ${fused === 5 ? "SIGN_BIT" : fused} (${output})`);
  return part;
}

function named(name: ActivationName, parameters?: Readonly<Record<string, number>>): Part {
  return {kind: "activation", function: name, ...(parameters && {parameters})};
}
