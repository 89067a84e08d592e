import {readArrays, writeArrays} from "../files/arrayFile.js";

/** A class that is a network's first answer to several photos of a corpus, and what each unit adds to it on average. */
export interface ClassMean {
  readonly index: number;
  /** Which photos, by their indices in the registry. */
  readonly photos: readonly number[];
  /** [units] by layer: the mean over these photos of what the unit adds to the class in all its places, in logits. */
  readonly layers: ReadonlyMap<string, Float32Array>;
}

interface Note {
  readonly layers: readonly {readonly name: string; readonly units: number}[];
  readonly classes: readonly {readonly index: number; readonly photos: readonly number[]}[];
}

/** Returns the file of the given classes, whose values are kept to 1 in 32767 of the largest of their class and layer. */
export function writeClassMeans(classes: readonly ClassMean[]): Uint8Array<ArrayBuffer> {
  const layers = Array.from(classes[0]?.layers ?? [], ([name, {length}]) => ({name, units: length}));
  const scales: number[] = [];
  const levels = classes.flatMap((d) =>
    layers.flatMap(({name}) => {
      const values = d.layers.get(name)!;
      const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 32767;
      scales.push(scale);
      return Array.from(values, (value) => (scale ? Math.round(value / scale) : 0));
    })
  );
  const note: Note = {layers, classes: classes.map(({index, photos}) => ({index, photos}))};
  return writeArrays({note, arrays: {scales: Float32Array.from(scales), levels: Int16Array.from(levels)}});
}

/** Returns the classes of the given *file*. Throws `file incomplete: …`. */
export function readClassMeans(file: ArrayBuffer): ClassMean[] {
  const {note, arrays} = readArrays<Note>(file);
  const {scales, levels} = arrays;
  let start = 0;
  return note.classes.map(({index, photos}, i) => {
    const layers = note.layers.map(({name, units}, k): [string, Float32Array] => {
      const scale = scales[i * note.layers.length + k];
      const values = Float32Array.from(levels.subarray(start, start + units), (level) => level * scale);
      start += units;
      return [name, values];
    });
    return {index, photos, layers: new Map(layers)};
  });
}
