import type * as tf from "@tensorflow/tfjs-core";

/** A function of each value alone, and its slope. */
export interface Activation {
  /** Its parameters by name, with what they are where a layer does not say. */
  readonly parameters: Readonly<Record<string, number>>;
  forward(x: tf.Tensor, parameters: Readonly<Record<string, number>>): tf.Tensor;
  /** Returns the slope at each *x*, where *y* came out. */
  derivative(x: tf.Tensor, y: tf.Tensor, parameters: Readonly<Record<string, number>>): tf.Tensor;
}
