import {layerRows} from "../../features/layerRows.js";
import {pca} from "../../features/pca.js";
import {asyncPart} from "../../network/asyncPart.js";
import {part} from "../../network/finish.js";
import type {Model} from "../../network/model.js";
import type {PcaAnswer, PcaQuestion} from "../protocol.js";

/** Returns the principal components of what a layer makes of the images. Throws as `layerRows` and `pca` do. */
export async function* answerPca(
  model: Model,
  {images, layer, count}: PcaQuestion
): AsyncGenerator<number, Omit<PcaAnswer, "backend" | "milliseconds">> {
  const {rows, features} = yield* asyncPart(layerRows(model, images, layer), 0, 0.3);
  const {scores, variances, total, count: found} = yield* part(pca(rows, features, count), 0.3, 1);
  return {kind: "pca", features, count: found, scores, variances, total};
}
