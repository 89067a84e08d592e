import {type DescribedNetwork, describedNetwork} from "../../network/networkFile/describedNetwork.js";
import {digitNetwork, weightParts} from "../../training/digitNetwork.js";
import {
  copied,
  judged,
  type LabelledDigits,
  type TrainingSettings,
  type TrainingState,
  trainDigits as train,
  untrained
} from "../../training/trainDigits.js";
import type {Kind} from "../kind.js";

/** The question “what does the small network learn with these settings?”. */
export interface TrainDigitsQuestion {
  readonly settings: TrainingSettings;
  /** The digits that it is shown. */
  readonly shown: LabelledDigits;
  /** Digits that it is never trained on. */
  readonly heldOut: LabelledDigits;
  /** Up to which step. */
  readonly until: number;
  /** After how many steps it is looked at. */
  readonly every: number;
  /** Where training goes on; defaults to the beginning. */
  readonly from?: TrainingState;
}

/** The network at one moment of its training. */
export interface TrainingMoment {
  readonly step: number;
  /** The mean loss of the steps since the last moment, in nats; null before the first step. */
  readonly loss: number | null;
  /** How many of the held-out digits it names rightly, of how many. */
  readonly right: number;
  readonly of: number;
  readonly heldOutLoss: number;
  /** The filters of its first layer, [5, 5, 1, width]. */
  readonly filters: Float32Array;
}

export interface TrainDigitsAnswer {
  readonly state: TrainingState;
  readonly moments: readonly TrainingMoment[];
  /** The network as it is now, to be asked about like any other. */
  readonly trained: DescribedNetwork;
  /** Why it ended before its last step: the weights ran away. */
  readonly ranAway?: string;
}

/** Throws `no digits`. */
export const trainDigits: Kind<TrainDigitsQuestion, TrainDigitsAnswer> = async function* (
  bench,
  {settings, shown, heldOut, until, every, from}
) {
  if (!shown.labels.length || !heldOut.labels.length) throw new RangeError("no digits");
  let state = from ? copied(from) : untrained(settings);
  const first = state.step;
  const moments: TrainingMoment[] = from ? [] : [moment(null)];
  let sum = 0;
  let count = 0;
  let ranAway: string | undefined;
  const steps = train(shown, settings, state);
  while (state.step < until) {
    const {loss, state: next} = steps.next().value!;
    if (!Number.isFinite(loss)) {
      ranAway = `At step ${state.step + 1} the loss is no number any more: the weights ran away. Try a smaller rate.`;
      break;
    }
    state = next;
    sum += loss;
    count += 1;
    if (state.step % every === 0 || state.step === until) {
      moments.push(moment(sum / count));
      sum = count = 0;
    }
    yield (state.step - first) / (until - first);
    await bench.onPartial?.(() => ({...answer(), done: state.step - first, of: until - first}));
  }
  return answer();

  function moment(loss: number | null): TrainingMoment {
    const {right, loss: heldOutLoss} = judged(settings, state.weights, heldOut);
    const [{start, size}] = weightParts(settings);
    const filters = state.weights.slice(start, start + size);
    return {step: state.step, loss, right, of: heldOut.labels.length, heldOutLoss, filters};
  }

  function answer(): TrainDigitsAnswer {
    const trained = describedNetwork(digitNetwork(settings, state.weights, "trained"), [28, 28]);
    return {state: copied(state), moments: [...moments], trained, ...(ranAway && {ranAway})};
  }
};
