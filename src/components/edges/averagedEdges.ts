/** What the units of a layer add to a parent, [units] each. */
export interface LayerEdges {
  readonly name: string;
  /** On average over some photos. */
  readonly mean: Float32Array;
  /** In one photo. */
  readonly own: Float32Array;
}

/** The edges of a class or a unit, on average and in one photo. */
export interface AveragedEdges {
  readonly parent: {readonly layer: string; readonly unit: number};
  /** The id of the photo; null for the reader’s own. */
  readonly photo: string | null;
  /** The parent’s value in the photo. */
  readonly value: number;
  /** The ids of the photos that the average is over; the photo itself is not among them. */
  readonly photos: readonly string[];
  /** The layers below the parent, top down. */
  readonly layers: readonly LayerEdges[];
}
