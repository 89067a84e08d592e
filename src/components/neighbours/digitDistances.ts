import {type Distance, type Neighbour, nearest} from "../../evaluation/nearest.js";
import type {LayerDistances} from "../../features/imageDistances.js";
import {readArrays, writeArrays} from "../../files/arrayFile.js";

/** How far every held-out digit is from one, layer by layer. */
export interface DigitDistances {
  readonly layers: readonly LayerDistances[];
}

/** The digits nearest to one in a layer. */
export interface NearDigit {
  readonly layer: string;
  readonly neighbours: readonly Neighbour[];
}

/** Returns the nearest digits in each layer; the *query* itself, by its number among the held-out digits, is left out. */
export function digitLists(
  {layers}: DigitDistances,
  {distance, k, query}: {readonly distance: Distance; readonly k: number; readonly query?: number}
): NearDigit[] {
  return layers.map((found) => ({
    layer: found.layer,
    neighbours: nearest(found[distance], {count: k, leftOut: (i) => i === query})
  }));
}

/** Returns the file of distances. */
export function writeDistances({layers}: DigitDistances): Uint8Array<ArrayBuffer> {
  const note = layers.map(({layer, features}) => ({layer, features}));
  const arrays = layers.flatMap(({layer, l2, cosine}) => [
    [`${layer} l2`, l2] as const,
    [`${layer} cosine`, cosine] as const
  ]);
  return writeArrays({note, arrays: Object.fromEntries(arrays)});
}

/** Returns what a file of writeDistances holds. Throws `file incomplete: …`. */
export function readDistances(file: ArrayBuffer): DigitDistances {
  const {note, arrays} = readArrays<readonly Pick<LayerDistances, "layer" | "features">[]>(file);
  const numbers = (name: string) => Float32Array.from(arrays[name]);
  return {layers: note.map((d) => ({...d, l2: numbers(`${d.layer} l2`), cosine: numbers(`${d.layer} cosine`)}))};
}
