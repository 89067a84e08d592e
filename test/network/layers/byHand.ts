import type {Conv2DLayer, DepthwiseConv2DLayer, Padding, PoolLayer, Weights} from "../../../src/network/network.js";

/** A layer that slides a window over a map. */
export type WindowedLayer = Conv2DLayer | DepthwiseConv2DLayer | PoolLayer;

/** What a layer gives, and what it sends back; flat, row-major. */
export interface ByHand {
  /** [batch, rows, columns, channels] */
  readonly shape: readonly number[];
  readonly output: Float64Array;
  /** In the shape of the input, with the batch of the signal. */
  readonly back: Float64Array;
}

/**
 * Returns what a *layer* that slides a window gives for *x*, and what it sends
 * back of the signal that *signal* makes for its output's shape: plain loops
 * over every value that every window takes, with nothing of the engine in them.
 */
export function byHand(layer: WindowedLayer, x: Weights, signal: (shape: readonly number[]) => Weights): ByHand {
  const [, height, width, channels] = x.shape;
  const {size, dilations, ceil} = settingsOf(layer);
  const [rows, columns] = ([height, width] as const).map((input, axis) =>
    places(input, size[axis], layer.strides[axis], dilations[axis], sidesOf(layer.padding, axis), ceil)
  );
  const outChannels =
    layer.kind === "conv2d"
      ? layer.kernel.shape[3]
      : layer.kind === "depthwiseConv2d"
        ? channels * layer.kernel.shape[3]
        : channels;
  const shape = [x.shape[0], rows.length, columns.length, outChannels];
  const output = new Float64Array(product(shape));
  const g = signal(shape);
  const back = new Float64Array(g.shape[0] * height * width * channels);
  for (let n = 0; n < g.shape[0]; ++n)
    rows.forEach((ys, r) => {
      columns.forEach((xs, q) => {
        for (let c = 0; c < outChannels; ++c) {
          const seen = x.shape[0] === 1 ? 0 : n;
          const from = ((n * rows.length + r) * columns.length + q) * outChannels + c;
          const value = (i: number) => x.values[seen * height * width * channels + i];
          const {sum, shares} = windowAt(layer, c, ys, xs, [height, width, channels], value);
          output[((seen * rows.length + r) * columns.length + q) * outChannels + c] = sum;
          for (const [i, share] of shares) back[n * height * width * channels + i] += share * g.values[from];
        }
      });
    });
  return {shape, output, back};
}

function settingsOf(layer: WindowedLayer) {
  if ("size" in layer) return {size: layer.size, dilations: [1, 1], ceil: layer.ceil === true};
  return {size: layer.kernel.shape, dilations: layer.dilations ?? [1, 1], ceil: false};
}

/** One place that a window takes a value from; outside of the map it is padding, or nothing. */
interface Place {
  /** In the window. */
  readonly i: number;
  /** In the map. */
  readonly at: number;
  readonly is: "map" | "padding" | "nothing";
}

/** Returns the places of every position of a window along one axis. */
function places(
  input: number,
  size: number,
  stride: number,
  dilation: number,
  padding: "same" | "same-lower" | readonly [number, number],
  ceil: boolean
): Place[][] {
  const extent = 1 + dilation * (size - 1);
  let [before, after] = typeof padding === "string" ? [0, 0] : padding;
  let count = 0;
  if (typeof padding === "string") {
    while (count * stride < input) ++count; // every stride-th value has a window
    // As many zeros as the last window lacks, one at a time on alternate sides.
    for (let last: "before" | "after" = padding === "same" ? "before" : "after"; ; ) {
      if ((count - 1) * stride + extent <= before + input + after) break;
      last = last === "before" ? "after" : "before";
      if (last === "before") ++before;
      else ++after;
    }
  } else {
    const whole = before + input + after;
    while (count * stride + extent <= whole) ++count;
    const left = count > 0 && (count - 1) * stride + extent < whole;
    if (ceil && left && count * stride < before + input) ++count;
  }
  return Array.from({length: count}, (_, position) =>
    Array.from({length: size}, (_, i) => {
      const at = position * stride + i * dilation - before;
      const is = at >= 0 && at < input ? "map" : at < input + after ? "padding" : "nothing";
      return {i, at, is} as const;
    })
  );
}

function sidesOf(padding: Padding, axis: number): "same" | "same-lower" | readonly [number, number] {
  if (padding === "valid") return [0, 0];
  if (typeof padding === "string") return padding;
  return axis === 0 ? [padding.top, padding.bottom] : [padding.left, padding.right];
}

/** Returns what one window gives for its channel *c*, and how much of that each value of the map has a share in. */
function windowAt(
  layer: WindowedLayer,
  c: number,
  ys: readonly Place[],
  xs: readonly Place[],
  [, width, channels]: readonly number[],
  value: (i: number) => number
): {sum: number; shares: [number, number][]} {
  const isMap = (y: Place, x: Place) => y.is === "map" && x.is === "map";
  const cells = ys.flatMap((y) => xs.map((x) => ({y, x})));
  const inside = cells.filter(({y, x}) => isMap(y, x));
  const index = ({y, x}: {y: Place; x: Place}, channel: number) => (y.at * width + x.at) * channels + channel;
  switch (layer.kind) {
    case "maxPool": {
      let best = index(inside[0], c);
      for (const cell of inside) if (value(index(cell, c)) > value(best)) best = index(cell, c);
      return {sum: value(best), shares: [[best, 1]]};
    }
    case "averagePool": {
      const counted = layer.countPadding ? cells.filter(({y, x}) => y.is !== "nothing" && x.is !== "nothing") : inside;
      const shares = inside.map((cell): [number, number] => [index(cell, c), 1 / counted.length]);
      return {sum: shares.reduce((sum, [i, share]) => sum + share * value(i), 0), shares};
    }
    default: {
      const {shape, values} = layer.kernel;
      const shares: [number, number][] = [];
      for (const cell of inside) {
        if (layer.kind === "depthwiseConv2d") {
          const [own, k] = [Math.floor(c / shape[3]), c % shape[3]];
          const weight = values[((cell.y.i * shape[1] + cell.x.i) * channels + own) * shape[3] + k];
          shares.push([index(cell, own), weight]);
        } else {
          const block = Math.floor(c / (shape[3] / (layer.groups ?? 1)));
          for (let k = 0; k < shape[2]; ++k) {
            const weight = values[((cell.y.i * shape[1] + cell.x.i) * shape[2] + k) * shape[3] + c];
            shares.push([index(cell, block * shape[2] + k), weight]);
          }
        }
      }
      return {sum: shares.reduce((sum, [i, share]) => sum + share * value(i), layer.bias?.values[c] ?? 0), shares};
    }
  }
}

const product = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
