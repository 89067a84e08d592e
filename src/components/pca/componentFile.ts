import {type NumberArray, readArrays, writeArrays} from "../../files/arrayFile.js";

/** The principal components of a layer, without what they add up. */
export interface LayerComponents {
  readonly layer: string;
  /** How many numbers the layer makes of an example. */
  readonly features: number;
  /** How many components. */
  readonly count: number;
  /** Each example's coordinates, [examples, count]. */
  readonly scores: Float32Array;
  /** [count] */
  readonly variances: ArrayLike<number>;
  /** The variance of all features together. */
  readonly total: number;
}

export interface ComponentFile {
  readonly network: string;
  /** Which examples of the corpus, in the order of the scores. */
  readonly examples: ArrayLike<number>;
  readonly layers: readonly LayerComponents[];
}

interface Note {
  readonly network: string;
  readonly layers: readonly (Omit<LayerComponents, "scores"> & {readonly variances: readonly number[]})[];
}

/** Returns a file of the given components. Scores are kept to 1 in 32767 of the largest of their component. */
export function writeComponents({network, examples, layers}: ComponentFile): Uint8Array<ArrayBuffer> {
  const arrays: Record<string, NumberArray> = {examples: Uint16Array.from(examples)};
  for (const {layer, count, scores} of layers) {
    const scales = new Float32Array(count);
    scores.forEach((score, i) => {
      scales[i % count] = Math.max(scales[i % count], Math.abs(score) / 32767);
    });
    arrays[`${layer} scales`] = scales;
    arrays[`${layer} levels`] = Int16Array.from(scores, (score, i) => Math.round(score / scales[i % count]));
  }
  const note: Note = {
    network,
    layers: layers.map(({scores, variances, ...rest}) => ({...rest, variances: Array.from(variances)}))
  };
  return writeArrays({note, arrays});
}

/** Returns the components in the given *file*. Throws `file incomplete: …`. */
export function readComponents(file: ArrayBuffer): ComponentFile {
  const {note, arrays} = readArrays<Note>(file);
  const layers = note.layers.map((layer) => {
    const [scales, levels] = [arrays[`${layer.layer} scales`], arrays[`${layer.layer} levels`]];
    return {...layer, scores: Float32Array.from(levels, (level, i) => level * scales[i % layer.count])};
  });
  return {network: note.network, examples: arrays.examples, layers};
}
