import type {Raster} from "../../images/raster.js";
import {toInput} from "../../images/toInput.js";
import {filterMap} from "./filterMap.js";
import {type FilterLayer, filterOf, type NetworkFilters} from "./filters.js";

/** How the filters of a first layer are looked at. */
export interface FilterView {
  /** The filter pressed. */
  readonly unit: number;
  /** What gets the strongest colour: the largest weight of each filter, or of all. */
  readonly scale: "own" | "common";
  /** Which checkpoint of training; undefined is its end. */
  readonly checkpoint: number | undefined;
  /** The weights that the reader wrote, [height, width, channels]; undefined are those of the network. */
  readonly weights: readonly number[] | undefined;
}

/** The filter that is seen. */
export interface SeenFilter {
  readonly unit: number;
  readonly checkpoint: number | undefined;
  /** The layer at that time of its training. */
  readonly layer: FilterLayer;
  readonly filter: Raster;
  /** Whether the reader changed its weights. */
  readonly isChanged: boolean;
}

/** Returns the filter that is seen; a filter, a checkpoint or weights that do not fit the layer are left out. */
export function seenFilter({first, checkpoints}: NetworkFilters, view: FilterView): SeenFilter {
  const unit = view.unit < first.shape[3] ? view.unit : 0;
  const asked = view.checkpoint;
  const checkpoint = asked !== undefined && asked < checkpoints.length - 1 ? asked : undefined;
  const layer = checkpoint === undefined ? first : {...first, ...checkpoints[checkpoint]};
  const trained = filterPixels(layer, unit);
  const isChanged = view.weights?.length === trained.values.length;
  const filter = isChanged ? {...trained, values: Float32Array.from(view.weights!)} : trained;
  return {unit, checkpoint, layer, filter, isChanged};
}

/** Returns a filter of the layer as an image, [height, width, channels below]. */
export function filterPixels(layer: FilterLayer, unit: number): Raster {
  const [height, width, channels] = layer.shape;
  return {values: filterOf(layer, unit), width, height, channels};
}

/** Returns all filters of the layer as images. */
export function allFilters(layer: FilterLayer): Raster[] {
  return Array.from({length: layer.shape[3]}, (_, unit) => filterPixels(layer, unit));
}

/** Returns what the filter makes of an image, after its ReLU: one channel. */
export function mapOfFilter({range}: NetworkFilters, {layer, filter, unit}: SeenFilter, image: Raster): Raster {
  const input = {...image, values: toInput(image, range)};
  const sums = filterMap(input, filter, {stride: layer.stride, bias: layer.bias[unit]});
  return {...sums, values: sums.values.map((d) => Math.max(0, d))};
}

/** Returns the largest |value|. */
export function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
