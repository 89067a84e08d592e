import {dequantize} from "../../src/network/model.js";
import type {ActivationLayer, Layer, Network, Padding, Shape, Weights} from "../../src/network/network.js";

/** The output of one layer for one example, row by row and channels innermost. */
export interface Plain {
  readonly shape: Shape;
  readonly values: Float64Array;
}

/**
 * Returns the output of every layer of the *network* for one example with the
 * values *x*: each kind in loops and double precision, as its paper or
 * TensorFlow’s documentation has it, so that nothing is shared with what this
 * checks but the meaning of a layer’s fields.
 */
export function plainForward(network: Network, x: ArrayLike<number>): ReadonlyMap<string, Plain> {
  const known = new Map<string, Plain>();
  for (const layer of network.layers) {
    const inputs = layer.inputs.map((name) => known.get(name)!);
    const shape = network.input.shape.map((d) => d!);
    known.set(layer.name, layer.kind === "input" ? {shape, values: Float64Array.from(x)} : plain(layer, inputs));
  }
  return known;
}

function plain(layer: Exclude<Layer, {kind: "input"}>, inputs: readonly Plain[]): Plain {
  const [x] = inputs;
  const {shape, values} = x;
  const each = (f: (d: number, i: number) => number): Plain => ({shape, values: values.map(f)});
  switch (layer.kind) {
    case "conv2d": {
      const [, , inner, channels] = layer.kernel.shape;
      const block = channels / (layer.groups ?? 1);
      return slid(x, layer, layer.kernel.shape, channels, (o, visit) => {
        const first = Math.floor(o / block) * inner;
        let sum = numberAt(layer.bias, o);
        const kernel = numbersOf(layer.kernel);
        visit((at, k) => {
          for (let c = 0; c < inner; ++c) sum += at(first + c) * kernel[(k * inner + c) * channels + o];
        });
        return sum;
      });
    }
    case "depthwiseConv2d": {
      const [, , inner, multiplier] = layer.kernel.shape;
      return slid(x, layer, layer.kernel.shape, inner * multiplier, (o, visit) => {
        let sum = numberAt(layer.bias, o);
        const kernel = numbersOf(layer.kernel);
        visit((at, k) => {
          sum += at(Math.floor(o / multiplier)) * kernel[k * inner * multiplier + o];
        });
        return sum;
      });
    }
    case "conv2dTranspose": {
      const [h, w, channels, inner] = layer.kernel.shape;
      const {crop, extra = [0, 0], strides} = layer;
      const kernel = numbersOf(layer.kernel);
      const rows = (shape[0] - 1) * strides[0] + h + extra[0] - crop.top - crop.bottom;
      const columns = (shape[1] - 1) * strides[1] + w + extra[1] - crop.left - crop.right;
      return map([rows, columns, channels], (y, q, o) => {
        let sum = numberAt(layer.bias, o);
        for (let r = 0; r < shape[0]; ++r)
          for (let s = 0; s < shape[1]; ++s) {
            const [i, j] = [y + crop.top - r * strides[0], q + crop.left - s * strides[1]];
            if (i < 0 || j < 0 || i >= h || j >= w) continue;
            for (let c = 0; c < inner; ++c) sum += at(x, r, s, c) * kernel[((i * w + j) * channels + o) * inner + c];
          }
        return sum;
      });
    }
    case "dense": {
      const [, units] = layer.kernel.shape;
      const kernel = numbersOf(layer.kernel);
      const product = Float64Array.from({length: units}, (_, o) =>
        values.reduce((sum, d, i) => sum + d * kernel[i * units + o], numberAt(layer.bias, o))
      );
      return {shape: [units], values: product};
    }
    case "maxPool":
      return slid(x, layer, layer.size, shape[2], (o, visit) => {
        let largest = Number.NEGATIVE_INFINITY;
        visit((at) => {
          largest = Math.max(largest, at(o));
        });
        return largest;
      });
    case "averagePool":
      return slid(x, layer, layer.size, shape[2], (o, visit, padded) => {
        let [sum, count] = [0, 0];
        visit((at) => {
          sum += at(o);
          ++count;
        });
        return sum / (layer.countPadding ? padded : count);
      });
    case "globalAveragePool":
    case "globalMaxPool": {
      const [h, w, channels] = shape;
      const pooled = Float64Array.from({length: channels}, (_, c) => {
        const all = values.filter((_, i) => i % channels === c);
        return layer.kind === "globalMaxPool" ? Math.max(...all) : all.reduce((a, b) => a + b) / (h * w);
      });
      return {shape: layer.keepDims ? [1, 1, channels] : [channels], values: pooled};
    }
    case "relu":
      return each((d) => Math.min(Math.max(0, d), layer.max ?? Number.POSITIVE_INFINITY));
    case "activation":
      return each((d) => activation(layer, d));
    case "prelu": {
      const slope = filling(layer.slope, shape);
      return each((d, i) => (d > 0 ? d : slope(i) * d));
    }
    case "batchNorm": {
      const [scale, offset] = [filling(layer.scale, shape), filling(layer.offset, shape)];
      return each((d, i) => scale(i) * d + offset(i));
    }
    case "layerNorm":
      return alongChannels(x, (row) => {
        const mean = row.reduce((a, b) => a + b) / row.length;
        const variance = row.reduce((a, b) => a + (b - mean) ** 2, 0) / row.length;
        return row.map((d, c) => {
          const normal = (d - mean) / Math.sqrt(variance + layer.epsilon);
          return normal * numberAt(layer.scale, c, 1) + numberAt(layer.offset, c);
        });
      });
    case "localResponseNorm":
      return alongChannels(x, (row) =>
        row.map((d, c) => {
          const near = row.filter((_, k) => Math.abs(k - c) <= layer.radius).reduce((a, b) => a + b * b, 0);
          return d / (layer.bias + layer.alpha * near) ** layer.beta;
        })
      );
    case "softmax":
    case "logSoftmax":
      return alongChannels(x, (row) => {
        const sum = row.reduce((a, b) => a + Math.exp(b), 0);
        return row.map((d) => (layer.kind === "softmax" ? Math.exp(d) / sum : d - Math.log(sum)));
      });
    case "concat": {
      const rows = inputs.map((d) => rowsOf(d));
      const joined = rows[0].flatMap((_, i) => rows.flatMap((d) => [...d[i]]));
      const channels = inputs.reduce((sum, d) => sum + d.shape[d.shape.length - 1], 0);
      return {shape: [...shape.slice(0, -1), channels], values: Float64Array.from(joined)};
    }
    case "add":
      return merged(inputs, (a, b) => a + b);
    case "average": {
      const sum = merged(inputs, (a, b) => a + b);
      return {shape: sum.shape, values: sum.values.map((d) => d / inputs.length)};
    }
    case "subtract":
      return merged(inputs, (a, b) => a - b);
    case "multiply":
      return merged(inputs, (a, b) => a * b);
    case "divide":
      return merged(inputs, (a, b) => a / b);
    case "maximum":
      return merged(inputs, Math.max);
    case "minimum":
      return merged(inputs, Math.min);
    case "selectChannels": {
      const chosen = rowsOf(x).flatMap((row) => layer.order.map((c) => row[c]));
      return {shape: [...shape.slice(0, -1), layer.order.length], values: Float64Array.from(chosen)};
    }
    case "upsample": {
      const [fy, fx] = layer.factor;
      return map([shape[0] * fy, shape[1] * fx, shape[2]], (y, q, c) =>
        at(x, Math.floor(y / fy), Math.floor(q / fx), c)
      );
    }
    case "reshape":
      return {shape: layer.shape, values};
    case "permute":
      return permuted(x, layer.axes);
    case "flatten": {
      const {values} = layer.axes && shape.length === 3 ? permuted(x, layer.axes) : x;
      return {shape: [values.length], values};
    }
    case "pad": {
      const [h, w, channels] = shape;
      const size = [h + layer.top + layer.bottom, w + layer.left + layer.right, channels];
      return map(size, (y, q, c) => {
        const [r, s] = [y - layer.top, q - layer.left];
        return r >= 0 && r < h && s >= 0 && s < w ? at(x, r, s, c) : (layer.value ?? 0);
      });
    }
    case "crop":
      return map([shape[0] - layer.top - layer.bottom, shape[1] - layer.left - layer.right, shape[2]], (y, q, c) =>
        at(x, y + layer.top, q + layer.left, c)
      );
  }
}

