import * as tf from "@tensorflow/tfjs-core";
import {type CropBox, crop} from "../images/crop.js";
import type {Raster} from "../images/raster.js";
import {toInput} from "../images/toInput.js";
import {ancestors} from "../network/graph.js";
import type {ReluRule} from "../network/layers/layerKind.js";
import type {Model} from "../network/model.js";
import type {Network} from "../network/network.js";
import {receptiveFields} from "../network/receptiveField.js";
import {shapes} from "../network/shapes.js";
import type {Place} from "../network/target.js";
import {backpropagation} from "./backpropagation.js";

/** What excites a unit in a place of a photo. */
export interface PlacePicture {
  /** The unit's activation there. */
  readonly value: number;
  /** The signal within the box asked for, signed. */
  readonly pixels: Raster;
}

/**
 * Returns the picture of a unit at a *position* of a photo that has the
 * network's own shape (0…255), by the given *rule* (guided), cut to the *box*. Only the pixels that
 * the unit can see from there go through the network; the numbers are those of
 * the whole photo, and a shallow unit takes a hundredth of its time.
 */
export async function* patchPicture(
  model: Model,
  photo: Raster,
  {layer, unit, position}: {readonly layer: string; readonly unit: number; readonly position: Place | null},
  box: CropBox,
  {rule = "guided"}: {readonly rule?: ReluRule} = {}
): AsyncGenerator<number, PlacePicture> {
  const {network} = model;
  const {width, height, channels} = photo;
  const seen = position && seenPart(network, layer, position, [height, width, channels]);
  const part = seen ? crop(photo, seen.box) : photo;
  const input = tf.tensor(toInput(part, network.input.range), [1, part.height, part.width, channels]);
  try {
    const at = seen?.position ?? position;
    const target = {layer, unit, ...(at && {position: at})};
    const {map, target: resolved} = yield* backpropagation(model, input, target, {rule});
    const signal = {...part, values: await map.data<"float32">()};
    map.dispose();
    return {
      value: resolved.value,
      pixels: cut(signal, seen?.box ?? {top: 0, left: 0, bottom: height, right: width}, box)
    };
  } finally {
    input.dispose();
  }
}

/** Returns the part of the *signal*, which fills the box *from*, that is in the box *to*; what is outside is 0. */
function cut({values, width, channels}: Raster, from: CropBox, to: CropBox): Raster {
  const [rows, columns] = [to.bottom - to.top, to.right - to.left];
  const found = new Float32Array(rows * columns * channels);
  const [left, right] = [Math.max(from.left, to.left), Math.min(from.right, to.right)];
  for (let y = Math.max(from.top, to.top); y < Math.min(from.bottom, to.bottom) && left < right; ++y) {
    const start = ((y - from.top) * width + left - from.left) * channels;
    const line = values.subarray(start, start + (right - left) * channels);
    found.set(line, ((y - to.top) * columns + left - to.left) * channels);
  }
  return {values: found, width: columns, height: rows, channels};
}

/**
 * Returns a part of an image that holds all that a layer sees from *position*,
 * and that place in the layer's map of the part alone; null where there is none
 * smaller than the image. The part begins where a step of the layer begins, so
 * that every window below stands on the same pixels.
 */
export function seenPart(
  network: Network,
  layer: string,
  [row, column]: Place,
  image: readonly [height: number, width: number, channels: number]
): {readonly box: CropBox; readonly position: Place} | null {
  const behind = ancestors(network, [layer]);
  const below = {...network, layers: network.layers.filter(({name}) => behind.has(name))};
  // Whole maps, and paddings that depend on the size of the image, would not be the same in a part.
  if ([...shapes(below, image).values()].some((shape) => shape.length !== 3)) return null;
  const fields = receptiveFields(below, image);
  const {size, stride, start} = fields.get(layer)!;
  const side = (i: 0 | 1, place: number) => {
    const first = start[i] + place * stride[i];
    const begin = Math.max(0, Math.floor(first / stride[i]) * stride[i]);
    return {begin, end: Math.min(image[i], first + size[i]), place: place - begin / stride[i]};
  };
  const [rows, columns] = [side(0, row), side(1, column)];
  // Whatever sees the whole image needs it, and every layer’s steps must fall on the same pixels.
  const aligned = (stride: number, begin: number) => stride > 0 && begin % stride === 0;
  for (const {stride} of fields.values())
    if (!aligned(stride[0], rows.begin) || !aligned(stride[1], columns.begin)) return null;
  const part = [rows.end - rows.begin, columns.end - columns.begin, image[2]];
  if (part[0] === image[0] && part[1] === image[1]) return null;
  const within = receptiveFields({...below, input: {...below.input, shape: [null, null, image[2]]}}, part);
  for (const [name, field] of fields) if (String(within.get(name)!.start) !== String(field.start)) return null;
  return {
    box: {top: rows.begin, left: columns.begin, bottom: rows.end, right: columns.end},
    position: [rows.place, columns.place]
  };
}
