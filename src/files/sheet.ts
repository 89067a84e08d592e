/** How the pictures of the story's units lie on their sheets, in pixels. */
export const storySheet = {
  /** A patch: one row for each unit, nine photo parts and then nine signals. */
  patch: {cell: 96, columns: 18},
  /** A whole picture, row by row. */
  picture: {cell: 299, columns: 4}
} as const;

/** Returns where the cell at *index* lies on a sheet, in pixels. */
export function sheetPlace(index: number, {cell, columns}: {readonly cell: number; readonly columns: number}) {
  return {x: (index % columns) * cell, y: Math.floor(index / columns) * cell};
}
