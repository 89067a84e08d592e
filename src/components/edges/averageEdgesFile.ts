import type {EdgeClass} from "../../corpus/classEdges.js";
import {type NumberArray, readArrays, writeArrays} from "../../files/arrayFile.js";
import type {AveragedEdges} from "./averagedEdges.js";
import type {EdgePatches} from "./edgePatchSheet.js";

/** What is there before anybody is asked: the classes to choose from, and the edges shown first. */
export interface AverageEdgesFile {
  readonly classes: readonly (EdgeClass & {readonly label: string})[];
  /** The edges of some parents in some photos, the default first. */
  readonly built: readonly AveragedEdges[];
  /** The units whose patches are on the sheet. */
  readonly patches: EdgePatches;
}

type Note = Omit<AverageEdgesFile, "built"> & {
  readonly built: readonly (Omit<AveragedEdges, "layers"> & {readonly layers: readonly string[]})[];
};

/** Returns the file of what is built. */
export function writeAverageEdges({built, ...rest}: AverageEdgesFile): Uint8Array<ArrayBuffer> {
  const arrays: Record<string, NumberArray> = {};
  for (const [i, {layers}] of built.entries()) {
    for (const {name, mean, own} of layers) {
      arrays[`${i} ${name} mean`] = mean;
      arrays[`${i} ${name} own`] = own;
    }
  }
  const named = built.map(({layers, ...facts}) => ({...facts, layers: layers.map(({name}) => name)}));
  return writeArrays({note: {...rest, built: named} satisfies Note, arrays});
}

/** Returns what the given *file* holds. Throws `file incomplete: …`. */
export function readAverageEdges(file: ArrayBuffer): AverageEdgesFile {
  const {
    note: {built, ...rest},
    arrays
  } = readArrays<Note>(file);
  const array = (name: string) => arrays[name] as Float32Array;
  return {
    ...rest,
    built: built.map(({layers, ...facts}, i) => ({
      ...facts,
      layers: layers.map((name) => ({name, mean: array(`${i} ${name} mean`), own: array(`${i} ${name} own`)}))
    }))
  };
}
