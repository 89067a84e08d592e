/** How the patches of compared units lie on their sheet, in pixels: a row for each unit. */
export const edgePatchSheet = {cell: 64, columns: 4} as const;

/** The units on the sheet, in its order, with the ids of the photos that their patches are cut from. */
export type EdgePatches = readonly {
  readonly layer: string;
  readonly unit: number;
  readonly examples: readonly string[];
}[];
