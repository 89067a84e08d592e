import {imageDistances, type LayerDistances} from "../../features/imageDistances.js";
import type {Raster} from "../../images/raster.js";
import type {Kind} from "../kind.js";

/** The question “how far is each of these images from this one, in these layers?”. */
export interface DistancesQuestion {
  readonly query: Raster;
  /** Fitted to the network, as the query is. */
  readonly images: readonly Raster[];
  readonly layers: readonly string[];
}

export interface DistancesAnswer {
  readonly layers: readonly LayerDistances[];
}

/** Throws what imageDistances throws. */
export const distances: Kind<DistancesQuestion, DistancesAnswer> = async function* ({model}, {query, images, layers}) {
  return {layers: yield* imageDistances(model, query, images, layers)};
};
