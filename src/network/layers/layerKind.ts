import type * as tf from "@tensorflow/tfjs-core";
import type {Model} from "../model.js";
import type {Layer} from "../network.js";

/**
 * What a ReLU does to the signal g on its way back, where x is what it
 * received on the way forward. This one choice is the difference between
 * three famous methods:
 *
 * - "gradient": g · (x > 0), https://arxiv.org/abs/1312.6034
 * - "deconvnet": g · (g > 0), https://arxiv.org/abs/1311.2901
 * - "guided": g · (g > 0) · (x > 0), https://arxiv.org/abs/1412.6806
 * - "guided-negative": g · (g < 0) · (x > 0), as in cnn_treevis
 */
export type ReluRule = "gradient" | "deconvnet" | "guided" | "guided-negative";

/** What a layer's backward side may look at. Tensors carry the batch as their first dimension. */
export interface LayerContext {
  readonly inputs: readonly tf.Tensor[];
  readonly output: tf.Tensor;
  readonly model: Model;
  readonly rule: ReluRule;
  /**
   * Whether a ReLU and the convolution after it, its only reader, agree that
   * the convolution sends back the positive part alone, which is all that the
   * rule lets through. Defaults to false.
   */
  readonly positive?: boolean;
}

/** What a layer computes at once with the one after it. */
export type FusedActivation = "relu" | "relu6";

/** One kind of layer: its forward and its backward side by side. */
export interface LayerKind<L extends Layer> {
  /** Returns the output for the given inputs; a convolution applies the *activation* too, if there is one. */
  forward(layer: L, inputs: readonly tf.Tensor[], model: Model, activation?: FusedActivation): tf.Tensor;
  /**
   * Returns the signal for each input, given the signal *g* at the output. The
   * batch of *g* may be larger than that of the forward pass, if that was 1.
   */
  backward(layer: L, g: tf.Tensor, context: LayerContext): tf.Tensor[];
}
