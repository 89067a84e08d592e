import {channelOf} from "../../images/channelOf.js";
import type {Raster} from "../../images/raster.js";
import {networkEntry} from "../../networks.js";
import type {Fact} from "../frame/figureFrame.js";
import {numberText} from "../marks/numberText.js";
import {composeFilters} from "./composeFilters.js";
import {filterField} from "./filters.js";
import type {LoadedFilters} from "./loadFilters.js";
import {allFilters, filterPixels, largest} from "./seenFilter.js";

/** A slice of a filter: what it makes of one map of the layer below. */
export interface FilterSlice {
  /** The number of the filter of the layer below. */
  readonly index: number;
  readonly slice: Raster;
  /** The sum of its |weights|. */
  readonly strength: number;
}

/** How a layer would fare without the ReLU below it. */
export interface LinearLayer {
  /** The units that any example excites, by their correlation, the lowest first. */
  readonly alive: readonly number[];
  readonly dead: number;
  readonly median: number;
}

/** Returns the slices of a unit of the second layer, the strongest first. */
export function filterSlices({filters: {second}}: LoadedFilters, unit: number): FilterSlice[] {
  const whole = filterPixels(second, unit);
  return Array.from({length: whole.channels}, (_, index) => {
    const slice = channelOf(whole, index);
    return {index, slice, strength: slice.values.reduce((sum, d) => sum + Math.abs(d), 0)};
  }).sort((a, b) => b.strength - a.strength || a.index - b.index);
}

/** Returns the one filter that a unit and the layer below it would be without the ReLU between them. */
export function composedFilter({filters: {first, second, pool}}: LoadedFilters, unit: number): Raster {
  return composeFilters(allFilters(first), filterPixels(second, unit), {stride: first.stride, pool});
}

/** Returns how the second layer would fare without the ReLU below it. */
export function linearLayer({filters: {second, linear}, patches}: LoadedFilters): LinearLayer {
  const alive = Array.from(linear.keys())
    .filter((unit) => patches.patchesOf(second.layer, unit).length)
    .sort((a, b) => linear[a] - linear[b]);
  return {alive, dead: linear.length - alive.length, median: linear[alive[Math.floor(alive.length / 2)]]};
}

/** How many units that are not dead correlate with one filter, by the numbers that the page names. */
export interface LinearCounts {
  readonly alive: number;
  /** Above 0.9. */
  readonly near: number;
  /** Below 0.7. */
  readonly far: number;
  readonly median: number;
}

/** Returns in how many units of the second layer the ReLU below it matters little, and in how many much. */
export function linearCounts(data: LoadedFilters): LinearCounts {
  const {alive, median} = linearLayer(data);
  const found = alive.map((unit) => data.filters.linear[unit]);
  const count = (isIn: (d: number) => boolean) => found.filter(isIn).length;
  return {alive: found.length, near: count((d) => d > 0.9), far: count((d) => d < 0.7), median};
}

/** Returns what the one filter of two layers would be, and how near it is to the truth. */
export function composedText({filters}: LoadedFilters, unit: number): string {
  const {first, pool, linear} = filters;
  const [height, width] = filterField(filters, "second").size;
  const pooling = pool > 1 ? " (and the pooling a mean)" : "";
  return `… the two would be one filter of ${height} × ${width} × ${first.shape[2]}${pooling}, and this image all there is to know. Correlation of what that filter computes with what the unit really computes: ${numberText(linear[unit])}.`;
}

/** Returns what the slices of a unit are. */
export function stackCaption({filters: {first, second}}: LoadedFilters, unit: number): string {
  const [rows, columns, depth] = second.shape;
  const most = largest(filterPixels(second, unit).values).toFixed(2);
  return `${second.layer} ${unit}: ${rows} × ${columns} × ${depth} = ${rows * columns * depth} weights, one slice for each filter of ${first.layer}, which stands above its slice. Mid-grey is 0, white the largest |weight| of the stack, ${most}, black minus that.`;
}

/** Returns the readout of a unit of the second layer. */
export function stackFacts(data: LoadedFilters, unit: number): Fact[] {
  const {network, second, linear} = data.filters;
  const {alive, dead, median} = linearLayer(data);
  const [low, high] = [linear[alive[0]], linear[alive[alive.length - 1]]].map((r) => numberText(r));
  return [
    ["network", networkEntry(network).title],
    ["correlation without ReLU", numberText(linear[unit])],
    ["over the layer", `${low} to ${high}, median ${numberText(median)}`],
    ["dead units", `${dead} of ${second.shape[3]}`],
    ["computed", "when this site was built, over places of the corpus"]
  ];
}

/** Returns a row a weight of a unit of the second layer. */
export function stackRows({filters: {second}}: LoadedFilters, unit: number) {
  const {values, width, channels} = filterPixels(second, unit);
  return Array.from(values, (weight, i) => {
    const place = Math.floor(i / channels);
    return {row: Math.floor(place / width), column: place % width, slice: i % channels, weight};
  });
}
