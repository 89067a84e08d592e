import * as tf from "@tensorflow/tfjs-core";
import type {Raster} from "../images/raster.js";
import {resize} from "../images/resize.js";
import type {ForwardPass} from "../network/forward.js";
import {countSketch} from "./countSketch.js";

/** A space in which two photos have a distance, and how a photo becomes a point of it. */
export type Space =
  /** The photo itself, made small: *side* pixels a side, 0…255. */
  | {readonly kind: "pixels"; readonly side: number}
  /** The mean over places of each unit of a layer of maps. */
  | {readonly kind: "mean"; readonly layer: string}
  /** All activations of a layer; where they are more than *size*, a count sketch of them. */
  | {readonly kind: "layer"; readonly layer: string; readonly size: number; readonly seed: number};

/** A photo in a space. */
export interface SpacePoint {
  /** Its numbers, or a sketch of them. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The Euclidean length of all its numbers, exact also where they are sketched. */
  readonly length: number;
}

/**
 * Returns the point that a photo is in a *space*, from the photo's *pixels* as
 * the network got them and its *run*. Throws `unknown layer: …`.
 */
export async function spacePoint(
  {values}: Pick<ForwardPass, "values">,
  pixels: Raster,
  space: Space
): Promise<SpacePoint> {
  if (space.kind === "pixels") return whole(resize(pixels, {width: space.side, height: space.side}).values);
  const output = values.get(space.layer);
  if (!output) throw new RangeError(`unknown layer: ${space.layer}`);
  if (space.kind === "mean") {
    const mean = tf.tidy(() => (output.rank === 4 ? tf.mean(output, [1, 2]) : output.clone()));
    const found = await mean.data<"float32">();
    mean.dispose();
    return whole(found);
  }
  const all = await output.data<"float32">();
  return all.length > space.size ? {values: countSketch(all, space), length: lengthOf(all)} : whole(all);
}

function whole(values: ArrayLike<number>): SpacePoint {
  return {values: Float32Array.from(values), length: lengthOf(values)};
}

function lengthOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; ++i) sum += values[i] ** 2;
  return Math.sqrt(sum);
}
