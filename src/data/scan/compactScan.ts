import {brotliCompressSync, brotliDecompressSync, constants} from "node:zlib";
import {nobody} from "../../features/topPlaces.js";
import {endingOf, logitsLayer, type Network} from "../../network/network.js";
import {topClasses} from "../../network/topClasses.js";
import type {Scan} from "./scanFile.js";
import type {LayerUnits, ScannedLayer, ScanPlan} from "./scanPlan.js";
import {bytesOf, openSections, type Section, section, writeSections} from "./sectionFile.js";

/** What a compact scan says of itself. */
export interface CompactNote {
  readonly kind: "corpus";
  /** The hash of all that it follows from. */
  readonly key: string;
  readonly network: string;
  /** The photos' files, in the order of the numbers. */
  readonly photos: readonly string[];
  readonly layers: readonly ScannedLayer[];
  /** Layers that only join others: their places are those of the layers named. */
  readonly joins: Readonly<Record<string, readonly string[]>>;
  readonly maxima: readonly LayerUnits[];
  /** Those of which the order of the photos is kept, besides the level of each. */
  readonly ordered: readonly string[];
  readonly contributions: readonly LayerUnits[];
  /** Classes that are first for some photos, ascending. */
  readonly classes: readonly {readonly index: number; readonly photos: readonly number[]}[];
}

/** What stands in examples of a compact scan where a unit has no further place. */
export const nobodyHere = 0xffff;

/**
 * Writes the whole *scan* of a small corpus to *path*, a tenth as large as
 * it is. Places and their values stay exact. Every photo's largest activations
 * are kept to 1 in 255 of the unit's range, and in the tree's layers the order
 * of the photos stays exact; a class's means are kept to 1 in 32767 of the
 * layer's largest.
 */
export async function writeCompact(scan: Scan, network: Network, key: string, path: string): Promise<void> {
  const {plan, skipped} = scan.note;
  if (skipped.length) throw new Error(`skipped: ${skipped[0].why}`);
  const photos = await scan.names();
  if (photos.length >= nobodyHere) throw new RangeError(`too many photos: ${photos.length}`);
  const joins = joinedLayers(network, plan);
  const sections: Record<string, Section> = {};
  const put = (name: string, bytes: Uint8Array) => {
    sections[name] = section(compressed(bytes));
  };
  const places = async (name: string) => {
    const part = (d: string) => scan.file.read(`${name} ${d}`);
    const narrow = (d: ArrayLike<number>) => Uint16Array.from(d, (i) => (i === nobody ? nobodyHere : i));
    put(`${name} examples`, planes(bytesOf(narrow(await part("examples"))), 2));
    put(`${name} positions`, planes(bytesOf(narrow(await part("positions"))), 2));
    put(`${name} values`, planes(bytesOf(await part("values")), 4));
  };
  for (const {name, rectified} of plan.layers) {
    if (!joins[name]) await places(`best ${name}`);
    if (!rectified) await places(`worst ${name}`);
  }
  for (const {name} of plan.contributions) await places(`relevant ${name}`);
  put("shas", (await scan.file.read("shas")) as Uint8Array);
  const ordered = [logitsLayer(network), ...plan.contributions.map((d) => d.name)];
  const firsts = await scan.file.read("firsts");
  const maxima = (await scan.file.read("maxima")) as Float32Array;
  let start = 0;
  const row = plan.maxima.reduce((sum, {units}) => sum + units, 0);
  for (const {name, units} of plan.maxima) {
    const column = (unit: number) => Float32Array.from(photos, (_, i) => maxima[i * row + start + unit]);
    const {ranges, levels, ties} = levelled(Array.from({length: units}, (_, unit) => column(unit)));
    put(`ranges ${name}`, planes(bytesOf(ranges), 4));
    put(`levels ${name}`, levels);
    if (ordered.includes(name)) put(`ties ${name}`, planes(bytesOf(ties), 2));
    if (name === logitsLayer(network)) {
      const logits = photos.map((_, i) => maxima.subarray(i * row + start, i * row + start + units));
      const scores = logits.flatMap((d) => topClasses(d, network.labels, endingOf(network)));
      put("top classes", planes(bytesOf(Uint16Array.from(scores, (d) => d.index)), 2));
      put("top logits", planes(bytesOf(Float32Array.from(scores, (d) => d.logit)), 4));
      put("top probabilities", planes(bytesOf(Float64Array.from(scores, (d) => d.probability)), 8));
    }
    start += units;
  }
  const classes = Array.from(await scan.file.read("classes"), (index) => ({
    index,
    photos: Array.from(photos.keys()).filter((i) => firsts[i] === index)
  }));
  const {scales, levels} = scaled((await scan.file.read("class means")) as Float32Array, plan.contributions);
  put("class scales", planes(bytesOf(scales), 4));
  put("class means", planes(bytesOf(levels), 2));
  const {network: name, layers, contributions} = plan;
  const note: CompactNote = {
    kind: "corpus",
    key,
    network: name,
    photos,
    layers,
    joins,
    maxima: plan.maxima,
    ordered,
    contributions,
    classes
  };
  await writeSections(path, note, sections);
}

