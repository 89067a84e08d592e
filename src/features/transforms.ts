import type {Warp} from "../images/warp.js";

/** How far an image may be moved, at random, before each step; 0 and absent are not at all. */
export interface Transforms {
  /** Up to so many pixels to each side; whole pixels. */
  readonly jitter?: number;
  /** Up to so many times larger or smaller, less 1: 0.1 is between 1/1.1 and 1.1. */
  readonly zoom?: number;
  /** Up to so many degrees to each side. */
  readonly rotate?: number;
}

/**
 * Returns a random warp within the given bounds; *random* gives numbers from 0
 * to 1 and is asked four times whatever the bounds, so that turning one knob
 * does not change what the others do. https://distill.pub/2017/feature-visualization/
 */
export function randomWarp(random: () => number, {jitter = 0, zoom = 0, rotate = 0}: Transforms): Warp {
  const shift = () => Math.round((2 * random() - 1) * jitter) + 0;
  const [x, y] = [shift(), shift()];
  const scale = (1 + zoom) ** (2 * random() - 1);
  return {x, y, scale, degrees: (2 * random() - 1) * rotate};
}
