/** How the sheets of whole layers lie that are made when the site is built. */
export const patchSheets = {
  network: "inception-v3",
  /** A row a unit: nine parts of photos, then nine signals. */
  columns: 18,
  /** The first so many units of each layer; nobody chose them. */
  units: 36,
  /** The layers, from the pixels up, and the side of a cell, in pixels: a whole number of times what the patch has. */
  layers: [
    {layer: "Conv2d_2b", cell: 33},
    {layer: "Conv2d_4a", cell: 46},
    {layer: "Mixed_5b", cell: 62},
    {layer: "Mixed_5d", cell: 47}
  ]
} as const;

/** A patch of a sheet. */
export interface SheetPatch {
  /** The photo’s index in the registry. */
  readonly example: number;
  readonly position: readonly [row: number, column: number] | null;
  /** The unit’s activation there. */
  readonly value: number;
}

/** The patches on the sheets, data/patchSheet/sheets/patches.json: for every layer a list for every unit, the strongest first. */
export type BuiltSheets = Readonly<Record<string, readonly (readonly SheetPatch[])[]>>;
