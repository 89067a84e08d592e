import type {ResolvedTarget} from "../../network/target.js";

/** A parent and a child that is strongest somewhere else: the parent sees one eye, the child is stronger at the other. */
export const localPair = {
  network: "inception-v3",
  photo: "cat-chelsea",
  parent: {layer: "Mixed_6a", unit: 405},
  child: {layer: "Mixed_5d", unit: 93}
} as const;

/** A unit at its largest activation, with the pixels that it can see from there. */
export interface PlacedUnit extends ResolvedTarget {
  /** *bottom* and *right* are the first pixels outside; null for a unit that sees everything. */
  readonly box: {readonly top: number; readonly left: number; readonly bottom: number; readonly right: number} | null;
}

/** What is known of a parent and a child. */
export interface LocalFacts {
  readonly parent: PlacedUnit;
  /** The child at its own maximum. */
  readonly child: PlacedUnit;
  /** The parent's best children. */
  readonly children: readonly {readonly unit: number; readonly score: number; readonly drop: number}[];
}
