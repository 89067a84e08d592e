import {type NumberArray, readArrays, writeArrays} from "../files/arrayFile.js";

/** A class of the network that some photos of the corpus are taken for. */
export interface EdgeClass {
  readonly index: number;
  /** The ids of the photos whose best class it is, in the order of the corpus. */
  readonly photos: readonly string[];
}

/** What the units of a network add to its classes, on average over the corpus's photos of each class. */
export interface ClassEdges {
  readonly network: string;
  readonly classes: readonly EdgeClass[];
  /**
   * Returns the mean contribution of every unit of the *layer* to the class's
   * logit, [units], to 1 in 32767 of the largest. Throws `unknown class: …`,
   * `unknown layer: …`.
   */
  meanOf(index: number, layer: string): Float32Array;
}

/** A class with the mean contributions of the units of every layer, [units] each. */
export interface MeanEdges extends EdgeClass {
  readonly means: ReadonlyMap<string, Float32Array>;
}

type Note = Pick<ClassEdges, "network" | "classes">;

/** Returns the file of the given classes: two bytes a unit. */
export function writeClassEdges(network: string, classes: readonly MeanEdges[]): Uint8Array<ArrayBuffer> {
  const arrays: Record<string, NumberArray> = {};
  for (const {index, means} of classes) {
    for (const [layer, values] of means) {
      const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 32767;
      arrays[`${index} ${layer} scale`] = Float32Array.of(scale);
      arrays[`${index} ${layer}`] = Int16Array.from(values, (value) => (scale ? Math.round(value / scale) : 0));
    }
  }
  const note: Note = {network, classes: classes.map(({index, photos}) => ({index, photos}))};
  return writeArrays({note, arrays});
}

/** Returns the class edges of the given *file*. Throws `file incomplete: …`. */
export function readClassEdges(file: ArrayBuffer): ClassEdges {
  const {note, arrays} = readArrays<Note>(file);
  return {
    ...note,
    meanOf(index, layer) {
      if (!note.classes.some((d) => d.index === index)) throw new RangeError(`unknown class: ${index}`);
      const levels = arrays[`${index} ${layer}`];
      if (!levels) throw new RangeError(`unknown layer: ${layer}`);
      const [scale] = arrays[`${index} ${layer} scale`];
      return Float32Array.from(levels, (level) => level * scale);
    }
  };
}
