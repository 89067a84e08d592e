/** How alike the units of a tree are. */
export interface Redundancy {
  readonly units: readonly {readonly layer: string; readonly unit: number}[];
  /** How many photos the activations were compared over. */
  readonly photos: number;
  /** The cosine of |picture| of two units, 0…1, row by row; null where a picture is empty. */
  readonly pictures: readonly (readonly (number | null)[])[];
  /** The correlation of two units' largest activations over the photos, −1…1; null where one does not vary. */
  readonly activations: readonly (readonly (number | null)[])[];
}
