/** How large a window hides, and how far it moves, each down and to the right. */
export interface OcclusionSides {
  readonly window: readonly [height: number, width: number];
  readonly stride: readonly [down: number, right: number];
}

/**
 * Returns the sides for a map of *height* × *width*, those that are *given* or
 * else a window of a fifth of the shorter side, both ways, but no more than
 * there is, and a stride of half the window.
 */
export function occlusionSides(height: number, width: number, given: Partial<OcclusionSides> = {}): OcclusionSides {
  const side = (length: number, other: number) =>
    Math.min(length, Math.max(2, Math.round(Math.min(length, other) / 5)));
  const window = given.window ?? [side(height, width), side(width, height)];
  return {window, stride: given.stride ?? [Math.max(1, window[0] >> 1), Math.max(1, window[1] >> 1)]};
}
