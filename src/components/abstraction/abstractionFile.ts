import {type NumberArray, readArrays, writeArrays} from "../../files/arrayFile.js";

/** What is measured of a unit: of its nine strongest patches, or (the last) of the units that it is made of. */
export const measureKeys = ["pixels", "kind", "class", "place", "shared"] as const;

export type MeasureKey = (typeof measureKeys)[number];

/** What was measured of the units of a layer. */
export interface LayerMeasure {
  readonly layer: string;
  /** The units that were measured, ascending. */
  readonly units: Uint16Array;
  /** What came out, in the order of the units; all are numbers. */
  readonly values: Float32Array;
  /** The same of what has nothing in common but the layer, drawn at random: its mean. */
  readonly chance: number;
  /** Of the shared units: the same, if each unit were made of those that are most active in its photo. */
  readonly active?: number;
}

/** Every measure, by layer, from the pixels up. */
export type Abstraction = Readonly<Record<MeasureKey, readonly LayerMeasure[]>>;

/** How all this was measured. */
export interface AbstractionNote {
  readonly network: string;
  /** How many photos the patches are from. */
  readonly photos: number;
  /** How many units of a layer were asked what they are made of. */
  readonly sampled: number;
  readonly seed: number;
}

type Note = AbstractionNote & {
  readonly measures: Readonly<Record<MeasureKey, readonly Pick<LayerMeasure, "layer" | "chance" | "active">[]>>;
};

export interface AbstractionFile extends AbstractionNote {
  readonly measures: Abstraction;
}

/** Returns the file of what was measured. */
export function writeAbstraction({measures, ...rest}: AbstractionFile): Uint8Array<ArrayBuffer> {
  const arrays: Record<string, NumberArray> = {};
  const noted = Object.fromEntries(
    measureKeys.map((key) => [
      key,
      measures[key].map(({units, values, ...facts}) => {
        arrays[`${key} ${facts.layer} units`] = units;
        arrays[`${key} ${facts.layer} values`] = values;
        return facts;
      })
    ])
  );
  return writeArrays({note: {...rest, measures: noted}, arrays});
}

/** Returns what a *file* holds. Throws `file incomplete: …`. */
export function readAbstraction(file: ArrayBuffer): AbstractionFile {
  const {note, arrays} = readArrays<Note>(file);
  const measures = Object.fromEntries(
    measureKeys.map((key) => [
      key,
      note.measures[key].map((facts): LayerMeasure => {
        const [units, values] = ["units", "values"].map((part) => arrays[`${key} ${facts.layer} ${part}`]);
        return {...facts, units: units as Uint16Array, values: values as Float32Array};
      })
    ])
  );
  return {...note, measures: measures as unknown as Abstraction};
}
