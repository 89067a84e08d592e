import {type LayerWindow, slides, windowOf} from "./layers/window.js";
import type {Layer, Network, Shape} from "./network.js";
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
 * rectangle around theirs; what is repeated over a map (a gate of one value a
 * channel) is not counted. Layers of vectors see the whole image, and so do
 * maps made of them, and maps whose rows became columns. Near the
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
    const field = known.get(layer.name)!.length === 3 ? (mapField(layer, before, known) ?? whole) : whole;
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
    top: clip(Math.floor(top), height),
    left: clip(Math.floor(left), width),
    bottom: clip(Math.ceil(top + size[0]), height),
    right: clip(Math.ceil(left + size[1]), width)
  };
}

/** Fields may begin between two pixels where maps were enlarged; the box is of whole pixels. */
function clip(value: number, size: number): number {
  return Math.min(Math.max(value, 0), size);
}

/** Returns the field of a layer of maps, or undefined where it sees the whole image. */
function mapField(
  layer: Layer,
  before: readonly ReceptiveField[],
  known: ReadonlyMap<string, Shape>
): ReceptiveField | undefined {
  const [field] = before;
  const window = windowOf(layer);
  if (window) return windowField(field, window, known.get(layer.inputs[0])!);
  switch (layer.kind) {
    case "input":
      return {size: [1, 1], stride: [1, 1], start: [0, 0]};
    case "pad":
      return {...field, start: pair((i) => field.start[i] - [layer.top, layer.left][i] * field.stride[i])};
    case "crop":
      return {...field, start: pair((i) => field.start[i] + [layer.top, layer.left][i] * field.stride[i])};
    case "upsample":
      return between(field, layer.factor);
    case "conv2dTranspose": {
      const [h, w] = layer.kernel.shape;
      const {size, stride, start} = between(field, layer.strides);
      const reach = [h, w].map((length, i) => Math.ceil(length / layer.strides[i]) - 1); // positions that meet in one
      const cut = [layer.crop.top, layer.crop.left];
      return {
        size: pair((i) => size[i] + reach[i] * field.stride[i]),
        stride,
        start: pair((i) => start[i] - reach[i] * field.stride[i] + cut[i] * stride[i])
      };
    }
    case "permute":
      return String(layer.axes) === "0,1,2" ? field : undefined;
    case "globalAveragePool":
    case "globalMaxPool":
    case "reshape":
      return undefined;
    default: {
      const shape = known.get(layer.name)!;
      const full = before.filter((_, i) => [0, 1].every((axis) => known.get(layer.inputs[i])![axis] === shape[axis]));
      return union(full, shape);
    }
  }
}

/** Returns the field of a map with *factor* positions where there was one: the smallest that holds for each of them. */
function between({size, stride, start}: ReceptiveField, factor: Pair): ReceptiveField {
  const back = pair((i) => stride[i] - stride[i] / factor[i]);
  return {
    size: pair((i) => size[i] + back[i]),
    stride: pair((i) => stride[i] / factor[i]),
    start: pair((i) => start[i] - back[i])
  };
}

function windowField({size, stride, start}: ReceptiveField, window: LayerWindow, shape: Shape): ReceptiveField {
  const slid = slides(window, shape);
  return {
    size: pair((i) => size[i] + (window.extent[i] - 1) * stride[i]),
    stride: pair((i) => window.strides[i] * stride[i]),
    start: pair((i) => start[i] - slid[i].before * stride[i])
  };
}

/** Returns the smallest field that holds all *fields* of a map of the given *shape*; undefined for the whole image. */
function union(fields: readonly ReceptiveField[], shape: Shape): ReceptiveField | undefined {
  if (!fields.length || fields.some((d) => d.stride[0] === 0 || d.stride[1] === 0)) return undefined;
  const {stride} = fields[0];
  // Where branches move at another pace, one is farthest ahead at the first position or at the last.
  const ahead = (d: ReceptiveField, i: 0 | 1) => (shape[i] - 1) * (d.stride[i] - stride[i]);
  const start = pair((i) => Math.min(...fields.map((d) => d.start[i] + Math.min(0, ahead(d, i)))));
  const end = pair((i) => Math.max(...fields.map((d) => d.start[i] + d.size[i] + Math.max(0, ahead(d, i)))));
  return {size: pair((i) => end[i] - start[i]), stride, start};
}

function pair(f: (i: 0 | 1) => number): Pair {
  return [f(0), f(1)];
}
