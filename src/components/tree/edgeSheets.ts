/** How the pictures of part 2 lie on their sheets, in pixels. */
export const edgeSheets = {
  /** The nodes of the story's tree, in depth-first order. */
  story: {cell: 200, columns: 8},
  /** The patches of the tree's units: a row for each unit, photo parts (six, and what the strongest add to the varied) and then their signals. */
  patches: {cell: 64, columns: 22, shown: 6},
  /** The nodes on the story's way down: a row for each rescaling, drawn with the root's scale, and one with each its own. */
  saturation: {cell: 160, columns: 6}
} as const;

/** How strong the pictures on the story's way down are under a rescaling, as multiples of the root's. */
export interface PathStrength {
  readonly rescale: "l1" | "l2" | "none";
  readonly strengths: readonly number[];
}
