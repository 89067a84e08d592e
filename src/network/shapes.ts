import {slides, windowOf} from "./layers/window.js";
import type {Layer, MergeLayer, Network, Shape, Sides, Weights} from "./network.js";

/**
 * Returns the shape of what each layer of the *network* gives, by the layer’s
 * name, for one image of *inputShape* (the network’s own where it is left out).
 * Pure arithmetic. Throws a RangeError where the layers do not fit together:
 * `shape mismatch: dense1 takes 256, gets 200`, `unknown layer: …`,
 * `duplicate layer: …`, `input size missing: …`.
 */
export function shapes(network: Network, inputShape?: Shape): ReadonlyMap<string, Shape> {
  const input = inputOf(network, inputShape);
  const known = new Map<string, Shape>();
  for (const layer of network.layers) {
    const inputs = layer.inputs.map((name) => {
      const shape = known.get(name);
      if (!shape) throw new RangeError(`unknown layer: ${name}`);
      return shape;
    });
    if (known.has(layer.name)) throw new RangeError(`duplicate layer: ${layer.name}`);
    if (layer.kind === "input" ? inputs.length > 0 : inputs.length === 0 || (inputs.length > 1 && !joins(layer)))
      throw new RangeError(`wrong number of inputs: ${layer.name} gets ${inputs.length}`);
    known.set(layer.name, layer.kind === "input" ? input : outputShape(layer, inputs));
  }
  return known;
}

const MERGES: ReadonlySet<Layer["kind"]> = new Set<MergeLayer["kind"] | "concat">(
  ["add", "average", "concat", "divide", "maximum", "minimum", "multiply", "subtract"] // biome-ignore format: one list
);

function joins({kind, inputs}: Layer): boolean {
  return MERGES.has(kind) && (inputs.length === 2 || (kind !== "subtract" && kind !== "divide"));
}

function inputOf({input}: Network, given?: Shape): Shape {
  const shape = given ?? input.shape;
  const fits = shape.length === input.shape.length && input.shape.every((d, i) => d === null || d === shape[i]);
  if (!fits) throw mismatch("input", text(input.shape), text(shape));
  if (!shape.every((d): d is number => d !== null && d > 0)) throw new RangeError(`input size missing: ${text(shape)}`);
  return shape;
}

/** Returns the shape of what a *layer* gives for inputs of the given shapes. Throws `shape mismatch: …`. */
export function outputShape(layer: Exclude<Layer, {kind: "input"}>, inputs: readonly Shape[]): Shape {
  const {name, kind} = layer;
  const [shape] = inputs;
  switch (kind) {
    case "conv2d": {
      const [, , inputChannels, channels] = filled(layer.kernel, name, 4);
      const {groups = 1} = layer;
      biased(layer.bias, channels, name);
      if (channels % groups)
        throw new RangeError(`shape mismatch: ${name} has ${channels} channels in ${groups} groups`);
      return [...slid(layer, shape, inputChannels * groups), channels];
    }
    case "depthwiseConv2d": {
      const [, , inputChannels, multiplier] = filled(layer.kernel, name, 4);
      const channels = inputChannels * multiplier;
      biased(layer.bias, channels, name);
      return [...slid(layer, shape, inputChannels), channels];
    }
    case "conv2dTranspose": {
      const [h, w, channels, inputChannels] = filled(layer.kernel, name, 4);
      biased(layer.bias, channels, name);
      const [rows, columns] = map(name, shape, inputChannels);
      const {strides, crop, extra = [0, 0]} = layer;
      const full: Shape = [(rows - 1) * strides[0] + h + extra[0], (columns - 1) * strides[1] + w + extra[1], channels];
      return sized(name, full, crop, -1);
    }
    case "dense": {
      const [inputs, units] = filled(layer.kernel, name, 2);
      biased(layer.bias, units, name);
      if (shape.length !== 1 || shape[0] !== inputs) throw mismatch(name, inputs, text(shape));
      return [units];
    }
    case "maxPool":
    case "averagePool":
      return [...slid(layer, shape), shape[2]];
    case "globalAveragePool":
    case "globalMaxPool": {
      const [, , channels] = map(name, shape);
      return layer.keepDims ? [1, 1, channels] : [channels];
    }
    case "batchNorm":
      for (const weights of [layer.scale, layer.offset]) repeats(weights, shape, name);
      return shape;
    case "layerNorm":
      for (const weights of [layer.scale, layer.offset]) if (weights) repeats(weights, shape.slice(-1), name);
      return shape;
    case "prelu":
      repeats(layer.slope, shape, name);
      return shape;
    case "concat": {
      const where = text(shape.slice(0, -1));
      for (const other of inputs)
        if (other.length !== shape.length || text(other.slice(0, -1)) !== where)
          throw mismatch(name, text(shape), text(other));
      return [...shape.slice(0, -1), inputs.reduce((sum, d) => sum + d[d.length - 1], 0)];
    }
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "average":
    case "maximum":
    case "minimum":
      return inputs.reduce((all, other) => together(all, other, name));
    case "flatten":
      return [product(shape)];
    case "reshape":
      if (product(layer.shape) !== product(shape)) throw mismatch(name, text(layer.shape), text(shape));
      return layer.shape;
    case "permute":
      return layer.axes.map((axis) => map(name, shape)[axis]);
    case "selectChannels": {
      const channels = shape[shape.length - 1];
      const wrong = layer.order.find((d) => !(Number.isInteger(d) && d >= 0 && d < channels));
      if (wrong !== undefined) throw mismatch(name, `channel ${wrong}`, `${channels} channels`);
      return [...shape.slice(0, -1), layer.order.length];
    }
    case "upsample": {
      const [h, w, channels] = map(name, shape);
      return [h * layer.factor[0], w * layer.factor[1], channels];
    }
    case "pad":
      return sized(name, map(name, shape), layer, 1);
    case "crop":
      return sized(name, map(name, shape), layer, -1);
    case "localResponseNorm":
      return map(name, shape);
    case "relu":
    case "activation":
    case "softmax":
    case "logSoftmax":
      return shape;
    default:
      throw new RangeError(`unknown kind: ${kind satisfies never as string} (${name})`);
  }
}

