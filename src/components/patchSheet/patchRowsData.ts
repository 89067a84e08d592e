import {excited} from "./excited.js";
import type {SheetPatch} from "./patchSheets.js";

/** A row of patches: a unit, and where it answers most. */
export interface BuiltRow {
  readonly layer: string;
  readonly unit: number;
  /** The strongest first. */
  readonly patches: readonly SheetPatch[];
}

/** What the reader reads first: a unit of every layer, from the pixels up. */
export const patchRows = {
  network: excited.network,
  count: excited.layers.length,
  /** The seed that drew the units of the rows that are built, of the k-th layer seed + k. */
  seed: 21,
  cell: 72,
  columns: 9
} as const;

/** The rows are of one layer, or one is of every layer. */
export const everyLayer = "every";

/** Returns the layer of each row. */
export function rowLayers(layer: string): readonly string[] {
  return layer === everyLayer ? excited.layers : excited.layers.map(() => layer);
}
