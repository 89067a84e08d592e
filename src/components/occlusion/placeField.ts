import type {KeyedField} from "../frame/field.js";
import {readWhole} from "../frame/linkReaders.js";
import type {SquarePlace} from "../inputs/squareInput.js";

/**
 * Returns a field for where a square is on an image of *width* × *height*, its
 * first row and column: `y` and `x` in a link. Undefined is left to the figure.
 */
export function placeField({width, height}: {readonly width: number; readonly height: number}) {
  const readRow = readWhole("row", 0, height - 1);
  const readColumn = readWhole("column", 0, width - 1);
  return {
    keys: ["y", "x"],
    initial: undefined,
    isGradual: true,
    read({y, x}) {
      if (y === undefined || x === undefined) throw new RangeError("a place needs a row and a column");
      return {y: readRow(y), x: readColumn(x)};
    },
    write: (place) => (place ? {y: `${place.y}`, x: `${place.x}`} : {})
  } satisfies KeyedField<SquarePlace | undefined> as KeyedField<SquarePlace | undefined>;
}
