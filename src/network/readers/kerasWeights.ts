import type {Weights} from "../network.js";
import {float16} from "./float16.js";
import {type Config, record} from "./kerasLayer.js";
import {oneLine, valueText} from "./oneLine.js";

/** A trained array in a file: its values, or what keeps them from being read. */
export type KerasArray = {readonly name: string} & ({readonly weights: Weights} | {readonly fault: string});

/** What a manifest holds, in its order; a name may be there twice. */
export interface KerasArrays {
  readonly arrays: readonly KerasArray[];
  /** What is in the files but is no array of the manifest, a line each. */
  readonly unused: readonly string[];
}

/**
 * Returns the trained arrays of a TF.js *manifest*, all as numbers. The files
 * it names are fetched with *loadShards*, by their names as they are written
 * or, where there is none, without percent signs. What cannot be read is kept
 * with its fault, since it may not be wanted. Throws `missing shard: …`,
 * `weights incomplete: 100 of 200 bytes`.
 */
export async function kerasWeights(
  manifest: unknown,
  loadShards: (path: string) => Promise<Uint8Array>
): Promise<KerasArrays> {
  const [arrays, unused]: [KerasArray[], string[]] = [[], []];
  if (manifest !== undefined && manifest !== null && !Array.isArray(manifest))
    throw new TypeError(`not a manifest: ${valueText(manifest)}`);
  for (const json of manifest ?? []) {
    const group = record(json) ?? {};
    const paths = Array.isArray(group.paths) ? group.paths : [];
    const wrong = paths.find((path) => typeof path !== "string");
    if (wrong !== undefined) throw new TypeError(`missing shard: ${valueText(wrong)}`);
    const bytes = joined(await Promise.all(paths.map((path: string) => shard(path, loadShards))));
    let offset = 0;
    let fault = "";
    for (const entry of Array.isArray(group.weights) ? group.weights : []) {
      const spec = specOf(entry);
      fault ||= spec.size === undefined ? spec.fault : "";
      if (fault || spec.size === undefined) {
        arrays.push({name: spec.name, fault}); // nobody knows where what follows begins
        continue;
      }
      const end = offset + spec.size;
      if (bytes.length < end) throw new RangeError(`weights incomplete: ${bytes.length} of ${neededBy(group)} bytes`);
      const part = bytes.slice(offset, end).buffer;
      arrays.push(
        spec.fault
          ? {name: spec.name, fault: spec.fault}
          : {name: spec.name, weights: {shape: spec.shape, values: numbers(spec, part)}}
      );
      offset = end;
    }
    if (!fault && bytes.length > offset)
      unused.push(`${bytes.length - offset} of ${bytes.length} bytes of ${oneLine(paths.join(", "))}`);
  }
  return {arrays, unused};
}

async function shard(path: string, loadShards: (path: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await loadShards(path);
  } catch (cause) {
    const plain = decoded(path);
    if (plain !== path) return shard(plain, loadShards);
    throw new Error(`missing shard: ${oneLine(path)}`, {cause});
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a percent sign of its own
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

function neededBy(group: Config): number {
  return (group.weights as unknown[]).reduce<number>((sum, json) => sum + (specOf(json).size ?? 0), 0);
}

const BYTES: Readonly<Record<string, number>> = {float32: 4, int32: 4, float16: 2, uint16: 2, uint8: 1, bool: 1};

/** Types that are no numbers of ours, but of a size that is known. */
const FOREIGN: Readonly<Record<string, number>> = {complex64: 8, float64: 8, int64: 8, uint32: 4, int16: 2, int8: 1};

interface Spec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly stored: string;
  readonly scale: number;
  readonly min: number;
  /** How many bytes it takes, where that is known. */
  readonly size?: number;
  /** What keeps it from being read; empty where nothing does. */
  readonly fault: string;
}

function specOf(json: unknown): Spec {
  const {name, shape, dtype, quantization} = record(json) ?? {};
  const isShape = Array.isArray(shape) && shape.every((d) => Number.isInteger(d) && d >= 0);
  const {dtype: stored = dtype, scale, min}: Config = record(quantization) ?? {};
  const type = String(stored);
  const isAffine = quantization !== undefined && quantization !== null && /^u?int(8|16)$/.test(type);
  const known = Object.hasOwn(BYTES, type) ? BYTES[type] : undefined;
  const bytes = known ?? (Object.hasOwn(FOREIGN, type) ? FOREIGN[type] : undefined);
  const named = typeof name === "string" ? name : "";
  const length = isShape ? (shape as number[]).reduce((product, d) => product * d, 1) : Number.NaN;
  const isBroken = !named || !isShape || (isAffine && !(Number.isFinite(scale) && Number.isFinite(min)));
  return {
    name: named.replace(/:0$/, ""),
    shape: isShape ? (shape as number[]) : [],
    stored: type,
    scale: isAffine ? Number(scale) : 1,
    min: isAffine ? Number(min) : 0,
    size: isShape && bytes ? length * bytes : undefined,
    fault: isBroken ? valueText(json) : known ? "" : `${oneLine(named)} of type ${oneLine(type)}`
  };
}

/** Returns the numbers in the bytes of *buffer*; whole numbers q stand for scale · q + min. */
function numbers({stored, scale, min}: Spec, buffer: ArrayBuffer): Float32Array {
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
