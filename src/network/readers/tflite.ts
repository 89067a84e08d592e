import type {Layer, Network, NetworkInput} from "../network.js";
import {shapes} from "../shapes.js";
import {byteField, intField, intsField, rootTable, type Table, tablesField} from "./table.js";
import {tfliteLayers} from "./tfliteLayers.js";
import {tfliteOperator} from "./tfliteOperators.js";
import {type TfliteTensor, tfliteTensor} from "./tfliteTensor.js";

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
  const {tensors, operators, inputs} = readGraph(bytes);
  const {name, labels = [], rename = (d: string) => d} = options;
  if (inputs.length !== 1) throw new RangeError(`unsupported inputs: ${inputs.length}`);
  const input = tensors[inputs[0]];
  const layers: Layer[] = [{kind: "input", name: "input", inputs: []}];
  layers.push(...tfliteLayers(tensors, operators, inputs[0], rename));
  const last = layers[layers.length - 1];
  if (options.softmax && last.kind !== "softmax") layers.push({kind: "softmax", name: "softmax", inputs: [last.name]});
  const shape = input.shape.slice(1).map((d) => (d > 0 ? d : null));
  const network: Network = {name, input: {shape, range: options.range ?? rangeOf(input)}, layers, labels};
  if (!shape.includes(null)) shapes(network);
  return network;
}

/** An operator of a TFLite graph; inputs and outputs are indices of tensors, −1 where an optional one is left out. */
export interface TfliteOperation {
  readonly operator: string;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly table: Table;
}

function readGraph(bytes: Uint8Array) {
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(4, 8)) !== "TFL3") throw new Error("not a TFLite file");
  try {
    const model = rootTable(bytes);
    const codes = tablesField(model, 1).map((d) => tfliteOperator(Math.max(byteField(d, 0), intField(d, 3))));
    const buffers = tablesField(model, 4);
    const [graph] = tablesField(model, 2);
    const operators = tablesField(graph, 3).map(
      (table): TfliteOperation => ({
        operator: codes[intField(table, 0)],
        inputs: intsField(table, 1),
        outputs: intsField(table, 2),
        table
      })
    );
    const tensors = tablesField(graph, 0).map((d) => tfliteTensor(d, buffers));
    return {tensors, operators, inputs: intsField(graph, 1)};
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith("truncated")) throw error;
    throw new RangeError(`truncated: ${bytes.length} bytes`, {cause: error});
  }
}

function rangeOf({type, scales: [scale], zeroPoints: [zeroPoint = 0]}: TfliteTensor): NetworkInput["range"] {
  if (scale === undefined || (type !== "uint8" && type !== "int8")) return [0, 1];
  const [black, white] = type === "int8" ? [-128, 127] : [0, 255];
  return [scale * (black - zeroPoint), scale * (white - zeroPoint)];
}
