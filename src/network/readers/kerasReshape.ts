import type {Sides} from "../network.js";
import {type KerasLayer, numbersIn, option, unsupportedOption} from "./kerasLayer.js";
import {type KerasCall, type KerasOperation, type KerasShape, mustBeMap, shapeText} from "./kerasOperation.js";
import {oneLine} from "./oneLine.js";

/** Returns what a layer of Keras that only moves values is for us; undefined for other classes. */
export function kerasReshape(call: KerasCall): KerasOperation | undefined {
  const {layer} = call;
  switch (layer.className) {
    case "Flatten":
      return flattened(call);
    case "Reshape":
      return reshaped(call);
    case "Permute":
      return permuted(call);
    case "ZeroPadding2D":
      mustBeMap(call);
      return {parts: [{kind: "pad", ...sides(layer, "padding", 1)}]};
    case "Cropping2D":
      mustBeMap(call);
      return {parts: [{kind: "crop", ...sides(layer, "cropping", 0)}]};
    default:
      return undefined;
  }
}

function flattened({layer, shapes, keras3}: KerasCall): KerasOperation {
  const format = option(layer.config, "data_format");
  const isFirst = format === "channels_first" || format === "channelsFirst";
  const isLast = format === undefined || format === null || format === "channels_last" || format === "channelsLast";
  const rank = shapes[0].length;
  if (!(isLast || isFirst) || (isFirst && (keras3 || rank === 2))) throw unsupportedOption(layer, "data_format");
  if (rank === 1) return {parts: []};
  // Of maps [height, width, channels] TF.js then takes the height for the channels and puts it last.
  return {parts: [{kind: "flatten", ...(isFirst ? {axes: [1, 2, 0] as const} : {})}], rank: 1};
}

function reshaped({layer, shapes}: KerasCall): KerasOperation {
  const given = option(layer.config, "target_shape");
  const target = numbersIn(Array.isArray(given) ? given.map((d) => d ?? -1) : given); // TF.js writes −1 as null
  const open = target?.filter((d) => d === -1).length ?? 0;
  if (!target || open > 1 || !target.every((d) => Number.isInteger(d) && (d > 0 || d === -1)))
    throw unsupportedOption(layer, "target_shape");
  const size = sizeOf(shapes[0], layer.name);
  const known = target.reduce((product, d) => (d === -1 ? product : product * d), 1);
  if (open ? size % known : size !== known)
    throw new RangeError(`shape mismatch: ${oneLine(layer.name)} makes ${target.join("×")} of ${shapeText(shapes[0])}`);
  const shape = target.map((d) => (d === -1 ? size / known : d));
  const rank = shape.length;
  if (rank < 1 || rank > 3) throw new RangeError(`unsupported shape: ${shapeText(shape)} (${oneLine(layer.name)})`);
  if (shapeText(shape) === shapeText(shapes[0])) return {parts: []};
  if (rank === 1) return {parts: [{kind: "flatten"}], rank};
  return {parts: [{kind: "reshape", shape: rank === 2 ? [shape[0], 1, shape[1]] : shape}], rank};
}

function sizeOf(shape: KerasShape, name: string): number {
  return shape.reduce<number>((product, d) => {
    if (d === null) throw new RangeError(`input size missing: ${oneLine(name)} takes ${shapeText(shape)}`);
    return product * d;
  }, 1);
}

function permuted({layer, shapes}: KerasCall): KerasOperation {
  const dims = numbersIn(option(layer.config, "dims")) ?? [];
  const rank = shapes[0].length;
  const isOrder = dims.length === rank && new Set(dims).size === rank;
  if (!isOrder || !dims.every((d) => Number.isInteger(d) && d >= 1 && d <= rank))
    throw unsupportedOption(layer, "dims");
  if (dims.every((d, i) => d === i + 1)) return {parts: []};
  if (rank === 2) return {parts: [{kind: "permute", axes: [2, 1, 0]}]};
  const [a, b, c] = dims.map((d) => d - 1);
  return {parts: [{kind: "permute", axes: [a, b, c]}]};
}

/** One number for all sides, one for each direction, or one for each side. */
function sides(layer: KerasLayer, key: string, missing: number): Sides {
  const given = option(layer.config, key) ?? missing;
  const two = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value, value]);
  const all = two(given);
  const [vertical, horizontal] = all.map(two);
  const numbers = [...vertical, ...(horizontal ?? [])];
  const isSize = (d: unknown): d is number => Number.isInteger(d) && Number(d) >= 0;
  if (all.length !== 2 || vertical.length !== 2 || horizontal.length !== 2 || !numbers.every(isSize))
    throw unsupportedOption(layer, key);
  const [top, bottom, left, right] = numbers as number[];
  return {top, bottom, left, right};
}
