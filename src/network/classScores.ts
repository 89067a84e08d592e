/** What the network says of one class. */
export interface ClassScore {
  readonly index: number;
  readonly label: string;
  readonly logit: number;
  /** 0…1: the softmax of the logits. */
  readonly probability: number;
}

/** What the network says about one image. */
export interface ImageScores {
  /** The five best classes, the best first. */
  readonly top: readonly ClassScore[];
  /** The classes asked about, in the order of the question. */
  readonly asked: readonly ClassScore[];
  /** The place of each class asked about among all classes; 1 is the best. */
  readonly ranks: readonly number[];
}
