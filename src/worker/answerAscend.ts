import {ascend} from "../features/ascend.js";
import type {Model} from "../network/model.js";
import type {AscendAnswer, AscendQuestion, ProgressFrame} from "./messages.js";
import {topClasses} from "./topClasses.js";

/** The least time between two frames, in milliseconds. */
const pause = 300;

/**
 * Returns the image that an ascent found. *hear* gets the start and then, at
 * most every 300 milliseconds, the image of a step; its arrays may be given
 * away. The last image is the answer’s.
 */
export async function* answerAscend(
  model: Model,
  {objective, options}: AscendQuestion,
  hear?: (frame: ProgressFrame) => void
): AsyncGenerator<number, Omit<AscendAnswer, "backend" | "milliseconds">> {
  const {steps} = options;
  let sent = Number.NEGATIVE_INFINITY;
  const found = yield* ascend(model, objective, {
    ...options,
    frame({step, pixels, value}) {
      const now = performance.now();
      if (!hear || step === steps || now - sent < pause) return;
      sent = now;
      hear({...pixels, values: Float32Array.from(pixels.values), step, value});
    }
  });
  const {width, height, channels, values} = found.pixels;
  const top = found.logits ? topClasses(found.logits, model.network.labels) : [];
  return {
    kind: "ascend",
    shape: [height, width, channels],
    values: Float32Array.from(values),
    climb: found.values,
    top
  };
}
