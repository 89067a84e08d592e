import {float16} from "../float16.js";
import type {OnnxTensor} from "./onnxModel.js";

/** A tensor whose values are known when a file is read. */
export interface Constant {
  readonly dims: readonly number[];
  readonly values: ArrayLike<number>;
  /** Whether its numbers are whole ones, so that division is too. */
  readonly whole: boolean;
}

/**
 * Returns the values of a *tensor* stored in an ONNX file. Throws
 * `unsupported weights: fc is in another file`, `unsupported weights: … of
 * type …`, `weights incomplete: …`.
 */
export function constant({name, dims, type, raw, listed, external}: OnnxTensor): Constant {
  const fail = (why: string) => new RangeError(`unsupported weights: ${name || "constant"} ${why}`);
  if (external) throw fail("is in another file (save the model in one file)");
  const kind = TYPES[type];
  if (!kind) throw fail(`of type ${NAMES[type] ?? type}`);
  const count = size(dims);
  const values = raw ? kind.raw(raw.slice()) : kind.listed(listed);
  if (values.length !== count) throw new RangeError(`weights incomplete: ${name} has ${values.length} of ${count}`);
  return {dims, values, whole: kind.whole ?? false};
}

/** Returns the number of values of a tensor of the given shape. */
export function size(dims: readonly number[]): number {
  return dims.reduce((product, d) => product * d, 1);
}

interface ElementType {
  readonly whole?: boolean;
  raw(bytes: Uint8Array): ArrayLike<number>;
  listed(values: number[]): ArrayLike<number>;
}

/** Returns how an element type is read, stored in the order of its bytes as on all machines that we know of. */
function stored(
  width: number,
  read: (buffer: ArrayBufferLike, count: number) => ArrayLike<number>,
  listed: (values: number[]) => ArrayLike<number>,
  whole = false
): ElementType {
  return {whole, raw: ({buffer, length}) => read(buffer, Math.floor(length / width)), listed};
}

const asIs = (values: number[]) => values;

/** By the numbers of ONNX’s schema. */
const TYPES: Readonly<Record<number, ElementType>> = {
  1: stored(4, (b, n) => new Float32Array(b, 0, n), Float32Array.from.bind(Float32Array)),
  2: stored(1, (b, n) => new Uint8Array(b, 0, n), asIs, true),
  3: stored(1, (b, n) => new Int8Array(b, 0, n), asIs, true),
  6: stored(4, (b, n) => new Int32Array(b, 0, n), asIs, true),
  7: stored(8, (b, n) => Float64Array.from(new BigInt64Array(b, 0, n), Number), asIs, true),
  9: stored(1, (b, n) => new Uint8Array(b, 0, n), asIs, true),
  10: stored(
    2,
    (b, n) => Float32Array.from(new Uint16Array(b, 0, n), float16),
    (values) => Float32Array.from(values, float16)
  ),
  11: stored(8, (b, n) => new Float64Array(b, 0, n), asIs)
};

const NAMES: Readonly<Record<number, string>> = {
  ...{4: "uint16", 5: "int16", 8: "string", 12: "uint32", 13: "uint64"},
  ...{14: "complex64", 15: "complex128", 16: "bfloat16", 17: "float8", 21: "uint4", 22: "int4"}
};
