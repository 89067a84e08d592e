/** One row of checkpoints/index.json: a network on its way. */
export interface Checkpoint {
  /** Its weights, beside index.json: float32, little-endian, in the order of model.json. */
  readonly file: string;
  /** How often the training digits were seen: a fraction within the first epoch. */
  readonly epoch: number;
  readonly step: number;
  /** How many distorted digits were shown so far. */
  readonly images: number;
  /** The mean cross-entropy over the 8,000 training digits, undistorted, in nats. */
  readonly trainLoss: number;
  /** The share of the 2,000 held-out digits that it knows, 0 to 1. */
  readonly testAccuracy: number;
  /** The mean cross-entropy over the held-out digits, in nats. */
  readonly testLoss: number;
}
