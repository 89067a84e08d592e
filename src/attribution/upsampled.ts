import * as tf from "@tensorflow/tfjs-core";

/** Returns the map [height, width, 1] bilinearly resized to the input's places (half-pixel centres). */
export function upsampled(map: tf.Tensor3D, input: tf.Tensor): tf.Tensor3D {
  return tf.image.resizeBilinear(map, [input.shape[1]!, input.shape[2]!], false, true);
}
