import {shuffledOrder} from "../../images/shuffledOrder.js";
import type {SheetPatch} from "./patchSheets.js";

/** The two ways in which the signal goes back, the paper’s first. */
export const excitedRules = ["deconvnet", "guided"] as const;

export type ExcitedRule = (typeof excitedRules)[number];

/** What is made when the site is built of some maps of every layer of the tree. */
export const excited = {
  network: "inception-v3",
  /** The layers, from the pixels up. */
  layers: [
    "Conv2d_1a",
    "Conv2d_2b",
    "Conv2d_4a",
    "Mixed_5b",
    "Mixed_5d",
    "Mixed_6a",
    "Mixed_6c",
    "Mixed_6e",
    "Mixed_7a",
    "Mixed_7c"
  ],
  layer: "Mixed_5d",
  /** How many maps of a layer, and what draws them. */
  maps: 4,
  seed: 1,
  /** The side of a cell of a sheet, in pixels; a row is a map: nine photos, then nine signals by each rule. */
  cell: 64,
  columns: 27
} as const;

/** The maps that were built, data/patchSheet/excited/maps.json, by layer. */
export type BuiltExcited = Readonly<
  Record<string, readonly {readonly unit: number; readonly patches: readonly SheetPatch[]}[]>
>;

/** Returns *count* of a layer’s units in a random order, among those that are *alive*; the same seed gives the same ones. */
export function drawnUnits(
  units: number,
  {count, seed, alive = () => true}: {count: number; seed: number; alive?: (unit: number) => boolean}
): number[] {
  return shuffledOrder(units, seed)
    .filter(alive)
    .slice(0, count)
    .sort((a, b) => a - b);
}
