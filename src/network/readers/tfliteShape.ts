import {dequantize} from "../model.js";
import {byteField} from "./table.js";
import {exampleShape, product, type TfliteContext, type TflitePart} from "./tflitePart.js";
import {numbers, tfliteWeights} from "./tfliteTensor.js";

/** Returns what an operation that moves values, or repeats them, does; undefined for any other. */
export function tfliteShape(context: TfliteContext): TflitePart | undefined {
  switch (context.operator) {
    case "RESHAPE":
    case "SQUEEZE":
    case "EXPAND_DIMS":
      return reshaped(context);
    case "TRANSPOSE":
      return transposed(context);
    case "PAD":
    case "PADV2":
      return padded(context);
    case "RESIZE_NEAREST_NEIGHBOR":
    case "RESIZE_BILINEAR":
      return resized(context);
    case "CAST":
      if (context.outputs[0].type !== "float32") throw context.fail(`to ${context.outputs[0].type}`);
      return {parts: []};
    case "QUANTIZE":
    case "DEQUANTIZE":
      return {parts: []};
    default:
      return undefined;
  }
}

/** To the shape that the output declares; a vector may get and lose dimensions of 1 in front of its units. */
function reshaped({from, outputs: [output], vector, fail}: TfliteContext): TflitePart {
  const shape = exampleShape(output);
  const before = exampleShape(from);
  if (String(shape) === String(before)) return {parts: []};
  const isFree = shape.includes(-1) || before.includes(-1) || !output.shape.length;
  if (isFree || product(shape) !== product(before)) throw fail(`from ${text(from.shape)} to ${text(output.shape)}`);
  const isVector = shape[shape.length - 1] === product(shape);
  if (vector && isVector) return {parts: []};
  if (shape.length === 1) return {parts: [{kind: "flatten"}], vector: true};
  if (shape.length !== 3) throw fail(`from ${text(from.shape)} to ${text(output.shape)}`);
  return {parts: [{kind: "reshape", shape}], vector: false};
}

function transposed({inputs, vector, fail}: TfliteContext): TflitePart {
  const [batch, ...order] = numbers(inputs[1]!);
  if (batch !== 0) throw fail("of the batch");
  const axes = order.map((d) => d - 1);
  if (axes.every((d, i) => d === i)) return {parts: []};
  if (axes.length !== 3) throw fail(`by ${[batch, ...order]}`);
  const [first, second, third] = axes;
  if (vector && third === 2) return {parts: []};
  return {parts: [{kind: "permute", axes: [first, second, third]}], takes: "map", vector: false};
}

function padded({operator, inputs, fail}: TfliteContext): TflitePart {
  const [n0, n1, top, bottom, left, right, c0, c1, more] = numbers(inputs[1]!);
  if (n0 || n1 || c0 || c1 || more !== undefined || c1 === undefined) throw fail("of channels");
  const [value] = operator === "PADV2" ? dequantize(tfliteWeights(inputs[2]!)) : [0];
  const layer = {kind: "pad", top, bottom, left, right, ...(value ? {value} : {})} as const;
  return {parts: [layer], takes: "map", vector: false};
}

/** By whole factors to the nearest value, where all that TFLite means by “nearest” is the same. */
function resized({operator, from, outputs: [output], options, fail}: TfliteContext): TflitePart {
  const factor = [1, 2].map((axis) => output.shape[axis] / from.shape[axis]);
  const [fy, fx] = factor;
  if (fy === 1 && fx === 1) return {parts: []};
  const aligned = options && byteField(options, 0);
  if (operator === "RESIZE_BILINEAR") throw fail();
  if (aligned || !factor.every((d) => Number.isInteger(d) && d > 0))
    throw fail(`from ${text(from.shape)} to ${text(output.shape)}${aligned ? " with aligned corners" : ""}`);
  return {parts: [{kind: "upsample", factor: [fy, fx]}], takes: "map", vector: false};
}

const text = (shape: readonly number[]) => shape.map((d) => (d < 0 ? "any" : d)).join("×");
