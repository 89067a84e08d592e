import {layerRows} from "../../features/layerRows.js";
import {pca as components} from "../../features/pca.js";
import type {Raster} from "../../images/raster.js";
import {within} from "../../network/steps.js";
import type {Kind} from "../kind.js";

/** The question “along which directions does what a layer makes of these images vary most?”. */
export interface PcaQuestion {
  /** Each is fitted to the network, as a photo is. */
  readonly images: readonly Raster[];
  readonly layer: string;
  /** How many components at most; defaults to 10. */
  readonly count?: number;
}

export interface PcaAnswer {
  /** How many numbers the layer makes of an image. */
  readonly features: number;
  /** How many components: fewer than asked for where the images vary in fewer directions. */
  readonly count: number;
  /** Each image's coordinates, [images, count]. */
  readonly scores: Float32Array<ArrayBuffer>;
  /** The variance of each component's scores, [count]. */
  readonly variances: Float64Array<ArrayBuffer>;
  /** The variance of all features together. */
  readonly total: number;
}

/** Throws what layerRows and the features' `pca` throw. */
export const pca: Kind<PcaQuestion, PcaAnswer> = async function* ({model}, {images, layer, count}) {
  const {rows, features} = yield* within(layerRows(model, images, layer), 0, 0.3);
  const {scores, variances, total, count: found} = yield* within(components(rows, features, count), 0.3, 1);
  return {features, count: found, scores, variances, total};
};
