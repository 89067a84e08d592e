import {along, slide} from "../layers/window.js";
import type {Padding, Weights} from "../network.js";
import type {Part} from "./part.js";
import {byteField, floatField, intField, type Table, tableField} from "./table.js";
import type {TfliteOperation} from "./tfliteGraph.js";
import {numbers, type TfliteTensor, tfliteWeights} from "./tfliteTensor.js";
import {transpose} from "./transpose.js";

/** What an operation of TFLite does. */
export interface TflitePart {
  readonly part: Part;
  /** What the linear part is called behind the name of its activation: `conv1/conv`. */
  readonly suffix?: string;
  /** The fused activation, by its number in the schema. */
  readonly fused?: number;
  /** Whether a vector comes out, where TFLite may still see a map of one position. */
  readonly vector?: boolean;
  /** Whether a map must be flattened first. */
  readonly flattened?: boolean;
}

export interface TflitePartOptions {
  /** The tensors that enter the operation; for constants, where their values are. */
  readonly inputs: readonly (TfliteTensor | undefined)[];
  readonly output: TfliteTensor;
  /** Whether what enters is a vector of ours. */
  readonly vector: boolean;
}

/**
 * Returns what the given *operation* does, or null where it only passes on what
 * enters. Throws `unsupported operator: LOGISTIC (…)`.
 */
export function tflitePart(operation: TfliteOperation, {inputs, output, vector}: TflitePartOptions): TflitePart | null {
  const {operator, table} = operation;
  const options = tableField(table, 4);
  const fail = (why: string) => new RangeError(`unsupported operator: ${operator} (${output.name}) ${why}`.trim());
  const [from, weights, biases] = inputs;
  const bias = () => (biases ? {bias: tfliteWeights(biases)} : {});

  switch (operator) {
    case "CONV_2D": {
      const kernel = transpose(tfliteWeights(weights!), [1, 2, 3, 0]);
      const fused = byteField(options!, 3);
      const dilations = [intField(options!, 5, 1), intField(options!, 4, 1)] as const;
      const dilated = dilations.some((d) => d !== 1) ? {dilations} : {};
      if (!vector)
        return {part: {kind: "conv2d", kernel, ...bias(), ...windowOf(options!), ...dilated}, suffix: "conv", fused};
      const [h, w, channels, units] = kernel.shape;
      if (h * w !== 1) throw fail("of a vector");
      return {
        part: {kind: "dense", kernel: {...kernel, shape: [channels, units]}, ...bias()},
        suffix: "dense",
        fused,
        vector
      };
    }
    case "DEPTHWISE_CONV_2D": {
      if (intField(options!, 5, 1) !== 1 || intField(options!, 6, 1) !== 1) throw fail("with dilation");
      const kernel = depthwise(tfliteWeights(weights!), from!.shape[3]);
      const fused = byteField(options!, 4);
      return {part: {kind: "depthwiseConv2d", kernel, ...bias(), ...windowOf(options!)}, suffix: "conv", fused};
    }
    case "FULLY_CONNECTED": {
      const kernel = transpose(tfliteWeights(weights!), [1, 0]);
      const fused = byteField(options!, 0);
      const flattened = !vector && from!.shape.length === 4;
      return {part: {kind: "dense", kernel, ...bias()}, suffix: "dense", fused, vector: true, flattened};
    }
    case "MAX_POOL_2D":
    case "AVERAGE_POOL_2D": {
      const size = [intField(options!, 4), intField(options!, 3)] as const;
      const {padding, strides} = windowOf(options!);
      const fused = byteField(options!, 5);
      const [, h, w] = from!.shape;
      const once =
        slide(h, size[0], strides[0], along(padding, 0)).out * slide(w, size[1], strides[1], along(padding, 1)).out ===
        1;
      if (operator === "AVERAGE_POOL_2D" && once && size[0] >= h && size[1] >= w)
        return {part: {kind: "globalAveragePool"}, suffix: "pool", fused, vector: true};
      const kind = operator === "MAX_POOL_2D" ? "maxPool" : "averagePool";
      return {part: {kind, size, strides, padding}, suffix: "pool", fused};
    }
    case "MEAN": {
      const axes = [...numbers(weights!)].map((d) => (d < 0 ? d + 4 : d)).sort();
      if (String(axes) !== "1,2") throw fail(`over axes ${axes}`);
      return {part: {kind: "globalAveragePool"}, vector: true};
    }
    case "CONCATENATION": {
      const axis = intField(options!, 0);
      if (axis !== -1 && axis !== output.shape.length - 1) throw fail(`along axis ${axis}`);
      return {part: {kind: "concat"}, suffix: "concat", fused: byteField(options!, 1), vector};
    }
    case "ADD":
      return {part: {kind: "add"}, suffix: "add", fused: options && byteField(options, 0), vector};
    case "RELU":
      return {part: {kind: "relu"}, vector};
    case "RELU6":
      return {part: {kind: "relu", max: 6}, vector};
    case "SOFTMAX": {
      const beta = options ? floatField(options, 0) : 1;
      if (beta !== 1) throw fail(`with beta ${beta}`);
      return {part: {kind: "softmax"}, vector};
    }
    case "PAD": {
      const [n0, n1, top, bottom, left, right, c0, c1] = numbers(weights!);
      if (n0 || n1 || c0 || c1) throw fail("of channels");
      return {part: {kind: "pad", top, bottom, left, right}};
    }
    case "RESHAPE":
    case "SQUEEZE": {
      const stays = vector && output.shape.slice(1).filter((d) => d !== 1).length <= 1;
      if (stays || String(from!.shape) === String(output.shape)) return null;
      if (output.shape.length !== 2) throw fail(`to ${output.shape.join("×")}`);
      return {part: {kind: "flatten"}, vector: true};
    }
    case "QUANTIZE":
    case "DEQUANTIZE":
      return null;
    default:
      throw fail("");
  }
}

function windowOf(options: Table): {strides: readonly [number, number]; padding: Padding} {
  return {
    strides: [intField(options, 2), intField(options, 1)],
    padding: byteField(options, 0) === 0 ? "same" : "valid"
  };
}

/** [1, h, w, channels · multiplier] → [h, w, channels, multiplier]: the same values in the same order. */
function depthwise(weights: Weights, channels: number): Weights {
  const [, h, w, outputs] = weights.shape;
  return {...weights, shape: [h, w, channels, outputs / channels]};
}
