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

/** How many pixels on each side of a map. */
export interface Sides {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * What is around a map when a window slides over it. As in TensorFlow: "same" pads so that the output is
 * ⌈input ÷ stride⌉, the odd pixel going to the bottom and right; "same-lower" puts it at the top and left, as ONNX can;
 * "valid" pads nothing. Or the pixels on each side.
 */
export type Padding = "same" | "same-lower" | "valid" | Sides;

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

/**
 * Cross-correlation; kernel [height, width, inChannels ÷ groups, outChannels], bias [outChannels]. Linear: no
 * activation. With *groups* the channels fall into that many blocks, each of which sees only its own block of the input.
 */
export interface Conv2DLayer extends Base {
  readonly kind: "conv2d";
  readonly kernel: Weights;
  readonly bias?: Weights;
  readonly strides: Pair;
  readonly dilations?: Pair;
  readonly padding: Padding;
  /** Defaults to 1. */
  readonly groups?: number;
}

/** One kernel a channel; kernel [height, width, inChannels, multiplier], bias [inChannels · multiplier]. */
export interface DepthwiseConv2DLayer extends Base {
  readonly kind: "depthwiseConv2d";
  readonly kernel: Weights;
  readonly bias?: Weights;
  readonly strides: Pair;
  readonly dilations?: Pair;
  readonly padding: Padding;
}

/**
 * The transposed convolution, which sends a map where the backward pass of a convolution would: kernel [height, width,
 * outChannels, inChannels] as TensorFlow keeps it, bias [outChannels]. Its full output, (input − 1) · stride + size, is
 * cut by *crop*, and gets *extra* zeros at the bottom and right.
 */
export interface Conv2DTransposeLayer extends Base {
  readonly kind: "conv2dTranspose";
  readonly kernel: Weights;
  readonly bias?: Weights;
  readonly strides: Pair;
  readonly crop: Sides;
  /** Defaults to [0, 0]. */
  readonly extra?: Pair;
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

/** What the nonlinearities other than ReLU are called; each is a file of `layers/activations`. */
export type ActivationName =
  | "abs"
  | "clip"
  | "elu"
  | "erf"
  | "exponential"
  | "gelu"
  | "geluTanh"
  | "hardSigmoid"
  | "hardSwish"
  | "leakyRelu"
  | "log"
  | "mish"
  | "power"
  | "reciprocal"
  | "selu"
  | "sigmoid"
  | "softplus"
  | "softsign"
  | "sqrt"
  | "swish"
  | "tanh";

/** A function of each value alone that is not a ReLU, with the parameters that its file names. */
export interface ActivationLayer extends Base {
  readonly kind: "activation";
  readonly function: ActivationName;
  readonly parameters?: Readonly<Record<string, number>>;
}

/** x where it is positive, slope · x elsewhere; the trained slope is [channels] or of the shape of what enters. */
export interface PreluLayer extends Base {
  readonly kind: "prelu";
  readonly slope: Weights;
}

/** Max pooling and average pooling; the average divides by the number of real inputs, not of padding. */
export interface PoolLayer extends Base {
  readonly kind: "maxPool" | "averagePool";
  readonly size: Pair;
  readonly strides: Pair;
  readonly padding: Padding;
  /**
   * Whether a last window that hangs over the padded map counts too, if it begins on it (PyTorch’s and Caffe’s
   * ceil_mode); defaults to false.
   */
  readonly ceil?: boolean;
  /** Whether an average counts the zeros of the padding (not what hangs over it); defaults to false. */
  readonly countPadding?: boolean;
}

/** The mean, or the largest value, over positions: [height, width, channels] → [channels]. */
export interface GlobalPoolLayer extends Base {
  readonly kind: "globalAveragePool" | "globalMaxPool";
  /** Whether a map of one position, [1, 1, channels], comes out; defaults to false. */
  readonly keepDims?: boolean;
}

/**
 * A trained normalization folded into scale · x + offset; scale and offset [channels], or of the shape of what enters.
 */
export interface BatchNormLayer extends Base {
  readonly kind: "batchNorm";
  readonly scale: Weights;
  readonly offset: Weights;
}

/** Concatenation along the channels. */
export interface ConcatLayer extends Base {
  readonly kind: "concat";
}

/** What is done with several inputs, element by element; an input of one row or column (or channel) is repeated. */
export interface MergeLayer extends Base {
  readonly kind: "add" | "subtract" | "multiply" | "divide" | "average" | "maximum" | "minimum";
}

/** (x − mean) ÷ √(variance + epsilon) · scale + offset, mean and variance over the channels at each position. */
export interface LayerNormLayer extends Base {
  readonly kind: "layerNorm";
  readonly scale?: Weights;
  readonly offset?: Weights;
  readonly epsilon: number;
}

/** x ÷ (bias + alpha · Σ x²)^beta, the sum over the channels up to *radius* away. https://papers.nips.cc/paper/4824 */
export interface LocalResponseNormLayer extends Base {
  readonly kind: "localResponseNorm";
  readonly radius: number;
  readonly bias: number;
  readonly alpha: number;
  readonly beta: number;
}

/** The channels (or units) of the given numbers, in that order: a slice, a shuffle, or BGR for RGB. */
export interface SelectChannelsLayer extends Base {
  readonly kind: "selectChannels";
  readonly order: readonly number[];
}

/** Each row and column repeated *factor* times. */
export interface UpsampleLayer extends Base {
  readonly kind: "upsample";
  readonly factor: Pair;
}

/** The same values, row by row and channels innermost, in another shape. */
export interface ReshapeLayer extends Base {
  readonly kind: "reshape";
  readonly shape: Shape;
}

/** Rows, columns and channels exchanged: dimension i of the output is dimension axes[i] of the input. */
export interface PermuteLayer extends Base {
  readonly kind: "permute";
  readonly axes: readonly [number, number, number];
}

/**
 * [height, width, channels] → [n]. *axes* says in which order the values are listed: height is 0, width 1, channels 2,
 * the slowest first. Defaults to [0, 1, 2]; [2, 0, 1] lists a whole channel before the next.
 */
export interface FlattenLayer extends Base {
  readonly kind: "flatten";
  readonly axes?: readonly [number, number, number];
}

/** Zeros, or another *value*, around the maps. */
export interface PadLayer extends Base, Sides {
  readonly kind: "pad";
  /** Defaults to 0. */
  readonly value?: number;
}

/** The maps without what is at their sides. */
export interface CropLayer extends Base, Sides {
  readonly kind: "crop";
}

/** exp(x) over its sum, along the last axis; or the logarithm of that. */
export interface SoftmaxLayer extends Base {
  readonly kind: "softmax" | "logSoftmax";
}

export type Layer =
  | InputLayer
  | Conv2DLayer
  | DepthwiseConv2DLayer
  | Conv2DTransposeLayer
  | DenseLayer
  | ReluLayer
  | ActivationLayer
  | PreluLayer
  | PoolLayer
  | GlobalPoolLayer
  | BatchNormLayer
  | LayerNormLayer
  | LocalResponseNormLayer
  | ConcatLayer
  | MergeLayer
  | SelectChannelsLayer
  | UpsampleLayer
  | ReshapeLayer
  | PermuteLayer
  | FlattenLayer
  | PadLayer
  | CropLayer
  | SoftmaxLayer;

/** What the network takes. A dimension of null is free: any image size fits. */
export interface NetworkInput {
  /** [height, width, channels] or [values]. */
  readonly shape: readonly (number | null)[];
  /** What black and white become: photographs 0…255 are scaled to this range. */
  readonly range: readonly [black: number, white: number];
}

/** What a reader of a file has to say of how it read it; each text is one line. */
export interface Reading {
  /** Such as “TF.js Layers model” or “ONNX, opset 13”. */
  readonly format: string;
  /** What the file does not say, so that it was assumed, each with what would say it. */
  readonly assumed: readonly string[];
  /** What the file holds that the output does not depend on: layers, weights, other outputs. */
  readonly unused: readonly string[];
}

/** A network as plain data. Nothing in this site mutates one. */
export interface Network {
  readonly name: string;
  readonly input: NetworkInput;
  /** In an order in which every layer comes after its inputs; the first is the input, the last the output. */
  readonly layers: readonly Layer[];
  /** One label for each output unit, or empty where nobody knows. */
  readonly labels: readonly string[];
  /** How it was read, where it was read from a file. */
  readonly reading?: Reading;
}

/** Returns the layer of the given *name*. Throws a RangeError `unknown layer: …`. */
export function layerOf(network: Network, name: string): Layer {
  const layer = network.layers.find((d) => d.name === name);
  if (!layer) throw new RangeError(`unknown layer: ${name}`);
  return layer;
}

/** What the logits of a network become at its end: shares of one, each its own probability, or nothing that is known. */
export type Ending = "softmax" | "sigmoid" | "logits";

/** Returns how the network ends: in a softmax (or its logarithm), in a sigmoid for each unit, or with the logits themselves. */
export function endingOf(network: Network): Ending {
  const last = network.layers[network.layers.length - 1];
  if (last.kind === "softmax" || last.kind === "logSoftmax") return "softmax";
  return last.kind === "activation" && last.function === "sigmoid" ? "sigmoid" : "logits";
}

/**
 * Returns the name of the layer whose outputs are the logits: the last layer,
 * or the one before it where the network ends in a softmax or a sigmoid.
 */
export function logitsLayer(network: Network): string {
  const last = network.layers[network.layers.length - 1];
  return endingOf(network) === "logits" ? last.name : last.inputs[0];
}
