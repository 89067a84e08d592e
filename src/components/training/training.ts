import type {Answer, Provenance} from "../../worker/protocol.js";
import type {ShownMoment} from "./trainBoard.js";
import type {TrainingSet} from "./trainingDefault.js";

/** What the reader sets, and at which step the filters are looked at. */
export interface TrainChoice extends TrainingSet {
  readonly at: number;
}

/** A training, as far as it is. */
export interface Training extends Partial<Provenance> {
  readonly moments: readonly ShownMoment[];
  /** Absent where it was built. */
  readonly live?: Pick<Answer<"trainDigits">, "state" | "trained">;
  readonly until: number;
  readonly ranAway?: string;
}
