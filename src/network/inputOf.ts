import * as tf from "@tensorflow/tfjs-core";
import {fit} from "../images/fit.js";
import type {Raster} from "../images/raster.js";
import {toInput} from "../images/toInput.js";
import type {Network} from "./network.js";

/**
 * Returns the photo of the given *pixels* (0…255, any size) as the network
 * wants it, [1, height, width, channels] in the network's range; the caller
 * disposes it. Throws `takes no photos: …`.
 */
export function inputOf({name, input}: Network, pixels: Raster): tf.Tensor {
  const [height, width, channels] = input.shape;
  if (input.shape.length !== 3 || channels === null) throw new RangeError(`takes no photos: ${name}`);
  const size = {height: height ?? pixels.height, width: width ?? pixels.width, channels};
  return tf.tensor(toInput(fit(pixels, size), input.range), [1, size.height, size.width, channels]);
}
