/** How the pictures of units lie on their sheets, in pixels. */
export const unitSheets = {
  /** A patch: one row for each unit, photo parts (nine, and what the strongest add to the varied) and then their signals. */
  patch: {cell: 96, columns: 32},
  /** A whole picture, row by row. */
  picture: {cell: 299, columns: 4}
} as const;
