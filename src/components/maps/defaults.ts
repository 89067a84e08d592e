/** What the maps of a layer, as images, show before their reader changes anything. */
export const mapsDefault = {network: "inception-v3", photo: "cat-chelsea", layer: "Mixed_5b", unit: 55} as const;

/** What maps.json says of maps.png. */
export interface BuiltMaps {
  readonly network: string;
  readonly photo: string;
  readonly layer: string;
  /** Which share of all values is 0, 0…1. */
  readonly zeros: number;
  /** How the maps lie on the sheet, and the largest value of each. */
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly scales: readonly number[];
}
