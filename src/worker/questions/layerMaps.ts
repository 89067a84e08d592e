import {type MapSparsity, mapSparsity} from "../../evaluation/mapSparsity.js";
import {channelOf} from "../../images/channelOf.js";
import type {Raster} from "../../images/raster.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “what becomes of this photo, layer by layer?”. */
export interface LayerMapsQuestion {
  readonly photo: PhotoPixels;
  readonly layers: readonly string[];
  /** How many maps of each layer are wanted, those with the largest values. */
  readonly count: number;
}

/** A layer on a photo. */
export interface SparseLayer extends MapSparsity {
  readonly layer: string;
  /** [height, width, maps] */
  readonly shape: readonly number[];
  /** The maps with the largest values, the largest first; of equal ones the first. */
  readonly strongest: readonly {readonly unit: number; readonly value: number; readonly map: Raster}[];
}

export interface LayerMapsAnswer {
  readonly layers: readonly SparseLayer[];
}

/** Throws `unknown layer: …`, `no maps: …` for a layer without places. */
export const layerMaps = aboutPhoto<LayerMapsQuestion, LayerMapsAnswer>(async function* ({model, run}, asked) {
  const layers: SparseLayer[] = [];
  for (const [i, layer] of asked.layers.entries()) {
    const activations = run.values.get(layer);
    if (!activations || !model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
    const [, ...shape] = activations.shape;
    if (shape.length !== 3) throw new RangeError(`no maps: ${layer}`);
    const [height, width, channels] = shape;
    const values = Float32Array.from(await activations.data<"float32">());
    const peaks = new Float32Array(channels);
    for (const [k, value] of values.entries()) peaks[k % channels] = Math.max(peaks[k % channels], value);
    const units = Array.from(peaks.keys()).sort((a, b) => peaks[b] - peaks[a] || a - b);
    const strongest = units.slice(0, asked.count).map((unit) => ({
      unit,
      value: peaks[unit],
      map: channelOf({values, width, height, channels}, unit)
    }));
    layers.push({layer, shape, ...mapSparsity(values, channels), strongest});
    yield (i + 1) / asked.layers.length;
  }
  return {layers};
});
