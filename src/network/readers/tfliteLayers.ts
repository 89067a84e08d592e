import type {Layer, Padding, Weights} from "../network.js";
import {slide} from "../shapes.js";
import {byteField, floatField, intField, type Table, tableField} from "./table.js";
import type {TfliteOperation} from "./tflite.js";
import {numbers, type TfliteTensor, tfliteWeights} from "./tfliteTensor.js";
import {transpose} from "./transpose.js";

/** A layer that has no name yet, and what its linear part is called where an activation follows it. */
type Part = {layer: Unnamed; suffix: string; fused?: number};
type Unnamed = Layer extends infer L ? (L extends Layer ? Omit<L, "name" | "inputs"> : never) : never;

/**
 * Returns our layers for the given *operators* of a TFLite graph, whose images
 * enter by the tensor of index *input*. The output of an operator is called
 * *rename*(its tensor’s name). Throws `unsupported operator: …`.
 */
export function tfliteLayers(
  tensors: readonly TfliteTensor[],
  operators: readonly TfliteOperation[],
  input: number,
  rename: (tensor: string) => string
): Layer[] {
  const layers: Layer[] = [];
  const constants = new Map<number, number>(); // tensor → the constant it repeats
  const values = new Map<number, {name: string; flat: boolean}>([[input, {name: "input", flat: false}]]);

  for (const operation of operators) {
    const {operator, inputs, outputs, table} = operation;
    const [output] = outputs;
    const options = tableField(table, 4);
    const constant = (i: number) => tensors[constants.get(inputs[i]) ?? inputs[i]];
    if (operator === "DEQUANTIZE" && constant(0).data.length) {
      constants.set(output, inputs[0]);
      continue;
    }
    const sources = inputs.flatMap((i) => values.get(i) ?? []);
    const [source] = sources;
    if (!source) throw new RangeError(`unsupported operator: ${operator} (${tensors[output].name}) of a constant`);
    const from = tensors[inputs[0]];
    const to = tensors[output];
    const name = rename(to.name);
    const fail = (why: string) => new RangeError(`unsupported operator: ${operator} (${name}) ${why}`);
    const needs = (count: number) => {
      if (sources.length !== count) throw fail("with constants");
    };

    const add = (names: readonly string[], {layer, suffix, fused = 0}: Part, flat = false) => {
      const relu = fused || !clamped(to, suffix) ? activation(fused, fail) : {kind: "relu" as const};
      layers.push({...layer, name: relu ? `${name}/${suffix}` : name, inputs: names} as Layer);
      if (relu) layers.push({...relu, name, inputs: [`${name}/${suffix}`]});
      values.set(output, {name, flat});
    };

    switch (operator) {
      case "CONV_2D": {
        const fused = options ? byteField(options, 3) : 0;
        const kernel = transpose(tfliteWeights(constant(1)), [1, 2, 3, 0]);
        const bias = inputs[2] >= 0 ? tfliteWeights(constant(2)) : undefined;
        const [h, w, channels, units] = kernel.shape;
        if (source.flat) {
          if (h * w !== 1) throw fail("of a vector");
          const dense = {kind: "dense" as const, kernel: {...kernel, shape: [channels, units]}, bias};
          add([source.name], {layer: dense, suffix: "dense", fused}, true);
        } else {
          const dilations = [intField(options!, 5, 1), intField(options!, 4, 1)] as const;
          const dilated = dilations.some((d) => d !== 1) ? {dilations} : {};
          const layer = {kind: "conv2d" as const, kernel, bias, ...windowOf(options!), ...dilated};
          add([source.name], {layer, suffix: "conv", fused});
        }
        break;
      }
      case "DEPTHWISE_CONV_2D": {
        if (intField(options!, 5, 1) !== 1 || intField(options!, 6, 1) !== 1) throw fail("with dilation");
        const channels = from.shape[3];
        const kernel = depthwise(tfliteWeights(constant(1)), channels);
        const bias = inputs[2] >= 0 ? tfliteWeights(constant(2)) : undefined;
        const layer = {kind: "depthwiseConv2d" as const, kernel, bias, ...windowOf(options!)};
        add([source.name], {layer, suffix: "conv", fused: byteField(options!, 4)});
        break;
      }
      case "FULLY_CONNECTED": {
        const kernel = transpose(tfliteWeights(constant(1)), [1, 0]);
        const bias = inputs[2] >= 0 ? tfliteWeights(constant(2)) : undefined;
        let before = source.name;
        if (!source.flat && from.shape.length === 4) {
          before = `${name}/flatten`;
          layers.push({kind: "flatten", order: "channelsLast", name: before, inputs: [source.name]});
        }
        add(
          [before],
          {layer: {kind: "dense", kernel, bias}, suffix: "dense", fused: options ? byteField(options, 0) : 0},
          true
        );
        break;
      }
      case "MAX_POOL_2D":
      case "AVERAGE_POOL_2D": {
        const size = [intField(options!, 4), intField(options!, 3)] as const;
        const {padding, strides} = windowOf(options!);
        const [, h, w] = from.shape;
        const single = slide(h, size[0], strides[0], padding) * slide(w, size[1], strides[1], padding) === 1;
        const fused = byteField(options!, 5);
        if (operator === "AVERAGE_POOL_2D" && single && size[0] >= h && size[1] >= w)
          add([source.name], {layer: {kind: "globalAveragePool"}, suffix: "pool", fused}, true);
        else {
          const kind = operator === "MAX_POOL_2D" ? "maxPool" : "averagePool";
          add([source.name], {layer: {kind, size, strides, padding}, suffix: "pool", fused});
        }
        break;
      }
      case "MEAN": {
        const axes = [...numbers(constant(1))].map((d) => (d < 0 ? d + 4 : d)).sort();
        if (String(axes) !== "1,2") throw fail(`over axes ${axes}`);
        add([source.name], {layer: {kind: "globalAveragePool"}, suffix: "pool"}, true);
        break;
      }
      case "CONCATENATION": {
        needs(inputs.length);
        const axis = intField(options!, 0);
        if (axis !== -1 && axis !== to.shape.length - 1) throw fail(`along axis ${axis}`);
        const names = sources.map((d) => d.name);
        add(names, {layer: {kind: "concat"}, suffix: "concat", fused: byteField(options!, 1)}, source.flat);
        break;
      }
      case "ADD": {
        needs(2);
        const names = sources.map((d) => d.name);
        add(names, {layer: {kind: "add"}, suffix: "add", fused: options ? byteField(options, 0) : 0}, source.flat);
        break;
      }
      case "RELU":
      case "RELU6":
        add(
          [source.name],
          {layer: operator === "RELU6" ? {kind: "relu", max: 6} : {kind: "relu"}, suffix: ""},
          source.flat
        );
        break;
      case "SOFTMAX": {
        if (options && floatField(options, 0, 1) !== 1) throw fail(`with beta ${floatField(options, 0)}`);
        add([source.name], {layer: {kind: "softmax"}, suffix: ""}, source.flat);
        break;
      }
      case "PAD": {
        const [n0, n1, top, bottom, left, right, c0, c1] = numbers(constant(1));
        if (n0 || n1 || c0 || c1) throw fail("of channels");
        add([source.name], {layer: {kind: "pad", top, bottom, left, right}, suffix: ""});
        break;
      }
      case "RESHAPE":
      case "SQUEEZE": {
        const size = to.shape.slice(1).filter((d) => d !== 1).length;
        if (source.flat && size <= 1) values.set(output, source);
        else if (String(from.shape) === String(to.shape)) values.set(output, source);
        else if (to.shape.length === 2)
          add([source.name], {layer: {kind: "flatten", order: "channelsLast"}, suffix: ""}, true);
        else throw fail(`to ${to.shape.join("×")}`);
        break;
      }
      case "QUANTIZE":
      case "DEQUANTIZE":
        values.set(output, source);
        break;
      default:
        throw new RangeError(`unsupported operator: ${operator} (${name})`);
    }
  }
  return layers;
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

/** Whether the quantized *output* of a linear layer can hold no negative number. */
function clamped({type, scales, zeroPoints: [zeroPoint]}: TfliteTensor, suffix: string): boolean {
  if (!scales.length || !["conv", "dense", "add"].includes(suffix)) return false;
  return (type === "uint8" && zeroPoint === 0) || (type === "int8" && zeroPoint === -128);
}

function activation(fused: number, fail: (why: string) => RangeError): {kind: "relu"; max?: number} | undefined {
  if (fused === 0) return undefined;
  if (fused === 1) return {kind: "relu"};
  if (fused === 3) return {kind: "relu", max: 6};
  throw fail(`with activation ${["", "", "RELU_N1_TO_1", "", "TANH", "SIGN_BIT"][fused] ?? fused}`);
}
