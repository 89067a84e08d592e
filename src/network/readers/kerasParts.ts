import type {ReluLayer, Weights} from "../network.js";
import {type Config, type KerasLayer, numberOption, option, pairOption, record} from "./kerasLayer.js";
import type {Part} from "./part.js";

/**
 * Returns what the given Keras *layer* does as layers of ours in a row: none
 * where it does nothing in a trained network, two where it has an activation.
 * *rank* is the rank of its first input: 3 for maps, 1 for vectors; *weights*
 * gives its trained arrays. Throws `unsupported layer: LSTM (lstm_1)`,
 * `unsupported option: …`, `unsupported activation: …`.
 */
export function kerasParts(layer: KerasLayer, rank: number, weights: (key: string) => Weights): readonly Part[] {
  const {className, name, config} = layer;
  const fail = (key: string) => new RangeError(`unsupported option: ${key} ${text(option(config, key))} (${name})`);
  const must = (key: string, ...allowed: unknown[]) => {
    const value = option(config, key);
    if (value !== undefined && value !== null && !allowed.some((d) => text(d) === text(value))) throw fail(key);
  };
  const alongChannels = () => must("axis", -1, [-1], rank, [rank]);
  const bias = () => (option(config, "use_bias") === false ? {} : {bias: weights("bias")});
  const activated = (part: Part) => [part, ...activation(option(config, "activation") ?? "linear", name)];
  if (className !== "Flatten") must("data_format", "channels_last", "channelsLast");

  switch (className) {
    case "Conv2D": {
      must("groups", 1);
      const kernel = weights("kernel");
      const size = pairOption(config, "kernel_size", [kernel.shape[0], kernel.shape[1]]);
      expect(kernel, [...size, null, numberOption(config, "filters", kernel.shape[3])], name);
      const dilations = pairOption(config, "dilation_rate", [1, 1]);
      const dilated = dilations[0] * dilations[1] === 1 ? {} : {dilations};
      return activated({kind: "conv2d", kernel, ...bias(), ...slideOf(config, [1, 1], fail), ...dilated});
    }
    case "DepthwiseConv2D": {
      must("dilation_rate", 1, [1, 1]);
      const kernel = weights("depthwise_kernel");
      const size = pairOption(config, "kernel_size", [kernel.shape[0], kernel.shape[1]]);
      expect(kernel, [...size, null, numberOption(config, "depth_multiplier", kernel.shape[3])], name);
      return activated({kind: "depthwiseConv2d", kernel, ...bias(), ...slideOf(config, [1, 1], fail)});
    }
    case "Dense": {
      const kernel = weights("kernel");
      expect(kernel, [null, numberOption(config, "units", kernel.shape[1])], name);
      if (rank === 1) return activated({kind: "dense", kernel, ...bias()});
      const pixelwise = {...kernel, shape: [1, 1, ...kernel.shape]}; // Keras multiplies at every position
      return activated({kind: "conv2d", kernel: pixelwise, ...bias(), strides: [1, 1], padding: "valid"});
    }
    case "ReLU": {
      must("negative_slope", 0, [0]);
      must("threshold", 0);
      const max = numberOption(config, "max_value", Infinity);
      return [{kind: "relu", ...(max < Infinity ? {max} : {})}];
    }
    case "Activation":
      return activation(option(config, "activation"), name);
    case "Softmax":
      alongChannels();
      return [{kind: "softmax"}];
    case "MaxPooling2D":
    case "AveragePooling2D": {
      const size = pairOption(config, "pool_size", [2, 2]);
      const kind = className === "MaxPooling2D" ? "maxPool" : "averagePool";
      return [{kind, size, ...slideOf(config, size, fail)}];
    }
    case "GlobalAveragePooling2D":
      must("keepdims", false);
      return [{kind: "globalAveragePool"}];
    case "BatchNormalization":
      alongChannels();
      return [batchNorm(config, weights)];
    case "ZeroPadding2D":
      return [{kind: "pad", ...sides(option(config, "padding") ?? 1, fail)}];
    case "Flatten": {
      // Of maps [height, width, channels] TF.js then takes the height for the channels and puts it last.
      const format = option(config, "data_format");
      const first = format === "channels_first" || format === "channelsFirst";
      return rank === 1 ? [] : [{kind: "flatten", ...(first ? {axes: [1, 2, 0]} : {})}];
    }
    case "Add":
      return [{kind: "add"}];
    case "Concatenate":
      alongChannels();
      return [{kind: "concat"}];
    case "InputLayer":
    case "Dropout":
    case "SpatialDropout2D":
    case "GaussianDropout":
    case "GaussianNoise":
      return [];
    default:
      throw new RangeError(`unsupported layer: ${className} (${name})`);
  }
}

function activation(given: unknown, name: string): readonly Part[] {
  const kind = String(record(given)?.class_name ?? given).toLowerCase();
  if (kind === "linear") return [];
  if (kind === "softmax") return [{kind}];
  const relus: Readonly<Record<string, Omit<ReluLayer, "name" | "inputs">>> = {
    relu: {kind: "relu"},
    relu6: {kind: "relu", max: 6}
  };
  if (!relus[kind]) throw new RangeError(`unsupported activation: ${kind} (${name})`);
  return [relus[kind]];
}

function slideOf(config: Config, missing: readonly [number, number], fail: (key: string) => RangeError) {
  const padding = option(config, "padding") ?? "valid";
  if (padding !== "same" && padding !== "valid") throw fail("padding");
  return {strides: pairOption(config, "strides", missing), padding} as const;
}

/** Folds γ · (x − μ) ÷ √(σ² + ε) + β into scale · x + offset. */
function batchNorm(config: Config, weights: (key: string) => Weights): Part {
  const mean = weights("moving_mean");
  const variance = weights("moving_variance");
  const gamma = option(config, "scale") === false ? undefined : weights("gamma");
  const beta = option(config, "center") === false ? undefined : weights("beta");
  const epsilon = numberOption(config, "epsilon", 1e-3);
  const factor = (i: number) => (gamma?.values[i] ?? 1) / Math.sqrt(variance.values[i] + epsilon);
  const scale = Float32Array.from(mean.values, (_, i) => factor(i));
  const offset = Float32Array.from(mean.values, (d, i) => (beta?.values[i] ?? 0) - d * factor(i));
  return {kind: "batchNorm", scale: {shape: mean.shape, values: scale}, offset: {shape: mean.shape, values: offset}};
}

/** One number for all sides, one for each direction, or one for each side. */
function sides(padding: unknown, fail: (key: string) => RangeError) {
  const [vertical, horizontal] = Array.isArray(padding) ? padding : [padding, padding];
  const [top, bottom] = Array.isArray(vertical) ? vertical : [vertical, vertical];
  const [left, right] = Array.isArray(horizontal) ? horizontal : [horizontal, horizontal];
  if (![top, bottom, left, right].every((d) => Number.isInteger(d) && d >= 0)) throw fail("padding");
  return {top, bottom, left, right};
}

function expect({shape}: Weights, takes: readonly (number | null)[], name: string) {
  if (shape.length === takes.length && takes.every((d, i) => d === null || d === shape[i])) return;
  const expected = takes.map((d) => d ?? "any").join("×");
  throw new RangeError(`shape mismatch: ${name} takes weights ${expected}, gets ${shape.join("×")}`);
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
