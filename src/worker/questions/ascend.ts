import {type AscendOptions, ascend as ascent} from "../../features/ascend.js";
import type {Objective} from "../../features/objective.js";
import type {ClassScore} from "../../network/classScores.js";
import {endingOf} from "../../network/network.js";
import {topClasses} from "../../network/topClasses.js";
import type {Kind} from "../kind.js";

/** The question “what image would this unit like to see?”. */
export interface AscendQuestion {
  readonly objective: Objective;
  readonly options: Omit<AscendOptions, "onStep">;
}

export interface AscendAnswer {
  /** [height, width, channels] */
  readonly shape: readonly number[];
  /** The last image, 0…255, flat. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The objective before each step and at the end. */
  readonly objectiveValues: Float32Array<ArrayBuffer>;
  /** The five best classes of the last image, where the objective is a class; else none. */
  readonly top: readonly ClassScore[];
  /** The class that was climbed, as the last image scores it; null where the objective is no class. */
  readonly asked: ClassScore | null;
}

/** Throws what `ascend` throws. */
export const ascend: Kind<AscendQuestion, AscendAnswer> = async function* ({model, onImage}, {objective, options}) {
  const {steps} = options;
  const found = yield* ascent(model, objective, {
    ...options,
    onStep({step, pixels, value}) {
      if (step !== steps) onImage?.({...pixels, step, value});
    }
  });
  const {width, height, channels, values} = found.pixels;
  const {network} = model;
  const all = found.logits ? topClasses(found.logits, network.labels, endingOf(network), Number.POSITIVE_INFINITY) : [];
  return {
    shape: [height, width, channels],
    values: Float32Array.from(values),
    objectiveValues: found.values,
    top: all.slice(0, 5),
    asked: (found.logits && "unit" in objective && all.find(({index}) => index === objective.unit)) || null
  };
};
