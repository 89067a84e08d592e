import {invert} from "../../features/invert.js";
import type {Model} from "../../network/model.js";
import {topClasses} from "../../network/topClasses.js";
import type {InvertAnswer, InvertedImage, InvertQuestion, StepImage} from "../protocol.js";
import {nowAndThen} from "../throttled.js";

/**
 * Returns the image that an inversion found, and some of the way: evenly
 * spaced steps, and always the last, wherever the descent ended. *hear* gets
 * an image now and then; its arrays may be given away.
 */
export async function* answerInvert(
  model: Model,
  {target, options, frames = 24}: InvertQuestion,
  hear?: (frame: StepImage) => void
): AsyncGenerator<number, Omit<InvertAnswer, "backend" | "milliseconds">> {
  if (!(Number.isInteger(frames) && frames >= 2)) throw new RangeError(`invalid frames: ${frames}`);
  let every = 1;
  let images: InvertedImage[] = [];
  const send = nowAndThen(hear);
  const found = yield* invert(model, target, {
    ...options,
    onStep({step, pixels, loss, probability, last}) {
      const image = {step, loss, probability, pixels};
      images = images.filter((d) => d.step % every === 0); // the image before this one may have stood for the end
      images.push(image);
      while (images.length > frames) {
        every *= 2;
        images = images.filter((d) => d.step % every === 0 || d === image);
      }
      if (!last) send(pixels, {step, value: loss});
    }
  });
  const {labels} = model.network;
  return {
    kind: "invert",
    images,
    losses: found.losses,
    probabilities: found.probabilities,
    startTop: topClasses(found.startLogits, labels),
    top: topClasses(found.logits, labels)
  };
}
