import {numberAttribute} from "./attributes.js";
import {computedInput} from "./functions.js";
import {type GraphNode, unsupported} from "./graphNode.js";
import type {LayerList} from "./layerList.js";
import {ranges} from "./ranges.js";
import {axisOf, constantInput} from "./reshaped.js";
import {type Computed, equal, type Value} from "./value.js";

/** Returns what a Slice or StridedSlice gives: some rows and columns, or some channels. */
export function slicing(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const x = computedInput(node, inputs);
  const all = x.sizes.map(({theirs}) => ranges(node, theirs, inputs));
  const axes = all.map((d) => d.axes);
  return taken(node, node.name, x, axes, list, all.map((d) => d.shape)); // biome-ignore format: one call
}

/** Returns what ReverseV2 or a gather of constant places gives. */
export function choosing(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const x = computedInput(node, inputs);
  const places = constantInput(node, inputs, 1);
  if (node.op === "ReverseV2") {
    const reversed = new Set(places.map((d) => axisOf(node, d, x.sizes[0].theirs.length)));
    const axes = x.sizes.map((d) => d.theirs.map((n, i) => (reversed.has(i) ? counted(n).reverse() : counted(n))));
    return taken(node, node.name, x, axes, list);
  }
  if (numberAttribute(node, "batch_dims", 0)) throw unsupported(node, "with batches");
  const rank = x.sizes[0].theirs.length;
  const axis = axisOf(node, constantInput(node, inputs, 2)[0], rank);
  if (inputs[1].kind !== "constant" || inputs[1].shape.length !== 1) throw unsupported(node, "by a scalar");
  const axes = x.sizes.map((d) => d.theirs.map((n, i) => (i === axis ? places : counted(n))));
  return taken(node, node.name, x, axes, list);
}

/** Returns the parts that a Split or SplitV gives. */
export function splitting(node: GraphNode, inputs: readonly Value[], list: LayerList): readonly Value[] {
  const [value, axisInput] = node.op === "Split" ? [inputs[1], 0] : [inputs[0], 2];
  if (!value) throw new RangeError(`wrong number of inputs: ${node.name} gets ${inputs.length}`);
  const x = computedInput(node, [value]);
  const {theirs} = x.sizes[0];
  const axis = axisOf(node, constantInput(node, inputs, axisInput)[0], theirs.length);
  const sizes = node.op === "Split" ? equalParts(node, theirs[axis]) : constantInput(node, inputs, 1);
  const left = theirs[axis] - sizes.reduce((sum, d) => sum + Math.max(0, d), 0);
  const lengths = sizes.map((d) => (d === -1 ? left : d));
  if (lengths.reduce((sum, d) => sum + d, 0) !== theirs[axis] || !lengths.every((d) => Number.isInteger(d) && d > 0))
    throw unsupported(node, `of ${theirs[axis]} into ${sizes}`);
  if (x.sizes.some((d) => d.theirs[axis] !== theirs[axis])) throw unsupported(node, "of a free size");
  let start = 0;
  return lengths.map((length, i) => {
    const first = start;
    start += length;
    const axes = x.sizes.map((d) => d.theirs.map((n, k) => (k === axis ? counted(length, first) : counted(n))));
    return taken(node, i ? `${node.name}:${i}` : node.name, x, axes, list);
  });
}

function equalParts(node: GraphNode, length: number): readonly number[] {
  const count = numberAttribute(node, "num_split", 1);
  if (!(Number.isInteger(count) && count > 0 && count <= length)) throw unsupported(node, `of ${length} into ${count}`);
  return new Array<number>(count).fill(length / count);
}

function counted(length: number, from = 0): number[] {
  return Array.from({length}, (_, i) => from + i);
}

/** Returns the given places of each dimension of *x*, a tensor of the shapes *theirs* then. */
function taken(
  node: GraphNode,
  name: string,
  given: Computed,
  axes: readonly (readonly (readonly number[])[])[],
  list: LayerList,
  theirs: readonly (readonly number[])[] = axes.map((d) => d.map(({length}) => length))
): Value {
  const inside = given.sizes.every((d, k) =>
    d.theirs.every((n, i) => axes[k][i].length && axes[k][i].every((at) => Number.isInteger(at) && at >= 0 && at < n))
  );
  if (!inside) throw unsupported(node, "of places that there are not");
  const whole = given.sizes.every((d, k) => d.theirs.every((n, i) => equal(axes[k][i], counted(n))));
  if (whole) return {...given, sizes: given.sizes.map((d, k) => ({...d, theirs: theirs[k]}))};
  const x = list.shaped(given, `${name}/reshape`);
  const rank = x.sizes[0].ours.length;
  const padded = axes.map((d) => (d.length < rank ? [[0], ...d] : d)); // rows that are positions of a map
  const inner = padded.map((d) => d.slice(d.length - rank));
  const outside = padded.flatMap((d) => d.slice(0, d.length - rank));
  const channels = inner[0][rank - 1];
  const all = equal(channels, counted(x.sizes[0].ours[rank - 1]));
  const spatial = inner.map((d, k) =>
    d.slice(0, -1).map((places, i) => {
      if (!equal(places, counted(places.length, places[0]))) throw unsupported(node, "with steps");
      return [places[0], x.sizes[k].ours[i] - places[0] - places.length];
    })
  );
  const sides = spatial[0].flat();
  const same = spatial.every((d) => equal(d.flat(), sides)) && inner.every((d) => equal(d[rank - 1], channels));
  if (!same) throw unsupported(node, "of a free size");
  if (outside.some((d) => d.length !== 1)) throw unsupported(node, "of the batch");
  const shape = (value: Computed): Computed => ({
    ...value,
    sizes: value.sizes.map((d, k) => ({...d, theirs: theirs[k]}))
  });
  const [top, bottom, left, right] = sides;
  const crops = sides.some((d) => d !== 0);
  const cropped = crops ? list.add(all ? name : `${name}/crop`, {kind: "crop", top, bottom, left, right}, [x]) : x;
  const chosen = all ? cropped : list.add(name, {kind: "selectChannels", order: channels}, [cropped]);
  const result = shape(chosen);
  return theirs[0].length === 2 || theirs[0].length === 4 ? list.shaped(result, `${name}/reshape`) : result;
}
