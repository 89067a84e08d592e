/** How the pictures of units lie on their sheets, in pixels. */
export const unitSheets = {
  /** A patch: one row for each unit, nine photo parts and then nine signals. */
  patch: {cell: 96, columns: 18},
  /** A whole picture, row by row. */
  picture: {cell: 299, columns: 4}
} as const;
