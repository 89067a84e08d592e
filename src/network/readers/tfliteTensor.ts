import type {Weights} from "../network.js";
import {float16} from "./float16.js";
import {
  byteField,
  bytesField,
  floatsField,
  intField,
  intsField,
  longsField,
  stringField,
  type Table,
  tableField
} from "./table.js";

/** A tensor of a TFLite graph: a constant has *data*, all others are computed. */
export interface TfliteTensor {
  readonly name: string;
  /** With the batch in front. */
  readonly shape: readonly number[];
  readonly type: TensorType;
  readonly data: Uint8Array;
  /** value = scale · (stored − zeroPoint); several scales: one a channel. */
  readonly scales: readonly number[];
  readonly zeroPoints: readonly number[];
  /** The dimension that several scales run along. */
  readonly channelDimension: number;
}

type TensorType = "float32" | "float16" | "int32" | "uint8" | "int64" | "int8" | "other";

/** In the order of the schema’s `TensorType`. */
const TYPES: readonly TensorType[] = [
  ...(["float32", "float16", "int32", "uint8", "int64"] as const),
  ...(["other", "other", "other", "other", "int8"] as const)
];

/** Returns the tensor in the given *table*; *buffers* are the tables of the file’s buffers. */
export function tfliteTensor(table: Table, buffers: readonly Table[]): TfliteTensor {
  const buffer = buffers[intField(table, 2)];
  const quantization = tableField(table, 4);
  return {
    name: stringField(table, 3),
    shape: intsField(table, 0),
    type: TYPES[byteField(table, 1)] ?? "other",
    data: buffer ? bytesField(buffer, 0) : new Uint8Array(),
    scales: quantization ? floatsField(quantization, 2) : [],
    zeroPoints: quantization ? longsField(quantization, 3) : [],
    channelDimension: quantization ? intField(quantization, 6) : 0
  };
}

/**
 * Returns the trained array of a constant *tensor*. Where one scale rules them
 * all, 8-bit values stay 8-bit (signed ones move up by 128); all others become
 * numbers. Throws `unsupported weights: …`.
 */
export function tfliteWeights(tensor: TfliteTensor): Weights {
  const {name, type, shape, data, scales, zeroPoints} = tensor;
  if (!data.length) throw new RangeError(`unsupported weights: ${name} is no constant`);
  if ((type === "uint8" || type === "int8") && scales.length === 1) {
    const values = type === "int8" ? Uint8Array.from(data, (byte) => byte ^ 128) : new Uint8Array(data);
    return {shape, values, scale: scales[0], zeroPoint: (zeroPoints[0] ?? 0) + (type === "int8" ? 128 : 0)};
  }
  const stored = numbers(tensor);
  if (!scales.length) return {shape, values: Float32Array.from(stored)};
  const channel = channelOf(tensor);
  const values = Float32Array.from(stored, (d, i) => scales[channel(i)] * (d - (zeroPoints[channel(i)] ?? 0)));
  return {shape, values};
}

/** Returns the numbers stored in a constant *tensor*, not yet scaled. */
export function numbers({name, type, data}: TfliteTensor): ArrayLike<number> & Iterable<number> {
  const {buffer} = new Uint8Array(data); // a copy, aligned
  switch (type) {
    case "float32":
      return new Float32Array(buffer);
    case "float16":
      return Float32Array.from(new Uint16Array(buffer), float16);
    case "int32":
      return new Int32Array(buffer);
    case "uint8":
      return new Uint8Array(buffer);
    case "int8":
      return new Int8Array(buffer);
    default:
      throw new RangeError(`unsupported weights: ${name} of type ${type}`);
  }
}

/** Returns which scale holds for the i-th value. */
function channelOf({shape, scales, channelDimension}: TfliteTensor): (i: number) => number {
  const inner = shape.slice(channelDimension + 1).reduce((product, d) => product * d, 1);
  return scales.length === 1 ? () => 0 : (i) => Math.floor(i / inner) % scales.length;
}
