import type * as tf from "@tensorflow/tfjs-core";
import type {ForwardPass} from "../network/forward.js";
import type {ResolvedTarget} from "../network/target.js";
import type {OnPartial, PartialMap} from "./partial.js";

/** Which pixels mattered (or which activations of a layer). */
export interface Attribution {
  /**
   * One value for each thing explained: [height, width, channels] of the input
   * or layer, or [units]. Methods that judge places rather than values, such
   * as occlusion and class activation maps, have one channel. The caller
   * disposes it.
   */
  readonly map: tf.Tensor;
  readonly target: ResolvedTarget;
}

/** What all methods take. */
export interface AttributionOptions {
  /** The layer whose activations are explained; defaults to the input. */
  readonly to?: string;
  /** A run of the same model on the same input that kept every activation, so that it need not be computed again. */
  readonly run?: ForwardPass;
  /** Is offered maps on the way, where a method makes many passes. */
  readonly onPartial?: OnPartial<PartialMap & {readonly target: ResolvedTarget}>;
}
