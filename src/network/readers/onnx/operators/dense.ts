import type {Weights} from "../../../network.js";
import {transpose} from "../../transpose.js";
import {arranged} from "../arranged.js";
import {along, type Context, constantAt, float, int, viewAt} from "../context.js";
import {extent, freshView, type View} from "../view.js";
import {weightsFor, weightsOf} from "../weightsOf.js";

/** Returns alpha · A · B + beta · C, A being what enters and B trained. */
export function gemm(context: Context): View {
  const {fail} = context;
  const view = viewAt(context);
  const [rows, columns] = int(context, "transA", 0) ? [view.dims[1], view.dims[0]] : view.dims;
  if (view.dims.length !== 2 || rows.length) throw fail(`of ${view.dims.map(extent).join("×")}`);
  const given = constantAt(context, 1);
  if (given?.dims.length !== 2) throw fail("without weights");
  const kernel = int(context, "transB", 0) ? transpose(weightsOf(given), [1, 0]) : weightsOf(given);
  const alpha = float(context, "alpha", 1);
  const beta = float(context, "beta", 1);
  const [, units] = kernel.shape;
  const added = constantAt(context, 2);
  const offset = added && weightsFor(freshView("", [units], [1], 2), added);
  if (added && !offset) throw fail(`plus ${added.dims.join("×")}`);
  const bias = offset && {
    shape: [units],
    values: Float32Array.from({length: units}, (_, i) => beta * offset.values[i % offset.values.length])
  };
  return product(context, {...view, dims: [rows, columns]}, scaled(kernel, alpha), bias);
}

/** Returns what enters times a trained matrix. */
export function matMul(context: Context): View {
  const given = constantAt(context, 1);
  const view = viewAt(context);
  const dims = given?.dims ?? [];
  if (!given || dims.length < 2 || dims.slice(0, -2).some((d) => d !== 1))
    throw context.fail(`with weights of ${dims.join("×")}`);
  const kernel = weightsOf({...given, dims: dims.slice(-2)});
  if (dims.length > view.dims.length && dims.length > 2) throw context.fail(`with weights of ${dims.join("×")}`);
  return product(context, view, kernel);
}

/** Returns a dense layer, or a convolution of one pixel where there is more than one row. */
function product(context: Context, view: View, kernel: Weights, bias?: Weights): View {
  const {list, name, fail} = context;
  const rank = view.dims.length;
  const last = view.dims[rank - 1];
  const [inputs, units] = kernel.shape;
  if (extent(last) !== inputs) throw new RangeError(`shape mismatch: ${name} takes ${inputs}, gets ${extent(last)}`);
  const biased = bias ? {bias} : {};
  const others = view.dims.slice(0, -1).filter((atoms) => atoms.length);
  if (!others.length) {
    const vector = arranged(list, view, [last], name);
    const layer = list.add({kind: "dense", kernel, ...biased}, [vector.layer], name);
    return freshView(layer, [units], [rank - 1], rank);
  }
  if (view.dims[0].length && rank > 2) throw fail(`of ${view.dims.map(extent).join("×")}`);
  const rows = along(context, view, last);
  const map = rows.axes.length === 3 ? rows : arranged(list, rows, [others.flat(), [], last], name);
  const shape = [1, 1, inputs, units];
  const part = {kind: "conv2d", kernel: {...kernel, shape}, ...biased, strides: [1, 1], padding: "valid"} as const;
  const layer = list.add(part, [map.layer], name);
  const atoms = units === 1 ? [] : [{size: units}];
  const dims = map.dims.map((d, i) => (i === rank - 1 ? atoms : d));
  return {layer, shape: list.shapeOf(layer), axes: [map.axes[0], map.axes[1], atoms], dims};
}

function scaled(weights: Weights, factor: number): Weights {
  return factor === 1 ? weights : {...weights, values: Float32Array.from(weights.values, (d) => factor * d)};
}
