import type {Sides} from "../../network.js";
import {booleanAttribute} from "./attributes.js";
import {mapInput} from "./convolutions.js";
import {computedInput} from "./functions.js";
import {type GraphNode, unsupported} from "./graphNode.js";
import type {LayerList} from "./layerList.js";
import {axisOf, constantInput, reshaped} from "./reshaped.js";
import {type Computed, equal, isComputed, product, type Value} from "./value.js";

/** Returns what another shape of the same values is: a layer where a map or a list comes out that was not one. */
export function reshaping(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const x = computedInput(node, inputs);
  const sizes = x.sizes.map((d) => ({...d, theirs: reshaped(node, d.theirs, inputs)}));
  const rank = sizes[0].theirs.length;
  const same = {...x, sizes};
  return rank === 2 || rank === 4 ? list.shaped(same, node.name) : same;
}

/** Returns what joining along the channels gives. */
export function concatenation(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const old = node.op === "Concat";
  const parts = old ? inputs.slice(1) : inputs.slice(0, -1);
  if (!parts.length) throw new RangeError(`wrong number of inputs: ${node.name} gets ${inputs.length}`);
  if (!parts.every(isComputed)) throw unsupported(node, "of a constant");
  const rank = parts[0].sizes[0].theirs.length;
  if (parts.some(({sizes}) => sizes[0].theirs.length !== rank)) throw unsupported(node, "of other ranks");
  const axis = axisOf(node, constantInput(node, inputs, old ? 0 : inputs.length - 1)[0], rank);
  if (axis !== rank - 1) throw unsupported(node, `along axis ${axis}`);
  if (parts.length === 1) return parts[0];
  const shaped = parts.map((d, i) => list.shaped(d, `${node.name}/reshape${i || ""}`));
  const [{sizes}] = shaped;
  const theirs = sizes.map(({theirs}, i) => {
    const channels = shaped.reduce((sum, d) => sum + d.sizes[i].theirs[rank - 1], 0);
    return [...theirs.slice(0, -1), channels];
  });
  return list.add(node.name, {kind: "concat"}, shaped, theirs);
}

/** Returns what zeros, or another number, around the maps give. */
export function padding(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const x = mapInput(node, inputs, list);
  const sides = constantInput(node, inputs, 1);
  const value = node.op === "PadV2" ? constantInput(node, inputs, 2)[0] : 0;
  const [n0, n1, top, bottom, left, right, c0, c1] = sides;
  if (sides.length !== 8 || !sides.every((d) => d >= 0)) throw unsupported(node, `by ${sides}`);
  if (n0 || n1) throw unsupported(node, "of the batch");
  const around: Sides = {top, bottom, left, right};
  if (c0 || c1) {
    if (top || bottom || left || right) throw unsupported(node, "of channels and places");
    // Channels of one number: any channel times 0, and that number.
    const constant = (length: number, side: string): Computed => {
      const weights = (d: number) => ({shape: [length], values: new Float32Array(length).fill(d)});
      const order = new Array<number>(length).fill(0);
      const copies = list.add(`${node.name}/${side}/copies`, {kind: "selectChannels", order}, [x]);
      return list.add(`${node.name}/${side}`, {kind: "batchNorm", scale: weights(0), offset: weights(value)}, [copies]);
    };
    const parts = [...(c0 ? [constant(c0, "before")] : []), x, ...(c1 ? [constant(c1, "after")] : [])];
    return list.add(node.name, {kind: "concat"}, parts);
  }
  return list.add(node.name, {kind: "pad", ...around, ...(value ? {value} : {})}, [x]);
}

/** Returns what exchanging dimensions gives: another order of the channels, or of rows, columns and channels. */
export function transposition(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const x = computedInput(node, inputs);
  const {theirs} = x.sizes[0];
  const order = constantInput(node, inputs, 1).map((d) => axisOf(node, d, theirs.length));
  if (order.length !== theirs.length || new Set(order).size !== order.length) throw unsupported(node, `by ${order}`);
  const moved = x.sizes.map((d) => order.map((i) => d.theirs[i]));
  const real = order.filter((i) => x.sizes.some((d) => d.theirs[i] !== 1));
  if (real.every((d, i) => i === 0 || real[i - 1] < d))
    return {...x, sizes: x.sizes.map((d, i) => ({...d, theirs: moved[i]}))};
  const shuffled = channelOrder(x, order);
  if (shuffled) return list.add(node.name, {kind: "selectChannels", order: shuffled}, [x], moved);
  // Dimensions that stay together count as one; of up to three the exchange is a layer.
  const groups: number[][] = [];
  for (const i of [...real].sort((a, b) => a - b)) {
    const place = real.indexOf(i);
    const last = groups[groups.length - 1];
    if (last && real[place - 1] === last[last.length - 1]) last.push(i);
    else groups.push([i]);
  }
  if (groups.length > 3 || x.sizes.length > 1) throw unsupported(node, `of ${theirs.join("×")} by ${order}`);
  while (groups.length < 3) groups.unshift([]);
  const size = groups.map((group) => product(group.map((i) => theirs[i])));
  const from = list.shaped({...x, sizes: [{ours: x.sizes[0].ours, theirs: size}]}, `${node.name}/reshape`);
  const target = [...groups.keys()].sort((a, b) => real.indexOf(groups[a][0]) - real.indexOf(groups[b][0]));
  const axes = target as unknown as readonly [number, number, number];
  const result = list.add(node.name, {kind: "permute", axes}, [from], moved);
  return moved[0].length === 4 && moved[0][0] === 1 ? list.shaped(result, `${node.name}/map`) : result;
}

/** Returns the new order of the channels where only dimensions change places into which a map’s channels are split. */
function channelOrder({sizes}: Computed, order: readonly number[]): readonly number[] | undefined {
  const fits = sizes.every(({ours, theirs}) => ours.length === 3 && equal(theirs.slice(0, 3), [1, ours[0], ours[1]]));
  if (!fits || order.length < 5 || !equal(order.slice(0, 3), [0, 1, 2])) return undefined;
  const {theirs} = sizes[0];
  const shape = theirs.slice(3);
  const strides = shape.map((_, i) => product(shape.slice(i + 1)));
  const axes = order.slice(3).map((d) => d - 3);
  const target = axes.map((d) => shape[d]);
  return Array.from({length: product(shape)}, (_, index) => {
    let [from, rest] = [0, index];
    for (let k = target.length - 1; k >= 0; --k) {
      const at = rest % target[k];
      rest = (rest - at) / target[k];
      from += at * strides[axes[k]];
    }
    return from;
  });
}

/** Returns what repeating rows and columns gives. */
export function upsampling(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const x = mapInput(node, inputs, list);
  const size = constantInput(node, inputs, 1);
  const [h, w] = x.sizes[0].ours;
  const factor = [size[0] / h, size[1] / w] as const;
  const whole = factor.every((d) => Number.isInteger(d) && d > 0) && x.sizes.length === 1 && size.length === 2;
  if (node.op === "ResizeBilinear" && whole && factor.every((d) => d === 1)) return x;
  if (node.op === "ResizeBilinear") throw unsupported(node, "(ResizeNearestNeighbor by whole factors is read)");
  if (!whole || booleanAttribute(node, "align_corners")) throw unsupported(node, `from ${h}×${w} to ${size.join("×")}`);
  return factor.every((d) => d === 1) ? x : list.add(node.name, {kind: "upsample", factor}, [x]);
}
