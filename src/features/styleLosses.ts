import * as tf from "@tensorflow/tfjs-core";
import {gram} from "./gram.js";

/** A loss of a layer, and its gradient with respect to the layer’s activations. Both are the caller’s to dispose. */
export interface LayerLoss {
  readonly value: tf.Scalar;
  /** As the activations, [1, height, width, channels]. */
  readonly gradient: tf.Tensor;
}

/**
 * Returns how far the *activations* are from the *wanted* ones, place by
 * place: Σ (F − P)² ÷ Σ P², so that 0 is the same and 1 is as far as nothing at
 * all, in every layer.
 */
export function contentLoss(activations: tf.Tensor, wanted: tf.Tensor): LayerLoss {
  return distance(activations, wanted);
}

/**
 * Returns how far the Gram matrix of the *activations* is from the *wanted*
 * one: Σ (G − A)² ÷ Σ A², so that every layer counts alike, whatever the
 * strength and the number of its channels.
 */
export function styleLoss(activations: tf.Tensor, wanted: tf.Tensor2D): LayerLoss {
  return tf.tidy(() => {
    const [, height, width, channels] = activations.shape as [number, number, number, number];
    const {value, gradient} = distance(gram(activations), wanted);
    const rows = tf.reshape(activations, [height * width, channels]) as tf.Tensor2D;
    const sent = tf.mul(tf.matMul(rows, gradient as tf.Tensor2D), 2 / (height * width));
    return {value, gradient: tf.reshape(sent, activations.shape)};
  }) as LayerLoss;
}

/** Returns Σ (a − b)² ÷ Σ b² and its gradient with respect to *a*. */
function distance(a: tf.Tensor, b: tf.Tensor): LayerLoss {
  return tf.tidy(() => {
    const size = tf.maximum(tf.sum(tf.square(b)), 1e-12); // a layer may be silent
    const difference = tf.sub(a, b);
    const value = tf.div(tf.sum(tf.square(difference)), size) as tf.Scalar;
    return {value, gradient: tf.mul(difference, tf.div(2, size))};
  }) as unknown as LayerLoss;
}
