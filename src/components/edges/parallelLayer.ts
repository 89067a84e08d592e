/** A unit of a layer among the most active of a photo. */
export interface ParallelUnit {
  readonly unit: number;
  /** Its largest activation. */
  readonly value: number;
  /**
   * What each of the units listed for the layer below is to it: the score of
   * the edge as a share, 0…1, of the scores of all units there. Empty in the
   * last layer.
   */
  readonly edges: readonly number[];
}

/** A layer with the units that a photo excites most, the strongest first. */
export interface ParallelLayer {
  readonly layer: string;
  /** How many units the layer has. */
  readonly channels: number;
  readonly units: readonly ParallelUnit[];
}
