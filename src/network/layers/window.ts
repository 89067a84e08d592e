import type {Layer, Padding} from "../network.js";

/** How a window slides along one axis. */
export interface Window {
  /** The number of positions. */
  readonly out: number;
  /** Zeros before the first input and after the last; those after the last include what hangs over the padding. */
  readonly before: number;
  readonly after: number;
}

/** The padding along one axis. */
export type AxisPadding = Exclude<Padding, object> | readonly [before: number, after: number];

/** Returns the *padding* along the vertical axis, 0, or the horizontal one, 1. */
export function along(padding: Padding, axis: 0 | 1): AxisPadding {
  if (typeof padding === "string") return padding;
  return axis === 0 ? [padding.top, padding.bottom] : [padding.left, padding.right];
}

/**
 * Returns how a window of *size* slides over *input* values, as TensorFlow
 * defines its paddings. With *ceil*, a last window that hangs over the end of
 * the padded input counts too, provided that it begins before the padding at
 * the end does, as in PyTorch.
 */
export function slide(
  input: number,
  size: number,
  stride: number,
  padding: AxisPadding,
  dilation = 1,
  ceil = false
): Window {
  const extent = (size - 1) * dilation + 1;
  if (typeof padding === "string" && padding !== "valid") {
    const out = Math.ceil(input / stride);
    const total = Math.max(0, (out - 1) * stride + extent - input);
    const before = padding === "same" ? Math.floor(total / 2) : Math.ceil(total / 2);
    return {out, before, after: total - before};
  }
  const [before, after] = padding === "valid" ? [0, 0] : padding;
  const steps = (input + before + after - extent) / stride;
  if (!ceil || Number.isInteger(steps)) return {out: Math.floor(steps) + 1, before, after};
  const last = Math.ceil(steps);
  const out = last * stride < input + before ? last + 1 : last;
  return {out, before, after: Math.max(after, (out - 1) * stride + extent - input - before)};
}

/**
 * Returns how many values of the spread signal must be added before it and
 * after it (cut off, where negative) so that the backward convolution is as
 * long as the input.
 */
export function reach(
  input: number,
  size: number,
  stride: number,
  padding: AxisPadding,
  dilation = 1
): [before: number, after: number] {
  const {out, before} = slide(input, size, stride, padding, dilation);
  return [(size - 1) * dilation - before, input - 1 - (out - 1) * stride + before];
}

/** A window as a layer slides it over a map. */
export interface LayerWindow {
  /** What the window covers, dilation included. */
  readonly extent: readonly [height: number, width: number];
  /** How many values it takes. */
  readonly size: readonly [height: number, width: number];
  readonly strides: readonly [number, number];
  readonly padding: Padding;
  readonly ceil: boolean;
}

/** Returns the window of a layer that slides one over a map, else undefined. */
export function windowOf(layer: Layer): LayerWindow | undefined {
  switch (layer.kind) {
    case "conv2d":
    case "depthwiseConv2d": {
      const [h, w] = layer.kernel.shape;
      const [dy, dx] = layer.dilations ?? [1, 1];
      const {strides, padding} = layer;
      return {size: [h, w], extent: [(h - 1) * dy + 1, (w - 1) * dx + 1], strides, padding, ceil: false};
    }
    case "maxPool":
    case "averagePool": {
      const {size, strides, padding, ceil = false} = layer;
      return {size, extent: size, strides, padding, ceil};
    }
    default:
      return undefined;
  }
}

/** Returns how a layer’s window slides over maps of the given height and width: vertically, and horizontally. */
export function slides({extent, strides, padding, ceil}: LayerWindow, [height, width]: readonly number[]) {
  return [
    slide(height, extent[0], strides[0], along(padding, 0), 1, ceil),
    slide(width, extent[1], strides[1], along(padding, 1), 1, ceil)
  ] as const;
}

/** The same padding as TensorFlow.js wants it spelled out for [batch, height, width, channels]. */
export type ExplicitPadding = [[0, 0], [number, number], [number, number], [0, 0]];

/**
 * Returns the padding of a layer’s window over maps of the given height and
 * width, spelled out: the backends of TensorFlow.js do not agree on what
 * "same" is where a window is smaller than its stride.
 */
export function explicitPadding(window: LayerWindow, size: readonly number[]): ExplicitPadding {
  const [rows, columns] = slides(window, size);
  return [
    [0, 0],
    [rows.before, rows.after],
    [columns.before, columns.after],
    [0, 0]
  ];
}
