import type {Outline} from "../../images/polygonMask.js";

/** A corner of one of several outlines, by their indices. */
export interface Corner {
  readonly outline: number;
  readonly corner: number;
}

/** A place in the square, 0…1 each way. */
export type Point = readonly [x: number, y: number];

/** Returns the value, or the nearer of 0 and 1 where it is not between them. */
export function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Returns the corner at *index*, which may run round. */
export function pointOf(points: Outline, index: number): Point {
  const at = (2 * index) % points.length;
  return [points[at], points[at + 1]];
}

/** Returns the corner nearest to a point, if any is within *radius*. */
export function nearestCorner(outlines: readonly Outline[], [x, y]: Point, radius: number): Corner | null {
  let found: Corner | null = null;
  let least = radius;
  outlines.forEach((points, outline) => {
    for (let corner = 0; corner < points.length / 2; ++corner) {
      const [px, py] = pointOf(points, corner);
      const distance = Math.hypot(px - x, py - y);
      if (distance <= least) [least, found] = [distance, {outline, corner}];
    }
  });
  return found;
}

/** Returns where a point would be a new corner: on the line nearest to it, if any is within *radius*. */
export function nearestLine(outlines: readonly Outline[], [x, y]: Point, radius: number): Corner | null {
  let found: Corner | null = null;
  let least = radius;
  outlines.forEach((points, outline) => {
    for (let corner = 0; corner < points.length / 2; ++corner) {
      const [x0, y0] = pointOf(points, corner);
      const [x1, y1] = pointOf(points, corner + 1);
      const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
      const t = length ? clamp(((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length) : 0;
      const distance = Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0));
      if (distance <= least) [least, found] = [distance, {outline, corner: corner + 1}];
    }
  });
  return found;
}
