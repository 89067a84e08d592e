/** How a window slides along one axis. */
export interface Window {
  /** The number of positions. */
  readonly out: number;
  /** Zeros before the first input and after the last. */
  readonly before: number;
  readonly after: number;
}

/** Returns how a window of *size* slides over *input* values, as TensorFlow defines its paddings. */
export function slide(input: number, size: number, stride: number, padding: "same" | "valid", dilation = 1): Window {
  const extent = (size - 1) * dilation + 1;
  if (padding === "valid") return {out: Math.floor((input - extent) / stride) + 1, before: 0, after: 0};
  const out = Math.ceil(input / stride);
  const total = Math.max(0, (out - 1) * stride + extent - input);
  const before = Math.floor(total / 2);
  return {out, before, after: total - before};
}

/** Returns the zeros before and after the spread signal that make the backward convolution as long as the input. */
export function reach(
  input: number,
  size: number,
  stride: number,
  padding: "same" | "valid",
  dilation = 1
): [before: number, after: number] {
  const {out, before} = slide(input, size, stride, padding, dilation);
  return [(size - 1) * dilation - before, input - 1 - (out - 1) * stride + before];
}
