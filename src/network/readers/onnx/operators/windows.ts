import type {Padding} from "../../../network.js";
import {type Context, int, ints, text} from "../context.js";

/** What a node of ONNX says of its window: convolutions and poolings alike. */
export interface OnnxWindow {
  readonly strides: readonly [number, number];
  readonly dilations: readonly [number, number];
  readonly padding: Padding;
}

/** Returns the window of a convolution or a pooling over two dimensions. Throws where it has others. */
export function onnxWindow(context: Context): OnnxWindow {
  const strides = pair(context, "strides");
  const dilations = pair(context, "dilations");
  const [top, left, bottom, right] = ints(context, "pads", [0, 0, 0, 0]);
  const auto = text(context, "auto_pad", "NOTSET");
  switch (auto) {
    case "NOTSET":
    case "":
      if ([top, left, bottom, right].some((d) => !(d >= 0)))
        throw context.fail(`with pads ${[top, left, bottom, right]}`);
      return {strides, dilations, padding: top + left + bottom + right ? {top, bottom, left, right} : "valid"};
    case "SAME_UPPER":
      return {strides, dilations, padding: "same"};
    case "SAME_LOWER":
      return {strides, dilations, padding: "same-lower"};
    case "VALID":
      return {strides, dilations, padding: "valid"};
    default:
      throw context.fail(`with auto_pad ${auto}`);
  }
}

/** Returns an attribute for height and width, [1, 1] where it is left out. */
export function pair(context: Context, name: string): readonly [number, number] {
  const values = ints(context, name, [1, 1]);
  if (values.length !== 2) throw context.fail(`over ${values.length} dimensions`);
  return [values[0], values[1]];
}

/** Whether an attribute is set. */
export function flag(context: Context, name: string): boolean {
  return int(context, name, 0) !== 0;
}
