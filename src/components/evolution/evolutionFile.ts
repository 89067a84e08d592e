import {type NumberArray, readArrays, writeArrays} from "../../files/arrayFile.js";
import type {Raster} from "../../images/raster.js";
import {
  type EvolutionLayer,
  type EvolutionNote,
  type EvolutionPatch,
  evolutionDefault,
  evolutionLayer,
  evolutionLayers
} from "./evolution.js";

/** What a file of the learning holds of a layer, by moment and unit. */
export interface StoredLayer {
  /** [moments · units · patches], which digit; 65535 where there is none. */
  readonly digits: Uint16Array;
  /** [moments · units · patches], row · width + column. */
  readonly positions: Uint16Array;
  /** [moments · units · patches] */
  readonly values: Float32Array;
  /** The deconvnet's pictures of the built units, [moments · built · patches · side · side], 128 is 0 and 1 or 255 the scale. */
  readonly pictures: Uint8Array;
  /** Of each picture. */
  readonly scales: Float32Array;
}

export interface StoredEvolution {
  readonly note: EvolutionNote;
  /** The filters of conv1, [moments · 12 · 25]. */
  readonly filters: Float32Array;
  readonly layers: Readonly<Record<EvolutionLayer["name"], StoredLayer>>;
  /** The digits that the built patches are of, and their pixels. */
  readonly digits: Uint16Array;
  readonly pixels: Uint8Array;
}

export const noDigit = 0xffff;

/** Returns a file of it. */
export function writeEvolution({note, filters, layers, digits, pixels}: StoredEvolution): Uint8Array<ArrayBuffer> {
  const arrays: Record<string, NumberArray> = {filters, digits, pixels};
  for (const {name} of evolutionLayers)
    for (const [key, array] of Object.entries(layers[name])) arrays[`${name} ${key}`] = array;
  return writeArrays({note, arrays});
}

/** The digit network at every moment that was kept. */
export interface Evolution extends EvolutionNote {
  /** Returns the filters of the first layer at a moment. */
  filters(moment: number): Raster[];
  /** Returns the patches that a unit answers to most at a moment, at most one a digit, the strongest first. */
  patches(moment: number, layer: EvolutionLayer["name"], unit: number): EvolutionPatch[];
  /** Returns the deconvnet's pictures of a unit's patches; undefined where they were not built. */
  pictures(moment: number, layer: EvolutionLayer["name"], unit: number): Raster[] | undefined;
  /** Returns a digit, 28 × 28, 0…255; undefined where it is not among those built. */
  digit(index: number): Raster | undefined;
}

/** Returns what a *file* of the learning holds. Throws `file incomplete: …`. */
export function readEvolution(file: ArrayBuffer): Evolution {
  const {note, arrays} = readArrays<EvolutionNote>(file);
  const count = evolutionDefault.patches;
  const places = new Map(Array.from(arrays.digits, (digit, i) => [digit, i]));
  const square = (values: ArrayLike<number>, side: number): Raster => ({
    values: Float32Array.from(values),
    width: side,
    height: side,
    channels: 1
  });

  return {
    ...note,
    filters(moment) {
      return Array.from({length: 12}, (_, unit) => {
        const start = (moment * 12 + unit) * 25;
        return square(arrays.filters.subarray(start, start + 25), 5);
      });
    },
    patches,
    pictures(moment, name, unit) {
      const {side, built} = evolutionLayer(name);
      const at = built.indexOf(unit);
      if (at < 0) return undefined;
      return patches(moment, name, unit).map((_, i) => {
        const index = (moment * built.length + at) * count + i;
        const scale = arrays[`${name} scales`][index];
        const levels = arrays[`${name} pictures`].subarray(index * side * side, (index + 1) * side * side);
        return square(
          Float32Array.from(levels, (level) => ((level - 128) / 127) * scale),
          side
        );
      });
    },
    digit(index) {
      const place = places.get(index);
      return place === undefined ? undefined : square(arrays.pixels.subarray(place * 784, (place + 1) * 784), 28);
    }
  };

  function patches(moment: number, name: EvolutionLayer["name"], unit: number): EvolutionPatch[] {
    const {units, places: width} = evolutionLayer(name);
    const start = (moment * units + unit) * count;
    const [digits, positions, values] = ["digits", "positions", "values"].map((key) => arrays[`${name} ${key}`]);
    return Array.from({length: count}, (_, i) => start + i)
      .filter((i) => digits[i] !== noDigit)
      .map((i) => ({
        digit: digits[i],
        position: width > 1 ? ([Math.floor(positions[i] / width), positions[i] % width] as const) : null,
        value: values[i]
      }));
  }
}
