import {slide} from "./layers/window.js";
import type {Layer, Network, Padding, Shape, Weights} from "./network.js";

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

function joins(layer: Layer): boolean {
  return layer.kind === "concat" || layer.kind === "add";
}

function inputOf({input}: Network, given?: Shape): Shape {
  const shape = given ?? input.shape;
  const fits = shape.length === input.shape.length && input.shape.every((d, i) => d === null || d === shape[i]);
  if (!fits) throw mismatch("input", text(input.shape), text(shape));
  if (!shape.every((d): d is number => d !== null && d > 0)) throw new RangeError(`input size missing: ${text(shape)}`);
  return shape;
}

function outputShape(layer: Exclude<Layer, {kind: "input"}>, inputs: readonly Shape[]): Shape {
  const {name, kind} = layer;
  const [shape] = inputs;
  switch (kind) {
    case "conv2d": {
      const [h, w, inputChannels, channels] = filled(layer.kernel, name, 4);
      biased(layer.bias, channels, name);
      const [dy, dx] = layer.dilations ?? [1, 1];
      const size = [(h - 1) * dy + 1, (w - 1) * dx + 1];
      return [...window(name, map(name, shape, inputChannels), size, layer.strides, layer.padding), channels];
    }
    case "depthwiseConv2d": {
      const [h, w, inputChannels, multiplier] = filled(layer.kernel, name, 4);
      const channels = inputChannels * multiplier;
      biased(layer.bias, channels, name);
      return [...window(name, map(name, shape, inputChannels), [h, w], layer.strides, layer.padding), channels];
    }
    case "dense": {
      const [inputs, units] = filled(layer.kernel, name, 2);
      biased(layer.bias, units, name);
      if (shape.length !== 1 || shape[0] !== inputs) throw mismatch(name, inputs, text(shape));
      return [units];
    }
    case "maxPool":
    case "averagePool":
      return [...window(name, map(name, shape), layer.size, layer.strides, layer.padding), shape[2]];
    case "globalAveragePool":
      return [map(name, shape)[2]];
    case "batchNorm": {
      const channels = shape[shape.length - 1];
      for (const weights of [layer.scale, layer.offset]) {
        const [length] = filled(weights, name, 1);
        if (length !== channels) throw mismatch(name, length, text(shape));
      }
      return shape;
    }
    case "concat": {
      const where = text(shape.slice(0, -1));
      for (const other of inputs)
        if (other.length !== shape.length || text(other.slice(0, -1)) !== where)
          throw mismatch(name, text(shape), text(other));
      return [...shape.slice(0, -1), inputs.reduce((sum, d) => sum + d[d.length - 1], 0)];
    }
    case "add": {
      for (const other of inputs) if (text(other) !== text(shape)) throw mismatch(name, text(shape), text(other));
      return shape;
    }
    case "flatten":
      return [shape.reduce((product, d) => product * d, 1)];
    case "pad": {
      const [h, w, channels] = map(name, shape);
      return [layer.top + h + layer.bottom, layer.left + w + layer.right, channels];
    }
    case "relu":
    case "softmax":
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

function window(name: string, [h, w]: Shape, size: Shape, strides: Shape, padding: Padding): Shape {
  const rows = slide(h, size[0], strides[0], padding).out;
  const columns = slide(w, size[1], strides[1], padding).out;
  if (!(rows > 0 && columns > 0)) throw mismatch(name, `at least ${text(size)}`, text([h, w]));
  return [rows, columns];
}

/** Returns the shape of the *weights*; throws where it has another rank or the values do not fill it. */
function filled({shape, values}: Weights, name: string, rank: number): Shape {
  const size = shape.reduce((product, d) => product * d, 1);
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
