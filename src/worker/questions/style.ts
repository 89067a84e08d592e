import {type StyleFrame, styleTransfer} from "../../features/styleTransfer.js";
import {asyncPart} from "../../network/asyncPart.js";
import type {Model} from "../../network/model.js";
import type {StepImage, StyleAnswer, StyleQuestion} from "../protocol.js";
import {nowAndThen} from "../throttled.js";
import {answerScores} from "./scores.js";

/**
 * Returns the content in the style, and what the network says of both and of
 * the result. *hear* gets the start and then, at most every 300 milliseconds,
 * the image of a step; its arrays may be given away. *watch* hears of every step.
 */
export async function* answerStyle(
  model: Model,
  {network, content, style, options}: StyleQuestion,
  hear?: (frame: StepImage) => void,
  watch?: (frame: StyleFrame) => void
): AsyncGenerator<number, Omit<StyleAnswer, "backend" | "milliseconds">> {
  const send = nowAndThen(hear);
  const onStep = (frame: StyleFrame) => {
    watch?.(frame);
    const {step, pixels, losses} = frame;
    if (step !== options.steps) send(pixels, {step, value: losses.total, losses});
  };
  const {pixels, losses} = yield* asyncPart(styleTransfer(model, content, style, {...options, onStep}), 0, 0.96);
  const asking = answerScores(model, {kind: "scores", network, images: [content, style, pixels]});
  const {scores} = yield* asyncPart(asking, 0.96, 1);
  const {width, height, channels, values} = pixels;
  return {kind: "style", shape: [height, width, channels], values: Float32Array.from(values), losses, scores};
}