type Visit = (f: (at: (channel: number) => number, place: number) => void) => void;

/** Slides a window: *value* gets the channel that comes out, a way to visit the real places of the window, and how many there are with the padding. */
function slid(
  x: Plain,
  layer: {strides: Shape; padding: Padding; dilations?: Shape; ceil?: boolean},
  [h, w]: Shape,
  channels: number,
  value: (o: number, visit: Visit, padded: number) => number
): Plain {
  const {strides, padding, dilations = [1, 1], ceil = false} = layer;
  const [rows, columns] = [h, w].map((size, axis) => {
    const extent = (size - 1) * dilations[axis] + 1;
    const [input, stride] = [x.shape[axis], strides[axis]];
    if (padding === "same" || padding === "same-lower") {
      const out = Math.ceil(input / stride);
      const total = Math.max(0, (out - 1) * stride + extent - input);
      const before = padding === "same" ? Math.floor(total / 2) : Math.ceil(total / 2);
      return {out, before, after: total - before};
    }
    const sides = padding === "valid" ? {top: 0, bottom: 0, left: 0, right: 0} : padding;
    const [before, after] = axis === 0 ? [sides.top, sides.bottom] : [sides.left, sides.right];
    let out = 0;
    while (out * stride + extent <= input + before + after) ++out;
    // One more where a part of the map is left over and the window still begins on it.
    const over = (out - 1) * stride + extent < input + before + after;
    if (ceil && over && out * stride < input + before) ++out;
    return {out, before, after};
  });
  return map([rows.out, columns.out, channels], (y, q, o) => {
    const [top, left] = [y * strides[0] - rows.before, q * strides[1] - columns.before];
    const visit: Visit = (f) => {
      for (let i = 0; i < h; ++i)
        for (let j = 0; j < w; ++j) {
          const [r, s] = [top + i * dilations[0], left + j * dilations[1]];
          if (r >= 0 && s >= 0 && r < x.shape[0] && s < x.shape[1]) f((c) => at(x, r, s, c), i * w + j);
        }
    };
    const within = (start: number, size: number, end: number) => Math.min(start + size, end) - start;
    const padded = within(top, h, x.shape[0] + rows.after) * within(left, w, x.shape[1] + columns.after);
    return value(o, visit, padded);
  });
}

