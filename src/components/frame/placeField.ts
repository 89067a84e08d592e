import type {SquarePlace} from "../inputs/squareInput.js";
import type {KeyedField} from "./field.js";
import {readWhole} from "./linkReaders.js";

/**
 * Returns a field for where a square is on an image of *width* × *height*, its
 * first row and column: `y` and `x` in a link. One that a link leaves out is as
 * in the *initial* place, or zero; undefined is a place that the figure finds.
 */
export function placeField<T extends SquarePlace | undefined>(
  {width, height}: {readonly width: number; readonly height: number},
  initial: T
): KeyedField<T | SquarePlace> {
  const readRow = readWhole("row", 0, height - 1);
  const readColumn = readWhole("column", 0, width - 1);
  return {
    keys: ["y", "x"],
    initial,
    isGradual: true,
    read: ({y, x}) => ({
      y: y === undefined ? (initial?.y ?? 0) : readRow(y),
      x: x === undefined ? (initial?.x ?? 0) : readColumn(x)
    }),
    write: (place) => (place ? {y: `${place.y}`, x: `${place.x}`} : {})
  };
}
