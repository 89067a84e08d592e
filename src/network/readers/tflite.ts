import type {Network, NetworkInput} from "../network.js";
import {shapes} from "../shapes.js";
import {tfliteGraph} from "./tfliteGraph.js";
import {tfliteLayers} from "./tfliteLayers.js";
import type {TfliteTensor} from "./tfliteTensor.js";

export interface TfliteOptions {
  /** What the network is called. */
  readonly name: string;
  /** One label for each output unit; defaults to none. */
  readonly labels?: readonly string[];
  /** What the layer of a tensor is called; defaults to the tensor’s name. */
  readonly rename?: (tensor: string) => string;
  /** Whether to add a layer `softmax` where the file ends in the logits; defaults to false. */
  readonly softmax?: boolean;
  /** What black and white become; defaults to what the input’s quantization says, or else [0, 1]. */
  readonly range?: NetworkInput["range"];
}

/**
 * Returns the network in the *bytes* of a TensorFlow Lite file
 * (https://www.tensorflow.org/lite). An activation fused into a layer becomes a
 * layer of its own: `X/conv` and its ReLU `X`, where X is the (renamed) tensor.
 * 8-bit weights stay 8-bit. In a quantized file an output whose zero stands for
 * the smallest number cannot be negative: such a layer carries a ReLU though
 * the file names none. Throws `not a TFLite file`, `truncated: …`,
 * `unsupported operator: …`, or what `shapes` throws.
 */
export function readTflite(bytes: Uint8Array, options: TfliteOptions): Network {
  const {name, labels = [], rename = (d: string) => d} = options;
  const {input, layers} = read(bytes, rename);
  const last = layers[layers.length - 1];
  if (options.softmax && last.kind !== "softmax") layers.push({kind: "softmax", name: "softmax", inputs: [last.name]});
  const shape = input.shape.slice(1).map((d) => (d > 0 ? d : null));
  const network: Network = {name, input: {shape, range: options.range ?? rangeOf(input)}, layers, labels};
  if (!shape.includes(null)) shapes(network);
  return network;
}

function read(bytes: Uint8Array, rename: (tensor: string) => string) {
  if (String.fromCharCode(...bytes.subarray(4, 8)) !== "TFL3") throw new TypeError("not a TFLite file");
  try {
    const graph = tfliteGraph(bytes);
    if (graph.inputs.length !== 1) throw new RangeError(`unsupported inputs: ${graph.inputs.length}`);
    return {input: graph.tensors[graph.inputs[0]], layers: tfliteLayers(graph, rename)};
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    throw new RangeError(`truncated: ${bytes.length} bytes`, {cause}); // something that must be there is not
  }
}

function rangeOf({type, scales: [scale], zeroPoints: [zeroPoint = 0]}: TfliteTensor): NetworkInput["range"] {
  if (scale === undefined || (type !== "uint8" && type !== "int8")) return [0, 1];
  const [black, white] = type === "int8" ? [-128, 127] : [0, 255];
  return [scale * (black - zeroPoint), scale * (white - zeroPoint)];
}
