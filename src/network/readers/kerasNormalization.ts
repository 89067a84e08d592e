import type {Weights} from "../network.js";
import {booleanOption, mustBe, numberOption, numbersIn, option, unsupportedOption} from "./kerasLayer.js";
import {type KerasCall, type KerasOperation, mustTake, shapeText} from "./kerasOperation.js";
import {oneLine} from "./oneLine.js";
import type {Part} from "./part.js";

/** The least deviation that Keras divides by. */
const EPSILON = 1e-7;

/** Returns what a normalizing or scaling layer of Keras is for us; undefined for other classes. */
export function kerasNormalization(call: KerasCall): KerasOperation | undefined {
  const {layer, shapes} = call;
  const channels = shapes[0].at(-1) ?? null;
  switch (layer.className) {
    case "BatchNormalization":
      alongChannels(call);
      mustBe(layer, "virtual_batch_size");
      return {parts: [batchNorm(call, channels)]};
    case "LayerNormalization": {
      alongChannels(call);
      mustBe(layer, "rms_scaling", false);
      const epsilon = numberOption(layer, "epsilon", 1e-3);
      const scale = booleanOption(layer, "scale", true) ? {scale: trained(call, "gamma", channels)} : {};
      const offset = booleanOption(layer, "center", true) ? {offset: trained(call, "beta", channels)} : {};
      return {parts: [{kind: "layerNorm", epsilon, ...scale, ...offset}]};
    }
    case "Rescaling": {
      const scale = numbers(call, "scale", channels) ?? [1];
      const offset = numbers(call, "offset", channels) ?? [0];
      return {parts: [affine(scale, offset)]};
    }
    case "Normalization":
      return {parts: [normalization(call, channels)]};
    case "PReLU":
      return {parts: [{kind: "prelu", slope: slope(call)}]};
    default:
      return undefined;
  }
}

/** Folds γ · (x − μ) ÷ √(σ² + ε) + β into scale · x + offset. */
function batchNorm(call: KerasCall, channels: number | null): Part {
  const {layer} = call;
  const [mean, variance] = [trained(call, "moving_mean", channels), trained(call, "moving_variance", channels)];
  const gamma = booleanOption(layer, "scale", true) ? trained(call, "gamma", channels) : undefined;
  const beta = booleanOption(layer, "center", true) ? trained(call, "beta", channels) : undefined;
  const epsilon = numberOption(layer, "epsilon", 1e-3);
  const factor = (i: number) => (gamma?.values[i] ?? 1) / Math.sqrt(variance.values[i] + epsilon);
  const scale = Float32Array.from(mean.values, (_, i) => factor(i));
  const offset = Float32Array.from(mean.values, (d, i) => (beta?.values[i] ?? 0) - d * factor(i));
  return {kind: "batchNorm", scale: {shape: mean.shape, values: scale}, offset: {shape: mean.shape, values: offset}};
}

/** (x − mean) ÷ max(√variance, 10⁻⁷), or the inverse of that; both from the options or, if they were learnt, from weights. */
function normalization(call: KerasCall, channels: number | null): Part {
  const {layer, shapes} = call;
  const axis = option(layer.config, "axis");
  const rank = shapes[0].length;
  const isScalar = axis === null || (Array.isArray(axis) && axis.length === 0);
  if (!isScalar) mustBe(layer, "axis", -1, [-1], rank, [rank]);
  const width = isScalar ? 1 : channels;
  const mean = numbers(call, "mean", width) ?? learnt(call, "mean", width);
  const variance = numbers(call, "variance", width) ?? learnt(call, "variance", width);
  const deviation = variance.map((d) => Math.max(Math.sqrt(d), EPSILON));
  const at = (values: readonly number[], i: number) => values[values.length === 1 ? 0 : i];
  const length = Math.max(mean.length, deviation.length);
  const list = Array.from({length}, (_, i) => [at(mean, i), at(deviation, i)]);
  if (booleanOption(layer, "invert", false))
    return affine(
      list.map(([, d]) => d),
      list.map(([m]) => m)
    );
  return affine(
    list.map(([, d]) => 1 / d),
    list.map(([m, d]) => -m / d)
  );
}

/** Returns the numbers of an option, one for all channels or one for each; undefined where there are none. */
function numbers({layer}: KerasCall, key: string, channels: number | null): readonly number[] | undefined {
  const value = option(layer.config, key);
  if (value === undefined || value === null) return undefined;
  const list = numbersIn(value);
  if (!list || (list.length !== 1 && list.length !== channels)) throw unsupportedOption(layer, key);
  return list;
}

function learnt({layer, weights}: KerasCall, key: string, channels: number | null): readonly number[] {
  const values = Array.from(weights(key).values);
  if (values.length !== channels && values.length !== 1)
    throw new RangeError(`shape mismatch: ${oneLine(layer.name)} takes ${channels} channels, gets ${values.length}`);
  return values;
}

function affine(scale: readonly number[], offset: readonly number[]): Part {
  const vector = (values: readonly number[]): Weights => ({shape: [values.length], values: Float32Array.from(values)});
  return {kind: "batchNorm", scale: vector(scale), offset: vector(offset)};
}

/** Returns the slopes of a PReLU, [channels] or in the shape of a map: one where an axis is shared. */
function slope(call: KerasCall): Weights {
  const {layer, shapes} = call;
  const [shape] = shapes;
  const shared = numbersIn(option(layer.config, "shared_axes") ?? []) ?? [];
  const takes = shape.map((d, i) => (shared.includes(i + 1) || shared.includes(i - shape.length) ? 1 : d));
  const alpha = call.weights("alpha");
  mustTake(call, alpha, takes);
  return shape.length === 2 ? {...alpha, shape: [alpha.shape[0], 1, alpha.shape[1]]} : alpha;
}

/** Returns trained values, one for each channel. */
function trained(call: KerasCall, key: string, channels: number | null): Weights {
  const found = call.weights(key);
  if (found.shape.length === 1 && (channels === null || found.shape[0] === channels)) return found;
  const name = oneLine(call.layer.name);
  throw new RangeError(`shape mismatch: ${name} takes ${channels} channels, gets ${key} ${shapeText(found.shape)}`);
}

function alongChannels({layer, shapes}: KerasCall) {
  const rank = shapes[0].length;
  mustBe(layer, "axis", -1, [-1], rank, [rank]);
}
