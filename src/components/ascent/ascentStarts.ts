import type {StartPair} from "./startPairs.js";

/** What came of a start. */
export interface BuiltStart {
  readonly seed: number;
  /** The class’s value at the end. */
  readonly value: number;
  /** Its probability, 0…1. */
  readonly probability: number;
  /** The share of the contrast in fine detail, 0…1. */
  readonly fine: number;
}

/** What was built, data/ascent/rungs/starts.json; the pictures stand on starts.webp, a way a row. */
export interface BuiltStarts {
  /** The width and height of a picture. */
  readonly cell: number;
  readonly ways: readonly {
    /** The id of a preset. */
    readonly way: string;
    readonly starts: readonly BuiltStart[];
    readonly pairs: readonly StartPair[];
  }[];
}
