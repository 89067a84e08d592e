import {arranged} from "../arranged.js";
import {axisOf, type Context, int, numbersAt, viewAt} from "../context.js";
import {extent, type View} from "../view.js";

/** Returns a mean, maximum or sum over some dimensions: over our rows and columns, as which they are arranged. */
export function reduced(kind: "globalAveragePool" | "globalMaxPool", sum = false): (context: Context) => View {
  return (context) => {
    const {list, name, fail} = context;
    const view = viewAt(context);
    const rank = view.dims.length;
    const given = numbersAt(context, 1, "axes");
    if (!given?.length && int(context, "noop_with_empty_axes", 0)) return view;
    const axes = new Set((given?.length ? given : view.dims.map((_, d) => d)).map((d) => axisOf(context, d, rank)));
    const kept = int(context, "keepdims", 1) !== 0;
    const over = [...axes].sort((a, b) => a - b).filter((d) => view.dims[d].length);
    const rest = view.dims.filter((_, d) => !axes.has(d)).flat();
    const dims = view.dims.flatMap((atoms, d) => (axes.has(d) ? (kept ? [[]] : []) : [atoms]));
    if (!over.length) return {...view, dims};
    const count = extent(over.flatMap((d) => view.dims[d]));
    const [rows, columns] = over.length === 2 ? over.map((d) => view.dims[d]) : [over.flatMap((d) => view.dims[d]), []];
    const channels = view.axes[view.axes.length - 1];
    const inPlace =
      view.axes.length === 3 && rest.length === channels.length && rest.every((atom) => channels.includes(atom));
    // A mean does not mind the order of rows and columns, so that maps stay as they are.
    const from = inPlace ? view : arranged(list, view, [rows, columns, rest], name);
    const keepDims = kept && dims.length === 4 ? {keepDims: true} : {};
    const layer = list.add({kind, ...keepDims}, [from.layer], sum ? `${name}/mean` : name);
    const last = from.axes[from.axes.length - 1];
    const result = {layer, shape: list.shapeOf(layer), axes: kept && dims.length === 4 ? [[], [], last] : [last], dims};
    if (!sum) return result;
    if (!Number.isFinite(count)) throw fail();
    const [scale, offset] = [count, 0].map((d) => ({shape: [1], values: Float32Array.of(d)}));
    return {...result, layer: list.add({kind: "batchNorm", scale, offset}, [layer], name)};
  };
}