/** A compact scan in memory; its parts are unpacked when they are asked for. */
export interface CompactScan {
  readonly note: CompactNote;
  u8(name: string): Uint8Array;
  u16(name: string): Uint16Array;
  i16(name: string): Int16Array;
  f32(name: string): Float32Array;
  f64(name: string): Float64Array;
}

/** Returns the compact scan in a file, or in bytes. Throws as openSections does, and `not a scan of a corpus: …`. */
export async function readCompact(path: string | Uint8Array): Promise<CompactScan> {
  const file = await openSections<CompactNote>(path, {whole: true});
  try {
    if (file.note.kind !== "corpus") throw new Error(`not a scan of a corpus: ${path}`);
    const packed = new Map<string, Uint8Array>();
    for (const name of file.names) packed.set(name, (await file.read(name)) as Uint8Array);
    const unpacked = (name: string) => {
      const bytes = packed.get(name);
      if (!bytes) throw new RangeError(`no section: ${name}`);
      return Uint8Array.from(brotliDecompressSync(bytes));
    };
    return {
      note: file.note,
      u8: unpacked,
      u16: (name) => new Uint16Array(fromPlanes(unpacked(name), 2).buffer),
      i16: (name) => new Int16Array(fromPlanes(unpacked(name), 2).buffer),
      f32: (name) => new Float32Array(fromPlanes(unpacked(name), 4).buffer),
      f64: (name) => new Float64Array(fromPlanes(unpacked(name), 8).buffer)
    };
  } finally {
    await file.close();
  }
}

/** Returns the scanned layers that only join other scanned layers, with what they join. */
function joinedLayers({layers}: Network, plan: ScanPlan): Record<string, readonly string[]> {
  const scanned = new Set(plan.layers.map(({name}) => name));
  const joining = layers.filter(
    ({kind, name, inputs}) => kind === "concat" && scanned.has(name) && inputs.every((d) => scanned.has(d))
  );
  return Object.fromEntries(joining.map(({name, inputs}) => [name, inputs]));
}

/**
 * Returns each unit's values as levels of its range (0…255), and as ties which
 * of those with one level are larger: 0 is the largest, equal values have equal ones.
 * Both are [units · examples], ranges [units · 2]: smallest and largest.
 */
export function levelled(columns: readonly Float32Array[]): {
  readonly ranges: Float32Array;
  readonly levels: Uint8Array;
  readonly ties: Uint16Array;
} {
  const examples = columns[0]?.length ?? 0;
  const ranges = new Float32Array(2 * columns.length);
  const levels = new Uint8Array(columns.length * examples);
  const ties = new Uint16Array(columns.length * examples);
  for (const [unit, values] of columns.entries()) {
    const low = values.reduce((a, b) => Math.min(a, b), Infinity);
    const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
    ranges.set([low, high], 2 * unit);
    const own = levels.subarray(unit * examples, (unit + 1) * examples);
    own.set(values.map((value) => (high > low ? Math.round((255 * (value - low)) / (high - low)) : 0)));
    const order = Array.from(values.keys()).sort((a, b) => values[b] - values[a]);
    for (let i = 1; i < order.length; ++i) {
      const [before, now] = [order[i - 1], order[i]];
      if (own[before] !== own[now]) continue;
      ties[unit * examples + now] = ties[unit * examples + before] + (values[before] > values[now] ? 1 : 0);
    }
  }
  return {ranges, levels, ties};
}

/** Returns rows of contributions as levels of the largest of each layer, ±32767; a scale for each row and layer. */
function scaled(
  means: Float32Array,
  layers: readonly LayerUnits[]
): {readonly scales: Float32Array; readonly levels: Int16Array} {
  const row = layers.reduce((sum, {units}) => sum + units, 0);
  const rows = row ? means.length / row : 0;
  const scales = new Float32Array(rows * layers.length);
  const levels = new Int16Array(means.length);
  for (let i = 0, start = 0; i < rows; ++i) {
    for (const [k, {units}] of layers.entries()) {
      const own = means.subarray(start, start + units);
      const scale = Math.fround(own.reduce((most, d) => Math.max(most, Math.abs(d)), 0) / 32767);
      scales[i * layers.length + k] = scale;
      if (scale)
        levels.set(
          own.map((d) => Math.max(-32767, Math.min(32767, Math.round(d / scale)))),
          start
        );
      start += units;
    }
  }
  return {scales, levels};
}

/** Returns the bytes of numbers of *size* bytes each, all first ones, then all second ones and so on: so they pack better. */
function planes(bytes: Uint8Array, size: number): Uint8Array {
  const count = bytes.length / size;
  const found = new Uint8Array(bytes.length);
  for (let i = 0; i < count; ++i) for (let k = 0; k < size; ++k) found[k * count + i] = bytes[i * size + k];
  return found;
}

function fromPlanes(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const count = bytes.length / size;
  const found = new Uint8Array(bytes.length);
  for (let i = 0; i < count; ++i) for (let k = 0; k < size; ++k) found[i * size + k] = bytes[k * count + i];
  return found;
}

function compressed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}}));
}
