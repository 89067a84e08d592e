import type {Network} from "../network/network.js";
import type {Photo} from "../photos.js";
import type {ClassScore} from "../worker/protocol.js";
import {type CompactScan, nobodyHere} from "./scan/compactScan.js";
import {placesKept, type ScannedLayer} from "./scan/scanPlan.js";

/** Places of a layer's units, [units · count] each, the best first. A unit that has fewer ends in places of value 0. */
export interface LayerPlaces {
  readonly count: number;
  /** The photos' indices in the registry. */
  readonly examples: Uint16Array;
  /** Where in its map: row · width + column. */
  readonly positions: Uint16Array;
  /** The activation there, exact; of relevant places what the unit adds to the photo's class in all its places. */
  readonly values: Float32Array;
}

/** How strongly every photo excites the units of a layer at most. */
export interface LayerResponses {
  readonly units: number;
  /**
   * Returns the photos' values in the registry's order, to 1 in 255 of the
   * unit's range. In the tree's layers the largest and the smallest are exact,
   * and so is the order: one is above another where it truly is.
   */
  valuesOf(unit: number): Float32Array;
  /** Returns each photo's rank, 1 for the strongest; equal ones share a rank. In the tree's layers they are those of the exact values. */
  ranksOf(unit: number): Uint16Array;
}

/** A class that is the first for several photos, and what each unit adds to it in the mean over these. */
export interface ClassMean {
  readonly index: number;
  /** The photos' indices in the registry. */
  readonly photos: readonly number[];
  /** [units] by layer, in the class's logits, to 1 in 32767 of the layer's largest. */
  readonly layers: ReadonlyMap<string, Float32Array>;
}

/** What a network makes of every photo of the corpus: what its scan found, in the registry's order. */
export interface CorpusPeaks {
  readonly network: string;
  /** How many photos. */
  readonly examples: number;
  /** Every layer whose units' places are known. */
  readonly layers: readonly ScannedLayer[];
  /** Returns the places that excite each unit most, at most one a photo. Throws `not scanned: …`. */
  bestOf(layer: string): LayerPlaces;
  /** Returns the places where each unit is least active; undefined where none is ever below 0. Throws `not scanned: …`. */
  worstOf(layer: string): LayerPlaces | undefined;
  /** Returns the places of the photos to whose first class each unit adds most. Throws `not scanned: …`. */
  relevantOf(layer: string): LayerPlaces;
  /** Throws `not scanned: …`. */
  responsesOf(layer: string): LayerResponses;
  /** Returns the five best classes of a photo, exact. */
  topFive(example: number): readonly ClassScore[];
  /** The classes that are first for three photos or more, by their numbers. */
  classes(): readonly ClassMean[];
}

/** Returns what a compact scan holds, given the network it is of and the *photos* of the registry. */
export function corpusPeaks(scan: CompactScan, {labels}: Network, photos: readonly Pick<Photo, "file">[]): CorpusPeaks {
  const {note} = scan;
  const indices = new Map(photos.map(({file}, i) => [file, i]));
  const indexOf = Uint16Array.from(note.photos, (file) => indices.get(file)!);
  const layerNamed = (name: string, layers: readonly {readonly name: string}[]) => {
    if (!layers.some((d) => d.name === name)) throw new RangeError(`not scanned: ${name}`);
  };
  const places = (name: string, count: number): LayerPlaces => {
    const [examples, positions, values] = [
      scan.u16(`${name} examples`),
      scan.u16(`${name} positions`),
      scan.f32(`${name} values`)
    ];
    for (let i = 0; i < examples.length; ++i) {
      const known = examples[i] !== nobodyHere;
      examples[i] = known ? indexOf[examples[i]] : 0;
      if (!known) values[i] = 0;
    }
    return {count, examples, positions, values};
  };
  const best = (name: string): LayerPlaces => {
    const joined = note.joins[name];
    return joined ? together(joined.map(best)) : places(`best ${name}`, placesKept.best);
  };
  return {
    network: note.network,
    examples: photos.length,
    layers: note.layers,
    bestOf: kept((name) => {
      layerNamed(name, note.layers);
      return best(name);
    }),
    worstOf: kept((name) => {
      layerNamed(name, note.layers);
      const {rectified} = note.layers.find((d) => d.name === name)!;
      return rectified ? undefined : places(`worst ${name}`, placesKept.worst);
    }),
    relevantOf: kept((name) => {
      layerNamed(name, note.contributions);
      return places(`relevant ${name}`, placesKept.relevant);
    }),
    responsesOf: kept((name) => {
      layerNamed(name, note.maxima);
      return layerResponses(scan, name, indexOf);
    }),
    topFive(example) {
      const at = 5 * indexOf.indexOf(example);
      const [classes, logits, probabilities] = [
        scan.u16("top classes"),
        scan.f32("top logits"),
        scan.f64("top probabilities")
      ];
      return Array.from({length: 5}, (_, i): ClassScore => {
        const index = classes[at + i];
        return {index, label: labels[index] ?? `${index}`, logit: logits[at + i], probability: probabilities[at + i]};
      });
    },
    classes: () => classMeans(scan, indexOf)
  };
}

