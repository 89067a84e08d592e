import type {Outline} from "./polygonMask.js";

/**
 * Returns the corners of a closed line drawn by hand that matter: without any
 * of the others it strays from what was drawn by no more than *tolerance* (in
 * the line's own units; defaults to a hundredth). Douglas and Peucker 1973, on
 * the two halves of the line between its first corner and the one farthest
 * from it. A line of fewer than four corners stays as it is.
 * https://doi.org/10.3138/FM57-6770-U75U-7727
 */
export function simplifyOutline(outline: Outline, tolerance = 0.01): number[] {
  const points = Array.from({length: outline.length >> 1}, (_, i) => [outline[2 * i], outline[2 * i + 1]] as const);
  if (points.length < 4) return points.flat();
  const [x, y] = points[0];
  const distances = points.map((point) => Math.hypot(point[0] - x, point[1] - y));
  const far = distances.indexOf(Math.max(...distances));
  const there = thinned(points.slice(0, far + 1), tolerance);
  const back = thinned([...points.slice(far), points[0]], tolerance);
  return [...there.slice(0, -1), ...back.slice(0, -1)].flat();
}

type Point = readonly [x: number, y: number];

/** Returns the points of an open line that matter, its ends among them. */
function thinned(points: readonly Point[], tolerance: number): Point[] {
  const last = points.length - 1;
  let far = 0;
  let most = tolerance;
  for (let i = 1; i < last; ++i) {
    const distance = away(points[i], points[0], points[last]);
    if (distance > most) [far, most] = [i, distance];
  }
  if (!far) return [points[0], points[last]];
  return [...thinned(points.slice(0, far + 1), tolerance).slice(0, -1), ...thinned(points.slice(far), tolerance)];
}

/** Returns how far a point is from the piece of line between two others. */
function away([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const t = length ? Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length)) : 0;
  return Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0));
}
