/** A span of numbers. */
export type Span = readonly [low: number, high: number];

/** A box in the plane of a scatter, in its own numbers. */
export interface ScatterBox {
  readonly x: Span;
  readonly y: Span;
}

/** Returns the indices of the points in the box, its edges included. */
export function pointsInside(x: ArrayLike<number>, y: ArrayLike<number>, box: ScatterBox): number[] {
  const within = (value: number, [low, high]: Span) => value >= low && value <= high;
  return Array.from({length: x.length}, (_, i) => i).filter((i) => within(x[i], box.x) && within(y[i], box.y));
}

/** Returns the span of the finite *values*, wider by a *margin* (a share of it) at each end; a span of nothing is −1…1 wide. */
export function spanOf(values: ArrayLike<number>, margin = 0.05): Span {
  const finite = Array.from(values).filter(Number.isFinite);
  const low = finite.reduce((a, b) => Math.min(a, b), Infinity);
  const high = finite.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(low <= high)) return [-1, 1];
  const more = high > low ? margin * (high - low) : 1;
  return [low - more, high + more];
}

/** Returns the index of the point nearest to a place among *points*, [x, y] each; −1 where there is none. */
export function nearestPoint(points: readonly (readonly [number, number])[], x: number, y: number): number {
  let best = -1;
  let least = Infinity;
  points.forEach(([px, py], i) => {
    const distance = (px - x) ** 2 + (py - y) ** 2;
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}

/**
 * Returns the index of the point that an arrow key leads to from point *from*:
 * the nearest within 45° of the direction, with farther ones to the side
 * counting as farther away. Returns *from* where there is none.
 */
export function nextPoint(
  points: readonly (readonly [number, number])[],
  from: number,
  [dx, dy]: readonly [number, number]
): number {
  const [x, y] = points[from];
  let best = from;
  let least = Infinity;
  points.forEach(([px, py], i) => {
    const along = (px - x) * dx + (py - y) * dy;
    const aside = Math.abs((px - x) * dy - (py - y) * dx);
    if (i === from || !(along > 0) || aside > along) return;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [i, cost];
  });
  return best;
}

/** Returns the box with two given corners, [x, y] each. */
export function boxBetween(a: readonly [number, number], b: readonly [number, number]): ScatterBox {
  const span = (i: 0 | 1) => [Math.min(a[i], b[i]), Math.max(a[i], b[i])] as const;
  return {x: span(0), y: span(1)};
}

/**
 * Returns those of the *points*, by key, that have room of their own: both ways
 * at least *room* from one of those before them. The first ones come first.
 */
export function uncovered(points: ReadonlyMap<number, readonly [number, number]>, room: number): ReadonlySet<number> {
  const taken = new Map<string, (readonly [number, number])[]>();
  const found = new Set<number>();
  for (const [key, [x, y]] of points) {
    const [column, row] = [Math.floor(x / room), Math.floor(y / room)];
    const around = [-1, 0, 1].flatMap((c) => [-1, 0, 1].map((r) => `${column + c},${row + r}`));
    const near = around.flatMap((cell) => taken.get(cell) ?? []);
    if (near.some(([ox, oy]) => Math.abs(ox - x) < room && Math.abs(oy - y) < room)) continue;
    const cell = `${column},${row}`;
    taken.set(cell, [...(taken.get(cell) ?? []), [x, y]]);
    found.add(key);
  }
  return found;
}