function at({shape, values}: Plain, y: number, x: number, c: number): number {
  return values[(y * shape[1] + x) * shape[2] + c];
}

function map(shape: Shape, value: (y: number, x: number, c: number) => number): Plain {
  const values = new Float64Array(shape[0] * shape[1] * shape[2]);
  for (let i = 0; i < values.length; ++i) {
    const place = Math.floor(i / shape[2]);
    values[i] = value(Math.floor(place / shape[1]), place % shape[1], i % shape[2]);
  }
  return {shape, values};
}

function permuted(x: Plain, axes: readonly [number, number, number]): Plain {
  return map(
    axes.map((axis) => x.shape[axis]),
    (...place) => {
      const [y, q, c] = [0, 1, 2].map((axis) => place[axes.indexOf(axis)]);
      return at(x, y, q, c);
    }
  );
}

function rowsOf({shape, values}: Plain): Float64Array[] {
  const channels = shape[shape.length - 1];
  return Array.from({length: values.length / channels}, (_, i) => values.slice(i * channels, (i + 1) * channels));
}

function alongChannels(x: Plain, f: (row: Float64Array) => Float64Array): Plain {
  return {shape: x.shape, values: Float64Array.from(rowsOf(x).flatMap((row) => [...f(row)]))};
}

function merged(inputs: readonly Plain[], f: (a: number, b: number) => number): Plain {
  return inputs.reduce((a, b) => {
    const shape = a.shape.map((d, i) => Math.max(d, b.shape[i]));
    const [left, right] = [a, b].map((d) => filling({shape: d.shape, values: d.values}, shape));
    const size = shape.reduce((product, d) => product * d, 1);
    return {shape, values: Float64Array.from({length: size}, (_, i) => f(left(i), right(i)))};
  });
}

