/** How the pictures of a sheet lie on it: in square cells, row by row. */
export interface SheetLayout {
  /** The side of a cell, in pixels of the sheet. */
  readonly cell: number;
  /** How many cells a row has. */
  readonly columns: number;
}

/** Returns where the cell at *index* lies on a sheet: its left upper corner, in pixels. */
export function sheetPlace(index: number, {cell, columns}: SheetLayout): {readonly x: number; readonly y: number} {
  return {x: (index % columns) * cell, y: Math.floor(index / columns) * cell};
}

/** Returns the size of a sheet of *count* pictures, in pixels; the last row need not be full. */
export function sheetSize(
  count: number,
  {cell, columns}: SheetLayout
): {readonly width: number; readonly height: number} {
  return {width: columns * cell, height: Math.ceil(count / columns) * cell};
}
