import {pca} from "../../features/pca.js";
import type {RowsPcaAnswer, RowsPcaQuestion} from "../protocol.js";

/** Returns the principal components of rows of numbers. Throws as `pca` does. */
export async function* answerRowsPca({
  rows,
  features,
  count
}: RowsPcaQuestion): AsyncGenerator<number, Omit<RowsPcaAnswer, "backend" | "milliseconds">> {
  const {scores, variances, total, count: found} = yield* pca(rows, features, count);
  return {kind: "rowsPca", features, count: found, scores, variances, total};
}
