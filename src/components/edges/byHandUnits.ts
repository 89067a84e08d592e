/** Units of the first layer that a filter is to be written for by hand. */
export const byHandUnits = [
  {layer: "Conv2d_1a", unit: 7},
  {layer: "Conv2d_1a", unit: 21}
] as const;

/** What was measured of such a unit on the story’s photo: its map is a grey picture, white being its largest value. */
export interface ByHandUnit {
  readonly layer: string;
  readonly unit: number;
  readonly largest: number;
}
