import {type Context, int, ints, mapAt, mapped, viewAt} from "../context.js";
import type {View} from "../view.js";
import {flag, onnxWindow, pair} from "./windows.js";

/** Returns a max or average pooling. */
export function pool(kind: "maxPool" | "averagePool"): (context: Context) => View {
  return (context) => {
    if (context.node.outputs.filter((name) => name !== "").length > 1) throw context.fail("with indices");
    const {strides, dilations, padding} = onnxWindow(context);
    if (dilations.some((d) => d !== 1)) throw context.fail("with dilations");
    if (!ints(context, "kernel_shape", []).length) throw context.fail("without a window");
    const size = pair(context, "kernel_shape");
    const ceil = flag(context, "ceil_mode") ? {ceil: true} : {};
    const counted = kind === "averagePool" && flag(context, "count_include_pad") ? {countPadding: true} : {};
    return mapped(context, {kind, size, strides, padding, ...ceil, ...counted}, mapAt(context));
  };
}

/** Returns the mean or the maximum over the map, which stays a map of one position. */
export function globalPool(kind: "globalAveragePool" | "globalMaxPool"): (context: Context) => View {
  return (context) => {
    const part = {kind, keepDims: true} as const;
    return mapped(context, part, mapAt(context));
  };
}

/** Returns a local response normalization over channels. */
export function lrn(context: Context): View {
  const size = int(context, "size", 0);
  if (size % 2 !== 1) throw context.fail(`of size ${size}`);
  const {f: alpha = 0.0001} = context.node.attributes.get("alpha") ?? {};
  const {f: beta = 0.75} = context.node.attributes.get("beta") ?? {};
  const {f: bias = 1} = context.node.attributes.get("bias") ?? {};
  const view = viewAt(context);
  if (view.dims.length !== 4) throw context.fail(`of rank ${view.dims.length}`);
  const radius = (size - 1) / 2;
  return mapped(context, {kind: "localResponseNorm", radius, bias, alpha: alpha / size, beta}, mapAt(context));
}
