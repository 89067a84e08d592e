import {type NumberArray, readArrays, writeArrays} from "../../files/arrayFile.js";
import type {PlaceGrid} from "../../images/nearestPlace.js";
import type {PatchField} from "../../images/patchBox.js";
import type {ClassScore} from "../../worker/protocol.js";
import type {FiringLayer, PointAnswer} from "./pointAnswer.js";

/** What was built for one photo. */
export interface BuiltPlaces extends PointAnswer {
  readonly network: string;
  /** Its id. */
  readonly photo: string;
}

interface Note {
  readonly network: string;
  readonly photo: string;
  readonly classes: readonly ClassScore[];
  readonly top: readonly ClassScore[];
  readonly layers: readonly {
    readonly name: string;
    readonly grid: PlaceGrid;
    readonly count: number;
    readonly sums: readonly number[];
    readonly field: PatchField;
    readonly channels: number;
  }[];
}

/** The largest of the levels that numbers are kept to. */
const levels = 32767;

/**
 * Returns the file of what fires at every place of a photo, of the units that
 * are shown alone: activations and what they add are kept to 1 in 32767 of the
 * largest of their layer and class.
 */
export function writePlaces({network, photo, classes, top, layers}: BuiltPlaces): Uint8Array<ArrayBuffer> {
  const arrays: Record<string, NumberArray> = {};
  for (const layer of layers) {
    const tiled = shownUnits(layer);
    const put = (part: string, array: NumberArray) => {
      arrays[`${layer.name} ${part}`] = array;
    };
    put("tiled", tiled);
    put(
      "bests",
      Float32Array.from(tiled, (unit) => layer.bests[unit])
    );
    put(
      "units",
      Uint16Array.from(layer.units, (unit, i) => (layer.values[i] > 0 ? tiled.indexOf(unit) : 0))
    );
    for (const [part, rows] of [
      ["values", 1],
      ["adds", classes.length],
      ["totals", classes.length]
    ] as const) {
      const {scales, kept} = toLevels(layer[part], rows);
      put(`${part} scales`, scales);
      put(part, kept);
    }
  }
  const note: Note = {
    network,
    photo,
    classes,
    top,
    layers: layers.map(({name, grid, count, sums, field, channels}) => ({name, grid, count, sums, field, channels}))
  };
  return writeArrays({note, arrays});
}

/** Returns the units of a layer that fire most at any of its places, by their numbers: those that get a tile. */
export function shownUnits({units, values}: Pick<FiringLayer, "units" | "values">): Uint16Array<ArrayBuffer> {
  return Uint16Array.from(new Set(units.filter((_, i) => values[i] > 0))).sort();
}

/** Returns what a file of writePlaces holds. Throws `file incomplete: …`. */
export function readPlaces(file: ArrayBuffer): BuiltPlaces {
  const {note, arrays} = readArrays<Note>(file);
  const layers = note.layers.map((layer): FiringLayer => {
    const part = (name: string) => arrays[`${layer.name} ${name}`];
    const values = (name: string) => fromLevels(part(name) as Int16Array, part(`${name} scales`) as Float32Array);
    const tiled = part("tiled") as Uint16Array<ArrayBuffer>;
    const bests = new Float32Array(layer.channels);
    tiled.forEach((unit, i) => {
      bests[unit] = part("bests")[i];
    });
    return {
      ...layer,
      bests,
      tiled,
      units: Uint16Array.from(part("units"), (i) => tiled[i]),
      values: values("values"),
      adds: values("adds"),
      totals: values("totals")
    };
  });
  return {...note, layers};
}

/** Returns the levels of so many *rows* of values, each row with its own scale; what is above 0 stays above 0. */
function toLevels(values: Float32Array, rows: number) {
  const length = values.length / rows;
  const scales = Float32Array.from({length: rows}, (_, row) => {
    return (
      values.subarray(row * length, (row + 1) * length).reduce((most, d) => Math.max(most, Math.abs(d)), 0) / levels
    );
  });
  const kept = Int16Array.from(values, (value, i) => {
    const scale = scales[Math.floor(i / length)];
    return scale ? Math.round(value / scale) : 0;
  });
  return {scales, kept};
}

function fromLevels(kept: Int16Array, scales: Float32Array): Float32Array<ArrayBuffer> {
  const length = kept.length / scales.length;
  return Float32Array.from(kept, (level, i) => level * scales[Math.floor(i / length)]);
}
