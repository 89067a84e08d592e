import type {DescribedNetwork} from "../../worker/protocol.js";

/** What the reader sets before training. */
export interface TrainingSet {
  readonly rate: number;
  readonly batch: number;
  readonly epochs: number;
  readonly width: number;
  readonly seed: number;
  /** How many digits are shown in an epoch. */
  readonly examples: number;
}

/** With what the figure begins. */
export const trainingDefault: TrainingSet = {rate: 0.004, batch: 32, epochs: 3, width: 8, seed: 1, examples: 1000};

/** What can be set. */
export const trainingChoices = {
  rate: [0.0004, 0.004, 0.04, 0.4],
  batch: [8, 32, 128],
  width: [2, 4, 8, 16],
  examples: [100, 500, 1000, 2000, 4000]
} as const;

/** How many held-out digits judge it, the first of all 2,000. */
export const judges = 500;

/** The digit that is explained first, and by which method. */
export const whyDefault = {digit: 8, method: "guided-backprop"} as const;

/** Returns how many steps a training makes, and after how many it is looked at: some twelve times. */
export function stepsOf({examples, batch, epochs}: TrainingSet): {readonly until: number; readonly every: number} {
  const until = epochs * Math.max(1, Math.floor(examples / batch));
  return {until, every: Math.max(1, Math.round(until / 12))};
}

/** The network at one moment of its training, in plain lists. */
export interface BuiltMoment {
  readonly step: number;
  readonly loss: number | null;
  readonly right: number;
  readonly of: number;
  readonly heldOutLoss: number;
  readonly filters: readonly number[];
}

/** What was built: data/training/training/default.json; the weights of the network are in trained.bin beside it. */
export interface BuiltTraining {
  readonly moments: readonly BuiltMoment[];
  readonly trained: Omit<DescribedNetwork, "weights">;
  readonly why: readonly BuiltWhy[];
  /** How many held-out digits are named rightly at the end of the same training with other rates, for each of some seeds. */
  readonly rates: readonly {readonly rate: number; readonly right: readonly number[]}[];
}

/** Why a network says what it says of a digit. */
export interface BuiltWhy {
  readonly network: string;
  readonly top: readonly {
    readonly index: number;
    readonly label: string;
    readonly logit: number;
    readonly probability: number;
  }[];
  readonly values: readonly number[];
}
