/** How the units of a sheet lie: two fields of blocks, each block three by three patches; the side of a patch is 1. */
export interface SheetLayout {
  readonly width: number;
  readonly height: number;
  /** Returns the top left corner of a unit’s block in either field: 0 the signals, 1 the photos. */
  block(unit: number, field: 0 | 1): {readonly x: number; readonly y: number};
  /** Returns the unit at the given point, in either field; null between them. */
  unitAt(x: number, y: number): number | null;
}

const pitch = 3.35;
const apart = 0.9;

/** Returns the layout of *units* units, as nearly square as they go, the fields side by side or one above the other. */
export function sheetLayout(units: number, stacked: boolean): SheetLayout {
  const columns = Math.max(1, Math.ceil(Math.sqrt(units)));
  const rows = Math.max(1, Math.ceil(units / columns));
  const [across, down] = [columns * pitch - 0.35, rows * pitch - 0.35];
  const [right, below] = stacked ? [0, down + apart] : [across + apart, 0];
  return {
    width: across + right,
    height: down + below,
    block: (unit, field) => ({
      x: field * right + (unit % columns) * pitch,
      y: field * below + Math.floor(unit / columns) * pitch
    }),
    unitAt(x, y) {
      const field = stacked ? (y >= below ? 1 : 0) : x >= right ? 1 : 0;
      const [u, v] = [x - field * right, y - field * below];
      const [column, row] = [Math.floor(u / pitch), Math.floor(v / pitch)];
      const inside = u >= 0 && v >= 0 && column < columns && u - column * pitch <= 3 && v - row * pitch <= 3;
      const unit = row * columns + column;
      return inside && unit < units ? unit : null;
    }
  };
}
