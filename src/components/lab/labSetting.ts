/** One way of asking “which pixels mattered?”, beside others. */
export interface LabSetting {
  /** By its name in the registry, or of the reader’s own. */
  readonly network: string;
  /** The layer of the unit that is explained; undefined for a class. */
  readonly layer: string | undefined;
  /** The unit or class; undefined for the photo’s best class. */
  readonly unit: number | undefined;
  readonly method: string;
  /** The knobs that are turned. */
  readonly options: Readonly<Record<string, string | number | readonly [number, number]>>;
}

/** How many settings stand side by side at the most. */
export const places = ["a", "b", "c", "d"] as const;
export type LabPlace = (typeof places)[number];
