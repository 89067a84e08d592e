/** What a unit of the story loses without its children: one at a time, and all at once. */
export interface UnitSet {
  readonly parent: {readonly layer: string; readonly unit: number};
  /** The layer of the children. */
  readonly below: string;
  readonly units: readonly number[];
  /** The parent’s value. */
  readonly value: number;
  /** By how much it falls without each child, alone. */
  readonly drops: readonly number[];
  /** By how much it falls without all of them. */
  readonly together: number;
}

/** Returns what the single drops add up to. */
export function sumOfDrops({drops}: Pick<UnitSet, "drops">): number {
  return drops.reduce((sum, drop) => sum + drop, 0);
}
