import type {Weights} from "../../../network.js";
import {alike, along, axisOf, type Context, constantAt, float, int, viewAt} from "../context.js";
import {extent, type View} from "../view.js";
import {weightsFor, weightsOf} from "../weightsOf.js";
import {flag} from "./windows.js";

/** Returns a trained batch normalization as scale · x + offset. */
export function batchNormalization(context: Context): View {
  const view = viewAt(context);
  if (flag(context, "training_mode")) throw context.fail("in training");
  if (int(context, "spatial", 1) !== 1) throw context.fail("with spatial 0");
  const [gamma, beta, mean, variance] = [1, 2, 3, 4].map((i) => {
    const given = constantAt(context, i);
    if (given?.dims.length !== 1) throw context.fail("without weights");
    return given.values;
  });
  const epsilon = float(context, "epsilon", 1e-5);
  const scale = Float32Array.from(gamma, (d, i) => d / Math.sqrt(variance[i] + epsilon));
  const offset = Float32Array.from(gamma, (d, i) => beta[i] - (mean[i] * d) / Math.sqrt(variance[i] + epsilon));
  const dims = [scale.length, ...view.dims.slice(2).map(() => 1)];
  const [scales, offsets] = [scale, offset].map((values) => weightsFor(view, {dims, values, whole: false}));
  if (!scales || !offsets || view.dims.length < 2)
    throw context.fail(`of ${view.dims.map(extent).join("×")} with ${scale.length} channels`);
  return alike(context, {kind: "batchNorm", scale: scales, offset: offsets}, view);
}

/** Returns a normalization over the last dimensions. */
export function layerNormalization(context: Context): View {
  const view = viewAt(context);
  const axis = axisOf(context, int(context, "axis", -1), view.dims.length);
  if (axis === 0 && view.dims[0].length) throw context.fail("over the batch");
  const atoms = view.dims.slice(axis).flat();
  const count = extent(atoms);
  const [scale, offset] = [1, 2].map((i) => {
    const given = constantAt(context, i);
    if (given && given.values.length !== count) throw context.fail(`with ${given.values.length} weights`);
    return given && {...weightsOf(given), shape: [count]};
  });
  const weights: {scale?: Weights; offset?: Weights} = {...(scale && {scale}), ...(offset && {offset})};
  const epsilon = float(context, "epsilon", 1e-5);
  return alike(context, {kind: "layerNorm", ...weights, epsilon}, along(context, view, atoms));
}

/** Returns the softmax (or its logarithm) along one dimension; before operator set 13 along all from one on. */
export function softmax(kind: "softmax" | "logSoftmax"): (context: Context) => View {
  return (context) => {
    const view = viewAt(context);
    const old = context.opset < 13;
    const rank = view.dims.length;
    const axis = axisOf(context, int(context, "axis", old ? 1 : -1), rank);
    const atoms = old ? view.dims.slice(axis).flat() : view.dims[axis];
    return alike(context, {kind}, along(context, view, atoms));
  };
}
