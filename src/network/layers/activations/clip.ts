import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** x, but no less than *min* and no more than *max*; slope 0 at both. */
export const clip: Activation = {
  parameters: {min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY},
  forward: (x, {min, max}) => below(above(x, min), max),
  derivative: (x, _y, {min, max}) => {
    const least = Number.isFinite(min) ? tf.step(tf.sub(x, min)) : tf.onesLike(x);
    return Number.isFinite(max) ? tf.mul(least, tf.step(tf.sub(max, x))) : least;
  }
};

const above = (x: tf.Tensor, min: number) => (Number.isFinite(min) ? tf.maximum(x, min) : x);
const below = (x: tf.Tensor, max: number) => (Number.isFinite(max) ? tf.minimum(x, max) : tf.clone(x));
