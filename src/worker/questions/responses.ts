import {layerRows} from "../../features/layerRows.js";
import type {Raster} from "../../images/raster.js";
import type {Kind} from "../kind.js";

/** The question “how strongly does each unit of a layer answer to each of these images?”. */
export interface ResponsesQuestion {
  /** Each is fitted to the network, as a photo is. */
  readonly images: readonly Raster[];
  readonly layer: string;
  /** What stands for a map of answers: its largest, the default, or its mean. */
  readonly keep?: "largest" | "mean";
}

export interface ResponsesAnswer {
  readonly units: number;
  /** The largest value over places, or the mean, [images, units]. */
  readonly values: Float32Array<ArrayBuffer>;
}

/** Throws what layerRows throws. */
export const responses: Kind<ResponsesQuestion, ResponsesAnswer> = async function* (
  {model},
  {images, layer, keep = "largest"}
) {
  const {rows, features} = yield* layerRows(model, images, layer, {keep});
  return {units: features, values: rows};
};
