import {type NumberArray, readArrays, writeArrays} from "../../files/arrayFile.js";

/** The filters of a convolution, as they were trained. */
export interface FilterLayer {
  /** What the layer is called after its ReLU: "Conv2d_1a". */
  readonly layer: string;
  /** [height, width, channels below, filters] */
  readonly shape: readonly [number, number, number, number];
  /** Flat, in the order of the shape. */
  readonly weights: Float32Array;
  /** [filters] */
  readonly bias: Float32Array;
  /** How far the window steps; no padding. */
  readonly stride: number;
}

/** The first two convolutions of a network, and what matches them. */
export interface NetworkFilters {
  readonly network: string;
  readonly first: FilterLayer;
  readonly second: FilterLayer;
  /** The side of the max pooling between the two; 1 where there is none. */
  readonly pool: number;
  /** What black and white become before the first. */
  readonly range: readonly [black: number, white: number];
  /**
   * [filters of the second layer], −1…1: the correlation of what the unit
   * computes before its ReLU with what it would be without the ReLU (and with
   * the mean for the maximum) in between, over places of the corpus.
   */
  readonly linear: Float32Array;
  /** [filters, patches, height, width, channels], 0…255: the patches that excite each first-layer filter most. */
  readonly patches: Uint8Array;
  /** How many patches a filter has. */
  readonly patchCount: number;
  /** [filters of the first layer], −1…1: the correlation of each filter with what it was before training; empty where nobody knows. */
  readonly likeStart: Float32Array;
  /** What the first layer was at each checkpoint of training; none where nobody kept them. */
  readonly checkpoints: readonly FilterCheckpoint[];
}

export interface FilterCheckpoint {
  /** How many times the weights had been changed. */
  readonly step: number;
  /** Of the held-out digits, 0…1. */
  readonly accuracy: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The first two convolutions of a network, by the layers that hold their ReLUs. */
export interface FilterPair {
  readonly first: string;
  readonly second: string;
  /** The side of the square around a patch that its picture shows, in pixels of the image. */
  readonly context: number;
}

/** Of every network. */
export const filterPairs: Readonly<Record<string, FilterPair>> = {
  "inception-v3": {first: "Conv2d_1a", second: "Conv2d_2a", context: 31},
  mnist: {first: "conv1", second: "conv2", context: 28}
};

interface LayerNote {
  readonly layer: string;
  readonly shape: readonly [number, number, number, number];
  readonly stride: number;
  /** Where the weights are bytes: weight = scale · (byte − zeroPoint). */
  readonly scale?: number;
  readonly zeroPoint?: number;
}

interface Note {
  readonly network: string;
  readonly first: LayerNote;
  readonly second: LayerNote;
  readonly pool: number;
  readonly range: readonly [number, number];
  readonly patchCount: number;
  readonly checkpoints: readonly Omit<FilterCheckpoint, "weights" | "bias">[];
}

/** A layer on its way into a file, its weights as the network has them. */
export interface StoredFilters extends LayerNote {
  readonly values: Uint8Array | Float32Array;
  readonly bias: Float32Array;
}

/** Returns the file of a network's filters; quantized weights stay bytes, so that nothing is lost. */
export function writeFilters(
  first: StoredFilters,
  second: StoredFilters,
  rest: Omit<NetworkFilters, "first" | "second">
): Uint8Array<ArrayBuffer> {
  const {linear, patches, likeStart, checkpoints, ...note} = rest;
  const arrays: Record<string, NumberArray> = {
    "first weights": first.values,
    "first bias": first.bias,
    "second weights": second.values,
    "second bias": second.bias,
    linear,
    patches,
    likeStart
  };
  checkpoints.forEach(({weights, bias}, i) => {
    arrays[`${i} weights`] = weights;
    arrays[`${i} bias`] = bias;
  });
  const header: Note = {
    ...note,
    first: noteOf(first),
    second: noteOf(second),
    checkpoints: checkpoints.map(({step, accuracy}) => ({step, accuracy}))
  };
  return writeArrays({note: header, arrays});
}

/** Returns the filters in a *file* of writeFilters. Throws `file incomplete: …`. */
export function readFilters(file: ArrayBuffer): NetworkFilters {
  const {note, arrays} = readArrays<Note>(file);
  const layer = (which: "first" | "second"): FilterLayer => {
    const {scale = 1, zeroPoint = 0, ...rest} = note[which];
    const weights = Float32Array.from(arrays[`${which} weights`], (q) => scale * (q - zeroPoint));
    return {...rest, weights, bias: arrays[`${which} bias`] as Float32Array};
  };
  return {
    ...note,
    first: layer("first"),
    second: layer("second"),
    linear: arrays.linear as Float32Array,
    patches: arrays.patches as Uint8Array,
    likeStart: arrays.likeStart as Float32Array,
    checkpoints: note.checkpoints.map((d, i) => ({
      ...d,
      weights: arrays[`${i} weights`] as Float32Array,
      bias: arrays[`${i} bias`] as Float32Array
    }))
  };
}

/** Returns the weights of one filter, [height, width, channels below]. Throws `unknown filter: 32 (Conv2d_1a has 32)`. */
export function filterOf({layer, shape, weights}: FilterLayer, unit: number): Float32Array {
  const count = shape[3];
  if (!(Number.isInteger(unit) && unit >= 0 && unit < count))
    throw new RangeError(`unknown filter: ${unit} (${layer} has ${count})`);
  return Float32Array.from({length: weights.length / count}, (_, i) => weights[i * count + unit]);
}

/** Which pixels a place of the layer sees: a square of *size*, *stride* further at each place. There is no padding. */
export function filterField({first, second, pool}: NetworkFilters, which: "first" | "second") {
  const [height, width] = first.shape;
  const reach = (side: number, above: number) => (which === "first" ? side : (above * pool - 1) * first.stride + side);
  const stride = which === "first" ? first.stride : first.stride * pool * second.stride;
  const size: readonly [number, number] = [reach(height, second.shape[0]), reach(width, second.shape[1])];
  return {size, stride: [stride, stride], start: [0, 0]} as const;
}

function noteOf({layer, shape, stride, scale, zeroPoint}: StoredFilters): LayerNote {
  return {layer, shape, stride, ...(scale === undefined ? {} : {scale, zeroPoint})};
}