/** Returns the *shape* of a feature map; throws where it is none, or has other than the given *channels*. */
function map(name: string, shape: Shape, channels?: number): Shape {
  if (shape.length !== 3) throw mismatch(name, "height×width×channels", text(shape));
  if (channels !== undefined && shape[2] !== channels) throw mismatch(name, `${channels} channels`, shape[2]);
  return shape;
}

/** Returns how many positions a layer’s window has over a map of the given *shape*: [rows, columns]. */
function slid(layer: Layer, shape: Shape, channels?: number): Shape {
  const window = windowOf(layer)!;
  const [h, w] = map(layer.name, shape, channels);
  const [rows, columns] = slides(window, [h, w]).map(({out}) => out);
  if (!(rows > 0 && columns > 0)) throw mismatch(layer.name, `at least ${text(window.extent)}`, text([h, w]));
  return [rows, columns];
}

/** Returns the shape of a map with *sides* added (*sign* 1) or cut off (−1). */
function sized(name: string, [h, w, channels]: Shape, {top, bottom, left, right}: Sides, sign: 1 | -1): Shape {
  const [rows, columns] = [h + sign * (top + bottom), w + sign * (left + right)];
  if (!(rows > 0 && columns > 0)) throw mismatch(name, `more than ${top + bottom}×${left + right}`, text([h, w]));
  return [rows, columns, channels];
}

/** Returns the shape of two values element by element, each repeated where it has 1 and the other more. */
function together(a: Shape, b: Shape, name: string): Shape {
  const fits = a.length === b.length && a.every((d, i) => d === b[i] || d === 1 || b[i] === 1);
  if (!fits) throw mismatch(name, text(a), text(b));
  return a.map((d, i) => Math.max(d, b[i]));
}

/** Throws where *weights* cannot be repeated to fill the given *shape*. */
function repeats(weights: Weights, shape: Shape, name: string) {
  const given = filled(weights, name);
  const last = shape.slice(shape.length - given.length);
  if (given.length > shape.length || given.some((d, i) => d !== last[i] && d !== 1))
    throw mismatch(name, text(given), text(shape));
}

function product(shape: Shape): number {
  return shape.reduce((size, d) => size * d, 1);
}

/** Returns the shape of the *weights*; throws where it has another *rank* or the values do not fill it. */
function filled({shape, values}: Weights, name: string, rank = shape.length): Shape {
  const size = product(shape);
  if (shape.length !== rank) throw mismatch(name, `weights of rank ${rank}`, text(shape));
  if (values.length !== size) throw mismatch(name, `${size} weights`, values.length);
  return shape;
}

function biased(bias: Weights | undefined, channels: number, name: string) {
  if (bias && filled(bias, name, 1)[0] !== channels) throw mismatch(name, `${channels} biases`, bias.shape[0]);
}

function mismatch(name: string, takes: string | number, gets: string | number): RangeError {
  return new RangeError(`shape mismatch: ${name} takes ${takes}, gets ${gets}`);
}

function text(shape: readonly (number | null)[]): string {
  return shape.map((d) => d ?? "any").join("×");
}
