import {layerRows} from "../../features/layerRows.js";
import type {Model} from "../../network/model.js";
import type {ResponsesAnswer, ResponsesQuestion} from "../protocol.js";

/** Returns every unit's response to each of the images: its largest value over places. Throws as `layerRows` does. */
export async function* answerResponses(
  model: Model,
  {images, layer}: ResponsesQuestion
): AsyncGenerator<number, Omit<ResponsesAnswer, "backend" | "milliseconds">> {
  const {rows, features} = yield* layerRows(model, images, layer, {keep: "largest"});
  return {kind: "responses", units: features, values: rows};
}
