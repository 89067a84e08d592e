import {type ChannelPeaks, channelPeaks} from "../../images/channelPeaks.js";
import type {MapScaleOptions} from "../../images/mapScale.js";
import type {Raster} from "../../images/raster.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import type {Provenance} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {percentText} from "../marks/percentText.js";
import {plainNumber} from "../marks/plainNumber.js";
import {mapsDefault} from "./defaults.js";

/** A layer’s activations for an image. */
export interface LayerMaps extends Partial<Provenance> {
  readonly network: string;
  readonly row: LayerRow;
  /** What the network was shown. */
  readonly image: Raster;
  /** [height, width, units], or 1 × 1 for a layer without places. */
  readonly maps: Raster;
  /** Which share of all values is 0, 0…1. */
  readonly zeros: number;
  readonly peaks: ChannelPeaks;
  /** Whether any value is below 0. */
  readonly isSigned: boolean;
  /** Whether the values are the network’s own, and not read from a picture. */
  readonly isExact: boolean;
  /** The names of the units, where they are known. */
  readonly names?: readonly string[];
}

/** How the maps are looked at. */
export interface MapsView {
  readonly sort: "index" | "maximum";
  /** What is white: the largest value of each map, or of all. */
  readonly scale: "own" | "common";
  /** The unit enlarged; undefined is the layer’s usual one. */
  readonly unit: number | undefined;
  /** Which page of maps, from 1; undefined is the one with the unit asked for. */
  readonly page: number | undefined;
}

/** What of the maps is seen. */
export interface SeenMaps {
  /** The units in the order in which they are shown. */
  readonly order: readonly number[];
  /** The unit enlarged. */
  readonly unit: number;
  /** From 1 to *pages*. */
  readonly page: number;
  readonly pages: number;
  /** The place in the order of the first map of the page. */
  readonly start: number;
  /** The units of the page. */
  readonly units: readonly number[];
}

/** How many maps a page shows. */
const pageSize = 64;

/** Returns the layer’s activations with what there is to say of each unit. */
export function layerMaps(layer: Omit<LayerMaps, "peaks" | "isSigned">): LayerMaps {
  const peaks = channelPeaks(layer.maps.values, layer.maps.channels);
  return {...layer, peaks, isSigned: peaks.smallest.some((value) => value < 0)};
}

/** Returns whether a layer has maps, and not numbers without places. */
export function hasPlaces({shape}: Pick<LayerRow, "shape">): boolean {
  return shape.length === 3;
}

/** Returns whether a map is 0 everywhere. */
export function isSilent({largest, smallest}: ChannelPeaks, unit: number): boolean {
  return largest[unit] === 0 && smallest[unit] === 0;
}

/** Returns which maps are seen. A unit that the layer does not have is not enlarged. */
export function seenMaps({network, row, maps, peaks}: LayerMaps, {sort, unit, page}: MapsView): SeenMaps {
  const all = Array.from(peaks.largest.keys());
  const order = sort === "index" ? all : all.sort((a, b) => peaks.largest[b] - peaks.largest[a] || a - b);
  const asked = unit !== undefined && unit < maps.channels ? unit : undefined;
  const isDefault = network === mapsDefault.network && row.name === mapsDefault.layer;
  const usual = isDefault && sort === "index" ? mapsDefault.unit : order[0];
  const pages = Math.ceil(order.length / pageSize);
  const own = asked === undefined ? 1 : 1 + Math.floor(order.indexOf(asked) / pageSize);
  const turned = Math.min(Math.max(page ?? own, 1), pages);
  const start = (turned - 1) * pageSize;
  return {order, unit: asked ?? usual, page: turned, pages, start, units: order.slice(start, start + pageSize)};
}

/** Returns what gets the strongest colour. */
export function scaleOf({largest, smallest}: ChannelPeaks, scale: MapsView["scale"]): MapScaleOptions {
  if (scale === "own") return {percentile: 100};
  const most = largest.reduce((a, value, i) => Math.max(a, value, -smallest[i]), 0);
  return most > 0 ? {scale: most} : {percentile: 100};
}

/** Returns what is seen, of an image of the given *subject*. */
export function mapsCaption(
  {row, maps, peaks, isSigned}: LayerMaps,
  scale: MapsView["scale"],
  subject: string
): string {
  if (!hasPlaces(row))
    return `${row.name} has no places any more, so it has no maps: ${maps.channels} numbers for the photo: ${subject}.`;
  const most = plainNumber(scaleOf(peaks, "common").scale ?? 0, 3);
  const strongest = scale === "own" ? "each map’s own largest value" : `the largest value of all maps, ${most}`;
  const colours = isSigned
    ? `White is 0, blue above it, red below; the strongest colour stands for ${strongest}, whatever its sign`
    : `Black is 0; white is ${strongest}`;
  const silent = silentCount(peaks);
  const silence = silent ? ` ${silent} of the maps ${silent === 1 ? "is" : "are"} silent: 0 everywhere.` : "";
  return `${row.name}: ${maps.channels} maps of ${maps.height} × ${maps.width} for the photo: ${subject}. ${colours}.${silence}`;
}

/** Returns the readout of a layer’s activations. */
export function mapsFacts({network, row, maps, peaks, zeros}: LayerMaps): Fact[] {
  return [
    ["network", networkEntry(network).title],
    ["layer", `${row.name}, ${row.shape.join(" × ")}`],
    ["silent", `${silentCount(peaks)} of ${maps.channels}`],
    ["zeros", percentText(zeros)]
  ];
}

/** Returns a row a unit: its largest value and where it is, its smallest and its mean. */
export function unitRows({maps: {width}, peaks}: LayerMaps) {
  return Array.from(peaks.largest, (largest, unit) => ({
    unit,
    largest,
    row: Math.floor(peaks.places[unit] / width),
    column: peaks.places[unit] % width,
    smallest: peaks.smallest[unit],
    mean: peaks.means[unit]
  }));
}

function silentCount(peaks: ChannelPeaks): number {
  return Array.from(peaks.largest.keys()).filter((unit) => isSilent(peaks, unit)).length;
}
