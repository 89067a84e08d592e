import {mapProjection} from "../../features/mapProjection.js";
import {inputOf} from "../../network/inputOf.js";
import type {Model} from "../../network/model.js";
import type {ProjectionAnswer, ProjectionQuestion} from "../protocol.js";

/** Returns a map of the photo projected to its pixels. Throws what mapProjection throws. */
export async function* answerProjection(
  model: Model,
  {photo, layer, unit, rule}: ProjectionQuestion
): AsyncGenerator<number, Omit<ProjectionAnswer, "backend" | "milliseconds">> {
  const input = inputOf(model.network, photo.pixels);
  try {
    const map = yield* mapProjection(model, input, {layer, unit, rule});
    const shape = map.shape.slice();
    const values = Float32Array.from(await map.data<"float32">());
    map.dispose();
    return {kind: "projection", shape, values};
  } finally {
    input.dispose();
  }
}
