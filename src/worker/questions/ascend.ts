import {ascend} from "../../features/ascend.js";
import type {Model} from "../../network/model.js";
import {topClasses} from "../../network/topClasses.js";
import type {AscendAnswer, AscendQuestion, StepImage} from "../protocol.js";
import {nowAndThen} from "../throttled.js";

/**
 * Returns the image that an ascent found. *hear* gets the start and then, at
 * most every 300 milliseconds, the image of a step; its arrays may be given
 * away. The last image is the answer’s.
 */
export async function* answerAscend(
  model: Model,
  {objective, options}: AscendQuestion,
  hear?: (frame: StepImage) => void
): AsyncGenerator<number, Omit<AscendAnswer, "backend" | "milliseconds">> {
  const {steps} = options;
  const send = nowAndThen(hear);
  const found = yield* ascend(model, objective, {
    ...options,
    onStep({step, pixels, value}) {
      if (step !== steps) send(pixels, {step, value});
    }
  });
  const {width, height, channels, values} = found.pixels;
  const top = found.logits ? topClasses(found.logits, model.network.labels) : [];
  return {
    kind: "ascend",
    shape: [height, width, channels],
    values: Float32Array.from(values),
    objectiveValues: found.values,
    top
  };
}
