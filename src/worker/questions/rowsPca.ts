import {pca} from "../../features/pca.js";
import type {Kind} from "../kind.js";
import type {PcaAnswer} from "./pca.js";

/** The question “along which directions do these rows of numbers vary most?”. Any network will do, since the rows need none. */
export interface RowsPcaQuestion {
  /** [examples, features], flat. */
  readonly rows: Float32Array;
  readonly features: number;
  /** How many components at most; defaults to 10. */
  readonly count?: number;
}

/** Throws what the features' `pca` throws. */
export const rowsPca: Kind<RowsPcaQuestion, PcaAnswer> = async function* (_, {rows, features, count}) {
  const {scores, variances, total, count: found} = yield* pca(rows, features, count);
  return {features, count: found, scores, variances, total};
};
