/** How much of an answer that sharpens there is. */
export interface SoFar {
  /** How many passes have been made. */
  readonly done: number;
  /** How many the answer takes. */
  readonly of: number;
}

/**
 * Is offered an answer on its way, coarser or noisier than the last, and makes
 * it only where somebody has time to look. It owns nothing: what is made are
 * plain numbers.
 */
export type OnPartial<T> = (make: () => (T & SoFar) | Promise<T & SoFar>) => Promise<void>;

/** A map on its way to an attribution’s. */
export interface PartialMap {
  /** [height, width, channels], or [units]. */
  readonly shape: readonly number[];
  /** Flat, in row-major order. */
  readonly values: Float32Array<ArrayBuffer>;
}
