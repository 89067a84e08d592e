import {occludedAnswers} from "../../attribution/occludedAnswers.js";
import {inputOf} from "../../network/inputOf.js";
import type {Model} from "../../network/model.js";
import type {OccludeAnswer, OccludeQuestion} from "../protocol.js";

/** Returns what the network says with a window of the photo hidden, for every place. Throws what occludedAnswers throws. */
export async function* answerOcclude(
  model: Model,
  {photo, window, stride, fill, randomSeed, layer}: OccludeQuestion
): AsyncGenerator<number, Omit<OccludeAnswer, "backend" | "milliseconds">> {
  const input = inputOf(model.network, photo.pixels);
  try {
    const found = yield* occludedAnswers(model, input, {window, stride, fill, randomSeed, layer});
    return {kind: "occlude", ...found, labels: model.network.labels};
  } finally {
    input.dispose();
  }
}
