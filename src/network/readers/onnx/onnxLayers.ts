import type {Layer, Shape} from "../../network.js";
import {arranged} from "./arranged.js";
import {type Constant, constant} from "./constant.js";
import type {Context, Value} from "./context.js";
import {folded} from "./folded.js";
import type {GraphInput} from "./inputOfGraph.js";
import {shapeText} from "./inputOfGraph.js";
import {LayerList} from "./layerList.js";
import {layerNames} from "./layerNames.js";
import type {OnnxModel, OnnxNode, OnnxValue} from "./onnxModel.js";
import {operators} from "./operators.js";
import {dimsOf, freshView, type View} from "./view.js";

/** What of a file is read, and how. */
export interface OnnxPart {
  /** The nodes that the output needs, in the file's order. */
  readonly nodes: readonly OnnxNode[];
  readonly input: GraphInput;
  readonly output: string;
}

/**
 * Returns our layers for the given *part* of a file, for an image of the given
 * *shape*; the last gives the output. Throws `unsupported operator: LSTM
 * (name)`, `shape mismatch: …`.
 */
export function onnxLayers(model: OnnxModel, {nodes, input, output}: OnnxPart, shape: Shape): Layer[] {
  const list = new LayerList(shape);
  const nameOf = layerNames(model);
  const values = new Map<string, Value>(
    model.initializers.map((tensor) => [tensor.name, later(() => constant(tensor))])
  );
  values.set(input.name, {view: freshView("input", shape, input.dimensions, input.rank)});
  const declared = new Map([...model.values, ...model.outputs].map((value) => [value.name, value]));
  const readers = new Map<string, number>([[output, 1]]);
  for (const {inputs} of nodes) for (const name of inputs) readers.set(name, (readers.get(name) ?? 0) + 1);
  for (const node of nodes) {
    const name = nameOf(node);
    const operator = node.domain ? `${node.domain}.${node.operator}` : node.operator;
    const fail = (why = "") => new RangeError(`unsupported operator: ${operator} (${name}) ${why}`.trim());
    const inputs = node.inputs.map((tensor) => {
      if (tensor === "") return undefined;
      const value = values.get(tensor);
      if (!value) throw new RangeError(`unknown tensor: ${tensor} (${name})`);
      return value;
    });
    const alone = (tensor: string) => readers.get(tensor) === 1;
    const context: Context = {node, name, opset: model.opset, inputs, list, batch: input.batch, alone, fail};
    const known = folded(context);
    if (known) {
      values.set(node.outputs[0], {constant: known});
      continue;
    }
    const read = node.domain === "" && Object.hasOwn(operators, node.operator) ? operators[node.operator] : undefined;
    if (!read) throw fail();
    const given = read(context);
    const views = Array.isArray(given) ? given : [given];
    for (const [i, view] of views.entries()) {
      agrees(declared.get(node.outputs[i]), view, name, input);
      values.set(node.outputs[i], {view});
    }
  }
  const value = values.get(output);
  if (!value) throw new RangeError(`unknown tensor: ${output}`);
  if ("constant" in value) throw new RangeError(`no input: ${output} does not depend on it`);
  return ending(list, value.view, output);
}

/** Returns the layers with the output as a list, or as maps, as its last. */
function ending(list: LayerList, view: View, output: string): Layer[] {
  const dims = view.dims.filter((atoms) => atoms.length);
  const rank = view.dims.length;
  const axes =
    dims.length <= 1 || rank < 3
      ? [dims.flat()]
      : rank === 4 && !view.dims[0].length
        ? view.axes.length === 3 && String(view.dims.slice(1).map((d) => view.axes.indexOf(d))) === "0,1,2"
          ? view.axes
          : [view.dims[2], view.dims[3], view.dims[1]]
        : [dims.slice(0, -1).flat(), [], dims[dims.length - 1]];
  const {layer} = arranged(list, view, axes, output);
  return lastly(list.layers, layer);
}

/** Returns the layers that the one called *last* needs, it as the last. */
function lastly(layers: readonly Layer[], last: string): Layer[] {
  const needed = new Set([last, layers[0].name]);
  for (const {name, inputs} of layers.toReversed()) if (needed.has(name)) for (const input of inputs) needed.add(input);
  const kept = layers.filter(({name}) => needed.has(name) && name !== last);
  return [...kept, ...layers.filter(({name}) => name === last)];
}

/** Throws where a tensor is not of the shape that the file declares. */
function agrees(declared: OnnxValue | undefined, view: View, name: string, {batch, shape}: GraphInput): void {
  if (!declared?.shape || (batch === 1 && shape.includes(null) && declared.shape.includes(null))) return;
  const dims = dimsOf(view);
  const its = declared.shape.map((d, i) => (i === 0 && d === batch ? 1 : d));
  if (its.length === dims.length && its.every((d, i) => d === null || d === dims[i])) return;
  if (batch > 1) return; // a batch may have gone anywhere
  throw new RangeError(`shape mismatch: ${name} is declared ${shapeText(declared)}, is ${dims.join("×")}`);
}

/** Returns a constant that is read when it is first asked for. */
function later(read: () => Constant): Value {
  let known: Constant | undefined;
  return {
    get constant() {
      known ??= read();
      return known;
    }
  };
}
