/** The shape of one example without its batch: [height, width, channels] for feature maps, [units] for vectors. */
export type Shape = readonly number[];

/**
 * A trained array. With *scale* and *zeroPoint* the values are quantized:
 * weight = scale · (value − zeroPoint).
 */
export interface Weights {
  readonly shape: readonly number[];
  readonly values: Float32Array | Uint8Array;
  readonly scale?: number;
  readonly zeroPoint?: number;
}

/** As in TensorFlow: "same" pads so that the output is ⌈input ÷ stride⌉, the odd pixel going to the bottom and right. */
export type Padding = "same" | "valid";

type Pair = readonly [height: number, width: number];

interface Base {
  /** Unique in its network. What a reader of this site calls the layer. */
  readonly name: string;
  /** The names of the layers whose outputs this layer takes, in order. */
  readonly inputs: readonly string[];
}

/** The image itself; always the first layer. */
export interface InputLayer extends Base {
  readonly kind: "input";
}

/** Cross-correlation; kernel [height, width, inChannels, outChannels], bias [outChannels]. Linear: no activation. */
export interface Conv2DLayer extends Base {
  readonly kind: "conv2d";
  readonly kernel: Weights;
  readonly bias?: Weights;
  readonly strides: Pair;
  readonly dilations?: Pair;
  readonly padding: Padding;
}

/** One kernel a channel; kernel [height, width, inChannels, multiplier], bias [inChannels · multiplier]. */
export interface DepthwiseConv2DLayer extends Base {
  readonly kind: "depthwiseConv2d";
  readonly kernel: Weights;
  readonly bias?: Weights;
  readonly strides: Pair;
  readonly padding: Padding;
}

/** Matrix product; kernel [in, out], bias [out]. Linear: no activation. */
export interface DenseLayer extends Base {
  readonly kind: "dense";
  readonly kernel: Weights;
  readonly bias?: Weights;
}

/** max(0, x), or min(max(0, x), max) where a *max* is given (ReLU6). */
export interface ReluLayer extends Base {
  readonly kind: "relu";
  readonly max?: number;
}

/** Max pooling and average pooling; the average divides by the number of real inputs, not of padding. */
export interface PoolLayer extends Base {
  readonly kind: "maxPool" | "averagePool";
  readonly size: Pair;
  readonly strides: Pair;
  readonly padding: Padding;
}

/** The mean over positions: [height, width, channels] → [channels]. */
export interface GlobalAveragePoolLayer extends Base {
  readonly kind: "globalAveragePool";
}

/** A trained normalization folded into scale · x + offset; scale and offset [channels]. */
export interface BatchNormLayer extends Base {
  readonly kind: "batchNorm";
  readonly scale: Weights;
  readonly offset: Weights;
}

/** Concatenation along the channels. */
export interface ConcatLayer extends Base {
  readonly kind: "concat";
}

/** Element-wise sum of all inputs. */
export interface AddLayer extends Base {
  readonly kind: "add";
}

/**
 * [height, width, channels] → [n]. *axes* says in which order the values are listed: height is 0, width 1, channels 2,
 * the slowest first. Defaults to [0, 1, 2]; [2, 0, 1] lists a whole channel before the next.
 */
export interface FlattenLayer extends Base {
  readonly kind: "flatten";
  readonly axes?: readonly [number, number, number];
}

/** Zero padding. */
export interface PadLayer extends Base {
  readonly kind: "pad";
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** exp(x) over its sum, along the last axis. */
export interface SoftmaxLayer extends Base {
  readonly kind: "softmax";
}

export type Layer =
  | InputLayer
  | Conv2DLayer
  | DepthwiseConv2DLayer
  | DenseLayer
  | ReluLayer
  | PoolLayer
  | GlobalAveragePoolLayer
  | BatchNormLayer
  | ConcatLayer
  | AddLayer
  | FlattenLayer
  | PadLayer
  | SoftmaxLayer;

/** What the network takes. A dimension of null is free: any image size fits. */
export interface NetworkInput {
  /** [height, width, channels] or [values]. */
  readonly shape: readonly (number | null)[];
  /** What black and white become: photographs 0…255 are scaled to this range. */
  readonly range: readonly [black: number, white: number];
}

/** A network as plain data. Nothing in this site mutates one. */
export interface Network {
  readonly name: string;
  readonly input: NetworkInput;
  /** In an order in which every layer comes after its inputs; the first is the input, the last the output. */
  readonly layers: readonly Layer[];
  /** One label for each output unit, or empty where nobody knows. */
  readonly labels: readonly string[];
}

/** Returns the layer of the given *name*. Throws a RangeError `unknown layer: …`. */
export function layerOf(network: Network, name: string): Layer {
  const layer = network.layers.find((d) => d.name === name);
  if (!layer) throw new RangeError(`unknown layer: ${name}`);
  return layer;
}

/**
 * Returns the name of the layer whose outputs are the logits: the last layer,
 * or the one before it where the network ends in a softmax.
 */
export function logitsLayer(network: Network): string {
  const last = network.layers[network.layers.length - 1];
  return last.kind === "softmax" ? last.inputs[0] : last.name;
}
