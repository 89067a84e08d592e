import {layerRows} from "../../features/layerRows.js";
import type {Raster} from "../../images/raster.js";
import type {Kind} from "../kind.js";

/** The question “how strongly does each unit of a layer answer to each of these images?”. */
export interface ResponsesQuestion {
  /** Each is fitted to the network, as a photo is. */
  readonly images: readonly Raster[];
  readonly layer: string;
}

export interface ResponsesAnswer {
  readonly units: number;
  /** The largest value over places, [images, units]. */
  readonly values: Float32Array<ArrayBuffer>;
}

/** Throws what layerRows throws. */
export const responses: Kind<ResponsesQuestion, ResponsesAnswer> = async function* ({model}, {images, layer}) {
  const {rows, features} = yield* layerRows(model, images, layer, {keep: "largest"});
  return {units: features, values: rows};
};
