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
  /** With the batch in front; −1 where a dimension behind it is free. */
  readonly shape: readonly number[];
  readonly type: string;
  readonly data: Uint8Array;
  /** value = scale · (stored − zeroPoint); several scales: one a channel. None where the numbers are as they are. */
  readonly scales: readonly number[];
  readonly zeroPoints: readonly number[];
  /** The dimension that several scales run along. */
  readonly channelDimension: number;
  /** Why the data is not to be understood as it lies there; "" where it is. */
  readonly special: "" | "sparse" | "custom quantization";
}

/** In the order of the schema’s `TensorType`. */
const TYPES: readonly string[] = [
  ...["float32", "float16", "int32", "uint8", "int64", "string", "bool", "int16", "complex64", "int8", "float64"],
  ...["complex128", "uint64", "resource", "variant", "uint32", "uint16", "int4", "bfloat16"]
];

/** Returns the tensor in the given *table*; *buffers* are the tables of the file’s buffers. */
export function tfliteTensor(table: Table, buffers: readonly Table[]): TfliteTensor {
  const buffer = buffers[intField(table, 2)];
  const quantization = tableField(table, 4);
  const type = byteField(table, 1);
  const signature = intsField(table, 7);
  const custom = quantization && byteField(quantization, 4);
  const isWhole = !(TYPES[type] ?? "").startsWith("float");
  return {
    name: stringField(table, 3),
    shape: intsField(table, 0).map((d, i) => (i > 0 && signature[i] === -1 ? -1 : d)),
    type: TYPES[type] ?? `type ${type}`,
    data: buffer ? bytesField(buffer, 0) : new Uint8Array(),
    scales: quantization && isWhole ? floatsField(quantization, 2) : [],
    zeroPoints: quantization && isWhole ? longsField(quantization, 3) : [],
    channelDimension: quantization ? intField(quantization, 6) : 0,
    special: tableField(table, 6) ? "sparse" : custom ? "custom quantization" : ""
  };
}

/**
 * Returns the trained array of a constant *tensor*. Where one scale rules them
 * all, 8-bit values stay 8-bit (signed ones move up by 128); all others become
 * numbers. Throws `unsupported weights: …` where it is no constant, sparse, of
 * another type, or quantized without a scale.
 */
export function tfliteWeights(tensor: TfliteTensor): Weights {
  const {name, type, shape, data, scales, zeroPoints, channelDimension} = tensor;
  const stored = numbers(tensor);
  if ((type === "uint8" || type === "int8") && scales.length === 1) {
    const values = type === "int8" ? Uint8Array.from(data, (byte) => byte ^ 128) : new Uint8Array(data);
    return {shape, values, scale: scales[0], zeroPoint: (zeroPoints[0] ?? 0) + (type === "int8" ? 128 : 0)};
  }
  if (!scales.length && !type.startsWith("float"))
    throw new RangeError(`unsupported weights: ${name} of type ${type} without a scale`);
  if (!scales.length) return {shape, values: Float32Array.from(stored)};
  if (scales.length > 1 && scales.length !== shape[channelDimension])
    throw new RangeError(`unsupported weights: ${name} has ${scales.length} scales for ${shape[channelDimension]}`);
  const channel = channelOf(tensor);
  const zero = (k: number) => zeroPoints[zeroPoints.length === 1 ? 0 : k] ?? 0;
  const values = Float32Array.from(stored, (d, i) => scales[channel(i)] * (d - zero(channel(i))));
  return {shape, values};
}

/** Returns the numbers stored in a constant *tensor*, not yet scaled. Throws `unsupported weights: …`. */
export function numbers({name, type, data, special}: TfliteTensor): ArrayLike<number> & Iterable<number> {
  if (!data.length) throw new RangeError(`unsupported weights: ${name} is no constant`);
  if (special) throw new RangeError(`unsupported weights: ${name} (${special})`);
  const {buffer} = new Uint8Array(data); // a copy, aligned
  switch (type) {
    case "float32":
      return new Float32Array(buffer);
    case "float16":
      return Float32Array.from(new Uint16Array(buffer), float16);
    case "int32":
      return new Int32Array(buffer);
    case "int64":
      return Float64Array.from(new BigInt64Array(buffer), Number);
    case "int16":
      return new Int16Array(buffer);
    case "uint8":
      return new Uint8Array(buffer);
    case "int8":
      return new Int8Array(buffer);
    default:
      throw new RangeError(`unsupported weights: ${name} of type ${type}`);
  }
}

/** Returns the least and the largest number that a quantized *tensor* can hold, or undefined where it is not quantized. */
export function rangeOf({
  type,
  scales: [scale],
  zeroPoints: [zeroPoint = 0]
}: TfliteTensor): [number, number] | undefined {
  const [least, largest] = LIMITS[type] ?? [];
  if (scale === undefined || least === undefined) return undefined;
  return [scale * (least - zeroPoint), scale * (largest - zeroPoint)];
}

/** The least and the largest whole number of the types that activations are quantized to. */
export const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  uint8: [0, 255],
  int8: [-128, 127],
  int16: [-32768, 32767]
};

/** Returns which scale holds for the i-th value. */
function channelOf({shape, scales, channelDimension}: TfliteTensor): (i: number) => number {
  const inner = shape.slice(channelDimension + 1).reduce((product, d) => product * d, 1);
  return scales.length === 1 ? () => 0 : (i) => Math.floor(i / inner) % scales.length;
}
