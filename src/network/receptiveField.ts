import {slide} from "./layers/window.js";
import type {Layer, Network, Padding, Shape} from "./network.js";
import {shapes} from "./shapes.js";

type Pair = readonly [vertical: number, horizontal: number];

/** Which pixels of the input the positions of a layer see; each pair is [vertical, horizontal], in pixels. */
export interface ReceptiveField {
  /** How many pixels one position sees, those of the padding included. */
  readonly size: Pair;
  /** How far the field moves from one position to the next; 0 where there is only one position. */
  readonly stride: Pair;
  /** The first pixel that position [0, 0] sees; negative where that lies in the padding. */
  readonly start: Pair;
}

/** A rectangle of pixels; *bottom* and *right* are the first that are outside. */
export interface FieldBox {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Returns the receptive field of each layer of the *network*, by the layer’s
 * name, for an image of *inputShape* (the network’s own where it is left out;
 * "same" padding depends on it). Where branches meet it is the smallest
 * rectangle around theirs. Layers of vectors see the whole image. Near the
 * border a position may see a little less than its field, since the padding of
 * the layers between shows it nothing. The arithmetic is that of
 * https://distill.pub/2019/computing-receptive-fields/.
 */
export function receptiveFields(network: Network, inputShape?: Shape): ReadonlyMap<string, ReceptiveField> {
  const known = shapes(network, inputShape);
  const fields = new Map<string, ReceptiveField>();
  const input = known.get(network.layers[0].name)!;
  const [height, width] = input.length === 1 ? [1, input[0]] : input;
  const whole: ReceptiveField = {size: [height, width], stride: [0, 0], start: [0, 0]};
  for (const layer of network.layers) {
    const before = layer.inputs.map((name) => fields.get(name)!);
    const field = known.get(layer.name)!.length === 3 ? mapField(layer, before, known) : whole;
    fields.set(layer.name, field);
  }
  return fields;
}

/** Returns the pixels that the position [*row*, *column*] sees, clipped to an image of *inputShape*. */
export function fieldBox(
  {size, stride, start}: ReceptiveField,
  [row, column]: readonly [number, number],
  [height, width]: Shape
): FieldBox {
  const top = start[0] + row * stride[0];
  const left = start[1] + column * stride[1];
  return {
    top: clip(top, height),
    left: clip(left, width),
    bottom: clip(top + size[0], height),
    right: clip(left + size[1], width)
  };
}

function clip(value: number, size: number): number {
  return Math.min(Math.max(value, 0), size);
}

function mapField(layer: Layer, before: readonly ReceptiveField[], known: ReadonlyMap<string, Shape>): ReceptiveField {
  const [field] = before;
  switch (layer.kind) {
    case "input":
      return {size: [1, 1], stride: [1, 1], start: [0, 0]};
    case "conv2d": {
      const [dy, dx] = layer.dilations ?? [1, 1];
      const [h, w] = layer.kernel.shape;
      const size: Pair = [(h - 1) * dy + 1, (w - 1) * dx + 1];
      return windowField(field, size, layer.strides, layer.padding, known.get(layer.inputs[0])!);
    }
    case "depthwiseConv2d": {
      const [h, w] = layer.kernel.shape;
      return windowField(field, [h, w], layer.strides, layer.padding, known.get(layer.inputs[0])!);
    }
    case "maxPool":
    case "averagePool":
      return windowField(field, layer.size, layer.strides, layer.padding, known.get(layer.inputs[0])!);
    case "pad":
      return {...field, start: pair((i) => field.start[i] - [layer.top, layer.left][i] * field.stride[i])};
    default:
      return union(before);
  }
}

function windowField(
  {size, stride, start}: ReceptiveField,
  window: Pair,
  step: Pair,
  padding: Padding,
  shape: Shape
): ReceptiveField {
  return {
    size: pair((i) => size[i] + (window[i] - 1) * stride[i]),
    stride: pair((i) => step[i] * stride[i]),
    start: pair((i) => start[i] - slide(shape[i], window[i], step[i], padding).before * stride[i])
  };
}

function union(fields: readonly ReceptiveField[]): ReceptiveField {
  const start = pair((i) => Math.min(...fields.map((d) => d.start[i])));
  const end = pair((i) => Math.max(...fields.map((d) => d.start[i] + d.size[i])));
  return {size: pair((i) => end[i] - start[i]), stride: fields[0].stride, start};
}

function pair(f: (i: 0 | 1) => number): Pair {
  return [f(0), f(1)];
}
