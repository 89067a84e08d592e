import type {PatchField} from "./patchBox.js";

/** Every *step*-th place of a feature map, the *first* of them so far from the border. */
export interface PlaceGrid {
  readonly rows: number;
  readonly columns: number;
  readonly step: number;
  readonly first: number;
}

/** Returns every *step*-th place of a map of the given *shape*, [height, width, …], as far from one border as from the other. */
export function placeGrid([height, width]: readonly number[], step = 1): PlaceGrid {
  const first = step >> 1;
  const count = (length: number) => Math.floor((length - 1 - first) / step) + 1;
  return {rows: count(height), columns: count(width), step, first};
}

/**
 * Returns the row and the column in the *grid* of the place whose receptive
 * field has its middle nearest to the middle of the given pixel. A map is not
 * the image made smaller: where paddings are missing its first place looks at
 * pixels further in.
 */
export function nearestPlace(
  {size, stride, start}: PatchField,
  {rows, columns, step, first}: PlaceGrid,
  pixel: {readonly y: number; readonly x: number}
): readonly [row: number, column: number] {
  const near = (i: 0 | 1, at: number, count: number) => {
    const place = (at + 0.5 - start[i] - size[i] / 2) / stride[i];
    return Math.min(Math.max(Math.round((place - first) / step), 0), count - 1);
  };
  return [near(0, pixel.y, rows), near(1, pixel.x, columns)];
}

/** Returns the place in the whole map of a row and a column of the *grid*. */
export function placeInMap(
  {step, first}: PlaceGrid,
  [row, column]: readonly [number, number]
): readonly [number, number] {
  return [first + row * step, first + column * step];
}

/** Returns the part of the image, [height, width], whose pixels are nearest to a row and a column of the *grid*. */
export function placeCell(
  {size, stride, start}: PatchField,
  grid: PlaceGrid,
  place: readonly [number, number],
  [height, width]: readonly number[]
): {readonly top: number; readonly left: number; readonly bottom: number; readonly right: number} {
  const side = (i: 0 | 1, length: number, count: number) => {
    const middle = start[i] + (grid.first + place[i] * grid.step) * stride[i] + size[i] / 2;
    const half = (grid.step * stride[i]) / 2;
    const clip = (at: number) => Math.min(Math.max(at, 0), length);
    return [place[i] === 0 ? 0 : clip(middle - half), place[i] === count - 1 ? length : clip(middle + half)] as const;
  };
  const [top, bottom] = side(0, height, grid.rows);
  const [left, right] = side(1, width, grid.columns);
  return {top, left, bottom, right};
}
