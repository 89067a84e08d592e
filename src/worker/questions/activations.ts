import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “what does a layer make of this photo?”. */
export interface ActivationsQuestion {
  readonly photo: PhotoPixels;
  readonly layer: string;
}

export interface ActivationsAnswer {
  /** [height, width, channels], or [units] */
  readonly shape: readonly number[];
  /** Flat, in row-major order. */
  readonly values: Float32Array<ArrayBuffer>;
}

/** Throws `unknown layer: …`. */
export const activations = aboutPhoto<ActivationsQuestion, ActivationsAnswer>(async ({model, run}, {layer}) => {
  const activations = run.values.get(layer);
  if (!activations || !model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
  return {shape: activations.shape.slice(1), values: Float32Array.from(await activations.data<"float32">())};
});
