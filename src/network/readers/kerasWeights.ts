import type {Weights} from "../network.js";
import {float16} from "./float16.js";
import {type Config, record} from "./kerasLayer.js";

/**
 * Returns the trained arrays of a TF.js *manifest* by their names, all as
 * numbers. The files it names are fetched with *loadShards*. Throws
 * `missing shard: …`, `weights incomplete: 100 of 200 bytes`,
 * `unsupported weights: …`.
 */
export async function kerasWeights(
  manifest: unknown,
  loadShards: (path: string) => Promise<Uint8Array>
): Promise<ReadonlyMap<string, Weights>> {
  const weights = new Map<string, Weights>();
  for (const json of Array.isArray(manifest) ? manifest : []) {
    const group = record(json) ?? {};
    const paths = (Array.isArray(group.paths) ? group.paths : []).map(String);
    const bytes = joined(await Promise.all(paths.map((path) => shard(path, loadShards))));
    const specs = (Array.isArray(group.weights) ? group.weights : []).map(specOf);
    const needed = specs.reduce((sum, {size}) => sum + size, 0);
    if (bytes.length < needed) throw new RangeError(`weights incomplete: ${bytes.length} of ${needed} bytes`);
    let offset = 0;
    for (const {name, shape, stored, scale, min, size} of specs) {
      const values = numbers(stored, bytes.slice(offset, offset + size).buffer, scale, min);
      weights.set(name, {shape, values});
      offset += size;
    }
  }
  return weights;
}

async function shard(path: string, loadShards: (path: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await loadShards(path);
  } catch (cause) {
    throw new Error(`missing shard: ${path}`, {cause});
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

const BYTES: Readonly<Record<string, number>> = {float32: 4, int32: 4, float16: 2, uint16: 2, uint8: 1, bool: 1};

function specOf(json: unknown) {
  const {name, shape, dtype, quantization} = record(json) ?? {};
  const isShape = Array.isArray(shape) && shape.every((d) => Number.isInteger(d) && d >= 0);
  if (typeof name !== "string" || !isShape) throw new TypeError(`unsupported weights: ${JSON.stringify(json)}`);
  const {dtype: stored = dtype, scale = 1, min = 0}: Config = record(quantization) ?? {};
  const bytes = BYTES[String(stored)];
  if (!bytes) throw new TypeError(`unsupported weights: ${name} of type ${stored}`);
  const length = (shape as number[]).reduce((product, d) => product * d, 1);
  return {
    name: name.replace(/:0$/, ""),
    shape: shape as number[],
    stored: String(stored),
    scale: Number(scale),
    min: Number(min),
    size: length * bytes
  };
}

/** Returns the numbers in the bytes of *buffer*; whole numbers q stand for scale · q + min. */
function numbers(stored: string, buffer: ArrayBuffer, scale: number, min: number): Float32Array {
  const affine = (q: number) => scale * q + min;
  switch (stored) {
    case "float32":
      return new Float32Array(buffer);
    case "float16":
      return Float32Array.from(new Uint16Array(buffer), float16);
    case "int32":
      return Float32Array.from(new Int32Array(buffer), affine);
    case "uint16":
      return Float32Array.from(new Uint16Array(buffer), affine);
    default:
      return Float32Array.from(new Uint8Array(buffer), affine);
  }
}
