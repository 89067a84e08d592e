import {dequantize} from "../model.js";
import type {MergeLayer, Weights} from "../network.js";
import {clip} from "./clip.js";
import type {Part} from "./part.js";
import {byteField, intField} from "./table.js";
import {channelsOf, exampleShape, type TfliteContext, type TflitePart} from "./tflitePart.js";
import {type TfliteTensor, tfliteWeights} from "./tfliteTensor.js";

const MERGES: Readonly<Record<string, MergeLayer["kind"]>> = {
  ADD: "add",
  ADD_N: "add",
  SUB: "subtract",
  MUL: "multiply",
  DIV: "divide",
  MAXIMUM: "maximum",
  MINIMUM: "minimum"
};

/** Returns what an operation on two values element by element does, one of which may be constant; undefined for any other. */
export function tfliteArithmetic(context: TfliteContext): TflitePart | undefined {
  const {operator, inputs, computed, options, from, vector, fail} = context;
  if (operator === "CONCATENATION") return concatenation(context);
  const kind = MERGES[operator];
  if (!kind) return undefined;
  const hasActivation = kind !== "maximum" && kind !== "minimum" && operator !== "ADD_N";
  const fused = options && hasActivation ? byteField(options, 0) : 0;
  if (computed.length === inputs.length)
    return {
      parts: inputs.length === 1 ? [] : [{kind}],
      suffix: kind,
      fused,
      ...(vector ? {} : ({takes: "map"} as const))
    };
  if (inputs.length !== 2 || computed.length !== 1) throw fail("of constants");
  const constant = constantOf(inputs[1 - computed[0]]!, context);
  return {parts: withConstant(kind, constant, computed[0] === 1, from, fail), suffix: kind, fused};
}

function concatenation({inputs, computed, outputs, options, vector, fail}: TfliteContext): TflitePart {
  const [axis, fused] = options ? [intField(options, 0), byteField(options, 1)] : [0, 0];
  if (computed.length !== inputs.length) throw fail("of a constant");
  if (axis !== -1 && axis !== outputs[0].shape.length - 1) throw fail(`along axis ${axis}`);
  if (inputs.length === 1) return {parts: [], fused};
  return {parts: [{kind: "concat"}], suffix: "concat", fused, ...(vector ? {} : ({takes: "map"} as const))};
}

/** Returns x multiplied by *factor* in all channels of what the tensor *from* is, as a layer. */
export function scaledBy(factor: number, from: TfliteTensor): Part {
  return affine(filled(from, factor), filled(from, 0));
}

function withConstant(
  kind: MergeLayer["kind"],
  constant: Weights,
  isFirst: boolean,
  from: TfliteTensor,
  fail: TfliteContext["fail"]
): readonly Part[] {
  const all = (f: (d: number) => number): Weights => ({
    shape: constant.shape,
    values: Float32Array.from(constant.values, f)
  });
  switch (kind) {
    case "add":
      return [affine(filled(from, 1), constant)];
    case "subtract":
      return isFirst
        ? [affine(filled(from, -1), constant)]
        : [
            affine(
              filled(from, 1),
              all((d) => -d)
            )
          ];
    case "multiply":
      return [affine(constant, filled(from, 0))];
    case "divide": {
      const divided = affine(
        all((d) => (isFirst ? d : 1 / d)),
        filled(from, 0)
      );
      return isFirst ? [{kind: "activation", function: "reciprocal"}, divided] : [divided];
    }
    default: {
      const [limit, ...others] = new Set(constant.values);
      if (others.length) throw fail("of several constants");
      return [kind === "maximum" ? clip(limit) : clip(undefined, limit)];
    }
  }
}

function affine(scale: Weights, offset: Weights): Part {
  return {kind: "batchNorm", scale, offset};
}

/** Returns [channels] numbers, all the same. */
function filled(from: TfliteTensor, value: number): Weights {
  const channels = channelsOf(from);
  return {shape: [channels], values: new Float32Array(channels).fill(value)};
}

/** Returns the values of a constant for the shape of what enters, the batch and what is 1 in front left out. */
function constantOf(tensor: TfliteTensor, {from, vector, fail}: TfliteContext): Weights {
  const weights = tfliteWeights(tensor);
  const values = dequantize(weights);
  if (values.length === 1) return filled(from, values[0]);
  let {shape} = weights;
  while (shape.length > 1 && shape[0] === 1) shape = shape.slice(1);
  const whole = exampleShape(from);
  const last = whole.slice(-shape.length);
  const fits = shape.length <= (vector ? 1 : 3) && shape.every((d, i) => d === last[i] || d === 1);
  if (!fits) throw fail(`of ${whole.join("×")} and a constant of ${shape.join("×")}`);
  return {shape, values};
}
