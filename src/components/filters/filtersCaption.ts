import {networkEntry} from "../../networks.js";
import type {Fact} from "../frame/figureFrame.js";
import {numberText} from "../marks/numberText.js";
import type {FilterParts} from "./filterParts.js";
import type {FilterLayer, NetworkFilters} from "./filters.js";
import {partCounts} from "./filterText.js";
import {type FilterView, largest, type SeenFilter} from "./seenFilter.js";

/** Returns what the filters of a layer are, given the parts of each. */
export function filtersCaption(
  {layer, shape, weights}: FilterLayer,
  parts: readonly FilterParts[],
  scale: FilterView["scale"]
): string {
  const [height, width, channels, count] = shape;
  const full = scale === "own" ? "its own largest weight" : `the largest weight of all, ${largest(weights).toFixed(2)}`;
  const [light, dark, kinds] =
    channels === 3 ? ["a channel at its fullest is", "at its darkest", "six"] : ["white is", "black", "three"];
  return `The ${count} filters of ${layer}, ${height} × ${width} × ${channels} weights each. Mid-grey is the weight 0; ${light} ${full}, ${dark} minus that. By the largest of ${kinds} parts they are: ${partCounts(parts)}.`;
}

/** Returns the readout of a filter and the largest value, *most*, of its map. */
export function filterFacts({network, likeStart}: NetworkFilters, {layer, unit}: SeenFilter, most: number): Fact[] {
  return [
    ["network", networkEntry(network).title],
    ["filter", `${layer.layer} ${unit}`],
    ["bias", numberText(layer.bias[unit])],
    ...(likeStart.length ? [["correlation with its random start", numberText(likeStart[unit])] as const] : []),
    ["largest on this image", most ? numberText(most) : "silent"],
    ["computed", "in this page, no network loaded"]
  ];
}
