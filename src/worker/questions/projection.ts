import {mapProjection} from "../../features/mapProjection.js";
import {inputOf} from "../../network/inputOf.js";
import type {ReluRule} from "../../network/layers/layerKind.js";
import type {Kind, PhotoPixels} from "../kind.js";

/** The question “which pixels does this map come from?”. */
export interface ProjectionQuestion {
  readonly photo: PhotoPixels;
  readonly layer: string;
  readonly unit: number;
  /** Defaults to "deconvnet". */
  readonly rule?: ReluRule;
}

export interface ProjectionAnswer {
  /** [height, width, channels] */
  readonly shape: readonly number[];
  /** The signal that arrives at the pixels, flat. */
  readonly values: Float32Array<ArrayBuffer>;
}

/** Throws what mapProjection throws. */
export const projection: Kind<ProjectionQuestion, ProjectionAnswer> = async function* (
  {model},
  {photo, layer, unit, rule}
) {
  const input = inputOf(model.network, photo.pixels);
  try {
    const map = yield* mapProjection(model, input, {layer, unit, rule});
    const shape = map.shape.slice();
    const values = Float32Array.from(await map.data<"float32">());
    map.dispose();
    return {shape, values};
  } finally {
    input.dispose();
  }
};
