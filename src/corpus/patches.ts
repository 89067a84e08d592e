import {type ArrayFile, readArrays, writeArrays} from "../files/arrayFile.js";
import {photoSight, type Sight} from "./photoSight.js";
import {type ChosenOptions, chosenPatches} from "./variedPatches.js";

/** How many of a unit's best places a patch file should hold, so that nine can be chosen with variety. */
export const patchCandidates = 16;

/** One of the places that excite a unit most. */
export interface Patch {
  /** Which example of the corpus: a photo's index in the registry, or a held-out digit. */
  readonly example: number;
  /** Where in the unit's map, [row, column]; null for a unit of a vector. */
  readonly position: readonly [row: number, column: number] | null;
  /** The activation there. */
  readonly value: number;
}

/** A layer of a patch file. */
export interface PatchLayer {
  readonly name: string;
  readonly units: number;
  /** [height, width, channels] or [units] */
  readonly shape: readonly number[];
}

/** The patches of every unit of a network's tree layers. */
export interface PatchFile {
  readonly network: string;
  /** How many examples the corpus had. */
  readonly examples: number;
  /** The layers, top down. */
  readonly layers: readonly PatchLayer[];
  /**
   * Returns nine of the places that excite the unit most, chosen by
   * chosenPatches, the strongest first, at most one an example; never both a
   * photo and its crop. A place where the unit is silent (0) is none; a dead unit
   * has none at all. Throws `unknown layer: …`, `unknown unit: 96 (conv1 has 64)`.
   */
  patchesOf(layer: string, unit: number, options?: ChosenOptions): readonly Patch[];
}

/** Patches of a layer in typed arrays, [units · count] each, the strongest first. */
export interface StoredPatches extends PatchLayer {
  readonly count: number;
  readonly examples: Uint16Array;
  readonly positions: Uint16Array;
  readonly values: Float32Array;
}

interface Note {
  readonly network: string;
  readonly examples: number;
  readonly layers: readonly (PatchLayer & {readonly count: number})[];
}

/**
 * Returns the file of the given patches. Values are kept to 1 in 32767 of the
 * unit's largest, so that 7465 units take a third of a megabyte.
 */
export function writePatches(
  network: string,
  examples: number,
  layers: readonly StoredPatches[]
): Uint8Array<ArrayBuffer> {
  const arrays: Record<string, ArrayFile<Note>["arrays"][string]> = {};
  for (const {name, units, count, examples: which, positions, values} of layers) {
    const scales = new Float32Array(units);
    const levels = Int16Array.from(values, (value, i) => {
      const unit = Math.floor(i / count);
      if (i % count === 0) scales[unit] = largest(values.subarray(i, i + count)) / 32767;
      return scales[unit] ? Math.round(value / scales[unit]) : 0;
    });
    arrays[`${name} scales`] = scales;
    arrays[`${name} levels`] = levels;
    arrays[`${name} positions`] = positions;
    arrays[`${name} examples`] = examples <= 256 ? Uint8Array.from(which) : which;
  }
  const note: Note = {
    network,
    examples,
    layers: layers.map(({name, units, shape, count}) => ({name, units, shape, count}))
  };
  return writeArrays({note, arrays});
}

export interface ReadPatchesOptions {
  /** Returns what an example shows; defaults to the photos of the registry. */
  readonly sightOf?: (example: number) => Sight;
}

/** Returns the patches of the given *file*. Throws `file incomplete: …`. */
export function readPatches(file: ArrayBuffer, {sightOf = photoSight}: ReadPatchesOptions = {}): PatchFile {
  const {note, arrays} = readArrays<Note>(file);
  return {
    ...note,
    patchesOf(name, unit, options) {
      const layer = note.layers.find((d) => d.name === name);
      if (!layer) throw new RangeError(`unknown layer: ${name}`);
      const {units, count, shape} = layer;
      if (!(Number.isInteger(unit) && unit >= 0 && unit < units))
        throw new RangeError(`unknown unit: ${unit} (${name} has ${units})`);
      const [scales, levels, positions, examples] = ["scales", "levels", "positions", "examples"].map(
        (part) => arrays[`${name} ${part}`]
      );
      const known = Array.from({length: count}, (_, rank): Patch => {
        const i = unit * count + rank;
        const position =
          shape.length === 3 ? ([Math.floor(positions[i] / shape[1]), positions[i] % shape[1]] as const) : null;
        return {example: examples[i], position, value: levels[i] * scales[unit]};
      }).filter(({value}) => value !== 0);
      return chosenPatches(
        known.map(({example, value}) => ({...sightOf(example), value})),
        options
      ).map((i) => known[i]);
    }
  };
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