/** Returns the i-th value of an array that is repeated to fill the given *shape*. */
function filling(weights: Weights | Plain, shape: Shape): (i: number) => number {
  const values = weights.values instanceof Float64Array ? weights.values : numbersOf(weights as Weights);
  const own = [...shape.slice(weights.shape.length).map(() => 1), ...weights.shape];
  return (i) => {
    let [rest, index, step] = [i, 0, 1];
    for (let axis = shape.length - 1; axis >= 0; --axis) {
      if (own[axis] > 1) index += (rest % shape[axis]) * step;
      rest = Math.floor(rest / shape[axis]);
      step *= own[axis];
    }
    return values[index];
  };
}

const decoded = new WeakMap<Weights, Float32Array>();

function numbersOf(weights: Weights): Float32Array {
  const known = decoded.get(weights) ?? dequantize(weights);
  decoded.set(weights, known);
  return known;
}

function numberAt(weights: Weights | undefined, i: number, missing = 0): number {
  return weights ? numbersOf(weights)[i] : missing;
}

function activation({function: name, parameters = {}}: ActivationLayer, x: number): number {
  const sigmoid = (d: number) => 1 / (1 + Math.exp(-d));
  const {
    slope,
    offset = 0.5,
    alpha = 1,
    beta = 1,
    min = -Infinity,
    max = Infinity,
    exponent = 2,
    threshold = 0
  } = parameters;
  switch (name) {
    case "abs":
      return Math.abs(x);
    case "clip":
      return Math.min(Math.max(x, min), max);
    case "elu":
      return x > 0 ? x : alpha * Math.expm1(x);
    case "erf":
      return erf(x);
    case "exponential":
      return Math.exp(x);
    case "gelu":
      return (x / 2) * (1 + erf(x / Math.SQRT2));
    case "geluTanh":
      return (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
    case "hardSigmoid":
      return Math.min(1, Math.max(0, (slope ?? 0.2) * x + offset));
    case "hardSwish":
      return (x * Math.min(6, Math.max(0, x + 3))) / 6;
    case "leakyRelu":
      return Math.min(max, x >= threshold ? x : (slope ?? 0) * (x - threshold));
    case "log":
      return Math.log(x);
    case "mish":
      return x * Math.tanh(Math.log1p(Math.exp(x)));
    case "power":
      return x ** exponent;
    case "reciprocal":
      return 1 / x;
    case "selu":
      return 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x));
    case "sigmoid":
      return sigmoid(x);
    case "softplus":
      return Math.log1p(Math.exp(x));
    case "softsign":
      return x / (1 + Math.abs(x));
    case "sqrt":
      return Math.sqrt(x);
    case "swish":
      return x * sigmoid(beta * x);
    case "tanh":
      return Math.tanh(x);
  }
}

/** The error function by its power series. */
function erf(x: number): number {
  if (Math.abs(x) > 5) return Math.sign(x);
  let [term, sum] = [x, x];
  for (let n = 1; n < 120; ++n) {
    term *= -(x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}
