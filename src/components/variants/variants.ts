/** A network that was trained once, from a seed. */
export interface TrainedOnce {
  readonly seed: number;
  /** How many of the held-out digits it gets wrong. */
  readonly wrong: number;
  /** The mean cross-entropy over them, in nats. */
  readonly loss: number;
  /** The share of them whose answer changes when they are moved by one pixel. */
  readonly unsteady: number;
}

/** A variant of the digit network, and how well it does from each seed. */
export interface VariantRow {
  readonly id: string;
  readonly title: string;
  /** How many convolutions. */
  readonly depth: number;
  /** The units of its dense layers with a ReLU. */
  readonly dense: readonly number[];
  readonly parameters: number;
  /** How many of them are in its dense layers, the logits included. */
  readonly denseParameters: number;
  /** For one digit. */
  readonly multiplications: number;
  readonly epochs: number;
  readonly runs: readonly TrainedOnce[];
}

/** What was built of depth and width, data/variants/depth.json. */
export interface BuiltDepths {
  /** How many digits were held out. */
  readonly digits: number;
  readonly rows: readonly VariantRow[];
}

/** A filter of a first layer, over all held-out digits. */
export interface MeasuredFilter {
  /** How many digits get another answer without it. */
  readonly changed: number;
  /** How many more are wrong without it. */
  readonly wrong: number;
  /** The largest number that it gives anywhere, before its ReLU. */
  readonly best: number;
  /** How many digits it answers. */
  readonly answered: number;
  /** The share of all places where it is above 0. */
  readonly places: number;
}

/** The first layer of one network. */
export interface FirstLayer extends TrainedOnce {
  /** [size, size, 1, filters] and [filters], flat. */
  readonly kernel: readonly number[];
  readonly bias: readonly number[];
  readonly filters: readonly MeasuredFilter[];
}

/** A variant whose first layer is looked at. */
export interface FirstRow extends Omit<VariantRow, "runs"> {
  readonly size: number;
  readonly stride: number;
  /** The learning rate of the first step. */
  readonly rate: number;
  readonly runs: readonly FirstLayer[];
}

/** What was built of first layers, data/variants/first.json. */
export interface BuiltFirsts {
  readonly digits: number;
  readonly rows: readonly FirstRow[];
}

/** What the figure of first layers shows at first. */
export const mendedDefault = {before: "11x11-4", after: "7x7-2", seed: 1, digit: 4} as const;

/** How many answers of 2,000 may change without a filter that is called useless: one in a thousand. */
export const fewAnswers = 2;

/** What a filter is good for, as far as two thousand digits tell. */
export type FilterWorth = "dead" | "useless" | "needed";

/** Returns whether a filter is dead (never above 0 on a held-out digit), useless (without it hardly an answer changes) or needed. */
export function worthOf({best, changed}: Pick<MeasuredFilter, "best" | "changed">): FilterWorth {
  if (!(best > 0)) return "dead";
  return changed <= fewAnswers ? "useless" : "needed";
}

/** Returns how many of the *filters* are dead, and how many useless besides. */
export function countWorth(filters: readonly Pick<MeasuredFilter, "best" | "changed">[]) {
  const worths = filters.map(worthOf);
  const count = (worth: FilterWorth) => worths.filter((d) => d === worth).length;
  return {dead: count("dead"), useless: count("useless"), needed: count("needed")};
}
