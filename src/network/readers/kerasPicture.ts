import type {NetworkInput, Shape} from "../network.js";
import {type KerasLayer, numberOption} from "./kerasLayer.js";
import type {KerasOperation} from "./kerasOperation.js";
import {shapeText} from "./kerasOperation.js";
import type {KerasLayers, KerasValue} from "./kerasValue.js";
import {oneLine} from "./oneLine.js";
import type {Part} from "./part.js";

/** What is learnt of the picture from the layers that it goes through first. */
export interface Preprocessed {
  /** The size that a layer makes it, and what is to be said of that. */
  resized(): {readonly shape: Shape; readonly said: string} | undefined;
  /** The range of values that a layer expects, and why. */
  range(): {readonly range: NetworkInput["range"]; readonly why: string} | undefined;
  /** Throws where a layer takes the picture in the size that it had before it was made another. */
  check(inputs: readonly KerasValue[], layer: KerasLayer): void;
  /** Returns *after*, what a *part* gives, as the picture still if it is that with its values changed. */
  follow(layer: KerasLayer, part: Part, before: KerasValue, after: KerasValue): KerasValue;
  /** Returns the picture in the size that the layer makes it. */
  resize(value: KerasValue, size: readonly [number, number], layer: KerasLayer, into: KerasLayers): KerasValue;
}

/** Returns what is learnt of the picture, nothing yet. */
export function preprocessed(): Preprocessed {
  let resized: {shape: Shape; said: string} | undefined;
  let range: {range: NetworkInput["range"]; why: string} | undefined;
  let count = 1; // of the layers that only change its values, the picture included
  const fresh = new Set<KerasValue>();
  return {
    resized: () => resized,
    range: () => range,
    check(inputs, layer) {
      if (resized && inputs.some((d) => d.isPicture && !fresh.has(d)))
        throw new RangeError(
          `unsupported picture: ${oneLine(layer.name)} takes it before it is ${shapeText(resized.shape)}`
        );
    },
    follow({className}, part, before, after) {
      if (!before.isPicture || part.kind !== "batchNorm") return after;
      if (className !== "Rescaling" && className !== "Normalization") return after;
      ++count;
      if (count === 2) range = rangeOf(className, part);
      const picture = {...after, shape: before.shape, isPicture: true, isMatrix: before.isMatrix};
      if (fresh.has(before)) fresh.add(picture);
      return picture;
    },
    resize(value, [height, width], layer, {layers}) {
      const {className, name} = layer;
      if (!value.isPicture || resized || layers.length !== count || layers[layers.length - 1].name !== value.name)
        throw new RangeError(`unsupported layer: ${className} (${oneLine(name)}), not right behind the input`);
      const shape = [height, width, value.probes[0][2]];
      resized = {shape, said: `picture ${height}×${width}, since ${className} (${oneLine(name)}) makes it that`};
      const picture: KerasValue = {...value, shape, probes: [shape, shape]};
      fresh.add(picture);
      return picture;
    }
  };
}

/**
 * Returns what a layer that changes the size of pictures does: nothing, where
 * they have it; a crop, where it is known; and right behind the input the
 * picture is simply of that size. Undefined for other classes.
 */
export function picturePart(
  layer: KerasLayer,
  inputs: readonly KerasValue[],
  picture: Preprocessed,
  into: KerasLayers
): KerasOperation | {value: KerasValue} | undefined {
  const {className, name} = layer;
  if (className !== "Resizing" && className !== "CenterCrop" && className !== "RandomCrop") return undefined;
  const [value] = inputs;
  if (inputs.length !== 1) throw new RangeError(`wrong number of inputs: ${oneLine(name)} gets ${inputs.length}`);
  const size = [numberOption(layer, "height", 0), numberOption(layer, "width", 0)] as const;
  if (!size.every((d) => Number.isInteger(d) && d > 0))
    throw new RangeError(`unsupported size: ${size.join("×")} (${oneLine(name)})`);
  if (value.shape.length !== 3)
    throw new RangeError(
      `shape mismatch: ${oneLine(name)} takes height×width×channels, gets ${shapeText(value.shape)}`
    );
  const [h, w] = value.shape;
  if (h === size[0] && w === size[1]) return {value};
  if (className === "CenterCrop" && h !== null && w !== null && h >= size[0] && w >= size[1]) {
    const [top, left] = [Math.floor((h - size[0]) / 2), Math.floor((w - size[1]) / 2)];
    return {parts: [{kind: "crop", top, bottom: h - size[0] - top, left, right: w - size[1] - left}]};
  }
  return {value: picture.resize(value, size, layer, into)};
}

/** Returns what range the picture must have, if a first layer multiplies by about 1/255, or subtracts far more than 1. */
function rangeOf(className: string, part: Part & {kind: "batchNorm"}) {
  const [scale, offset] = [Array.from(part.scale.values), Array.from(part.offset.values)];
  const range = [0, 255] as const;
  if (className === "Rescaling") {
    if (!scale.every((d) => d > 0 && d < 1 / 20)) return undefined;
    return {range, why: `Rescaling multiplies by 1/${Number((1 / scale[0]).toPrecision(4))}`};
  }
  const means = offset.map((d, i) => -d / scale[i]);
  if (!means.some((d) => d > 2) && !scale.every((d) => d > 0 && d < 1 / 10)) return undefined;
  return {
    range,
    why: `Normalization subtracts ${Number(means[0].toPrecision(4))} and multiplies by ${Number(scale[0].toPrecision(4))}`
  };
}