function layerResponses(scan: CompactScan, name: string, indexOf: Uint16Array): LayerResponses {
  const [ranges, levels] = [scan.f32(`ranges ${name}`), scan.u8(`levels ${name}`)];
  const ties = scan.note.ordered.includes(name) ? scan.u16(`ties ${name}`) : new Uint16Array(levels.length);
  const count = indexOf.length;
  return {
    units: ranges.length / 2,
    valuesOf(unit) {
      const [low, high] = ranges.subarray(2 * unit, 2 * unit + 2);
      const own = levels.subarray(unit * count, (unit + 1) * count);
      const above = ties.subarray(unit * count, (unit + 1) * count);
      const steps = new Uint16Array(256); // how many different values a level has
      for (const [i, level] of own.entries()) steps[level] = Math.max(steps[level], above[i] + 1);
      const values = new Float32Array(count);
      for (const [i, example] of indexOf.entries())
        values[example] = low + (within(own[i], above[i], steps[own[i]]) / 255) * (high - low);
      return values;
    },
    ranksOf(unit) {
      const key = (i: number) => 65536 * (255 - levels[unit * count + i]) + ties[unit * count + i];
      const order = Array.from(indexOf.keys()).sort((a, b) => key(a) - key(b));
      const ranks = new Uint16Array(count);
      let rank = 1;
      for (const [at, i] of order.entries()) {
        if (at && key(i) !== key(order[at - 1])) rank = at + 1;
        ranks[indexOf[i]] = rank;
      }
      return ranks;
    }
  };
}

/** Returns where a value of a *level* may be, given how many of its different values are *above* it: they share the level's width. */
function within(level: number, above: number, values: number): number {
  if (level === 0) return (0.5 * (values - 1 - above)) / values;
  if (level === 255) return 255 - (0.5 * above) / values;
  return level - 0.5 + (values - above - 0.5) / values;
}

function classMeans(scan: CompactScan, indexOf: Uint16Array): ClassMean[] {
  const {classes, contributions} = scan.note;
  const [scales, levels] = [scan.f32("class scales"), scan.i16("class means")];
  let start = 0;
  return classes.map(({index, photos}, i) => {
    const layers = contributions.map(({name, units}, k): [string, Float32Array] => {
      const scale = scales[i * contributions.length + k];
      const values = Float32Array.from(levels.subarray(start, start + units), (d) => d * scale);
      start += units;
      return [name, values];
    });
    return {index, photos: photos.map((d) => indexOf[d]).sort((a, b) => a - b), layers: new Map(layers)};
  });
}

function together(parts: readonly LayerPlaces[]): LayerPlaces {
  const all = <K extends "examples" | "positions">(key: K) =>
    Uint16Array.from(parts.flatMap((d) => Array.from(d[key])));
  const values = Float32Array.from(parts.flatMap((d) => Array.from(d.values)));
  return {count: parts[0].count, examples: all("examples"), positions: all("positions"), values};
}

function kept<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (!known.has(name)) known.set(name, make(name));
    return known.get(name)!;
  };
}
