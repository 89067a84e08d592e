import {type NumberArray, readArrays, writeArrays} from "../files/arrayFile.js";

/** How strongly each example of the corpus excites a unit at most. */
export interface Response {
  /** Which example: a photo's index in the registry. */
  readonly example: number;
  /** The largest activation over its places, to 1 in 255 of the unit's range over the corpus. */
  readonly value: number;
}

export interface ResponseFile {
  readonly network: string;
  /** The layers, with how many units each has. */
  readonly layers: readonly {readonly name: string; readonly units: number}[];
  /**
   * Returns every example's response, the strongest first; of equal ones the
   * first example. Throws `unknown layer: …`, `unknown unit: 96 (conv1 has 64)`.
   */
  responsesOf(layer: string, unit: number): readonly Response[];
}

interface Note {
  readonly network: string;
  readonly examples: number;
}

/** Returns the file of the responses of every layer: for each its *examples*, with the values of all units, [units] each. */
export function writeResponses(
  network: string,
  layers: ReadonlyMap<string, readonly Float32Array[]>
): Uint8Array<ArrayBuffer> {
  const arrays: Record<string, NumberArray> = {};
  let examples = 0;
  for (const [name, corpus] of layers) {
    examples = corpus.length;
    const units = corpus[0].length;
    const ranges = new Float32Array(2 * units);
    const levels = new Uint8Array(units * examples);
    for (let unit = 0; unit < units; ++unit) {
      const values = Float32Array.from(corpus, (d) => d[unit]);
      const low = values.reduce((a, b) => Math.min(a, b));
      const high = values.reduce((a, b) => Math.max(a, b));
      ranges.set([low, high], 2 * unit);
      const level = (value: number) => (high > low ? Math.round((255 * (value - low)) / (high - low)) : 0);
      levels.set(values.map(level), unit * examples);
    }
    arrays[`${name} ranges`] = ranges;
    arrays[`${name} levels`] = levels;
  }
  return writeArrays({note: {network, examples} satisfies Note, arrays});
}

/** Returns the responses of the given *file*. Throws `file incomplete: …`. */
export function readResponses(file: ArrayBuffer): ResponseFile {
  const {note, arrays} = readArrays<Note>(file);
  const layers = Object.entries(arrays)
    .filter(([name]) => name.endsWith(" ranges"))
    .map(([name, ranges]) => ({name: name.slice(0, -" ranges".length), units: ranges.length / 2}));
  return {
    network: note.network,
    layers,
    responsesOf(layer, unit) {
      const ranges = arrays[`${layer} ranges`];
      if (!ranges) throw new RangeError(`unknown layer: ${layer}`);
      const units = ranges.length / 2;
      if (!(Number.isInteger(unit) && unit >= 0 && unit < units))
        throw new RangeError(`unknown unit: ${unit} (${layer} has ${units})`);
      const [low, high] = ranges.subarray(2 * unit, 2 * unit + 2);
      const levels = arrays[`${layer} levels`].subarray(unit * note.examples, (unit + 1) * note.examples);
      return Array.from(levels, (level, example) => ({example, value: low + (level / 255) * (high - low)})).sort(
        (a, b) => b.value - a.value || a.example - b.example
      );
    }
  };
}
