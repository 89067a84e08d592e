import {slides} from "../../layers/window.js";
import {booleanAttribute} from "./attributes.js";
import {mapInput, paddingOf, pairAttribute} from "./convolutions.js";
import {computedInput, lastAligned} from "./functions.js";
import {type GraphNode, unsupported} from "./graphNode.js";
import type {LayerList} from "./layerList.js";
import {axisOf, constantInput} from "./reshaped.js";
import {product, type Value} from "./value.js";

/** Returns what a max or average pooling gives; an average of the whole map is that of any map’s size. */
export function pooling(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const x = mapInput(node, inputs, list);
  const size = pairAttribute(node, "ksize");
  const strides = pairAttribute(node, "strides");
  const padding = paddingOf(node);
  if (node.op === "AvgPool" && typeof padding === "object") throw unsupported(node, "with explicit padding");
  const [h, w] = x.sizes[0].ours;
  const whole =
    x.sizes.length === 1 &&
    size[0] >= h &&
    size[1] >= w &&
    slides({size, extent: size, strides, padding, ceil: false}, [h, w]).every((d) => d.out === 1);
  if (node.op === "AvgPool" && whole) return list.add(node.name, {kind: "globalAveragePool", keepDims: true}, [x]);
  return list.add(node.name, {kind: node.op === "AvgPool" ? "averagePool" : "maxPool", size, strides, padding}, [x]);
}

/** Returns what a Mean or Max over all positions of the maps gives. */
export function reduction(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const given = computedInput(node, inputs);
  const rank = given.sizes[0].theirs.length;
  const axes = new Set(constantInput(node, inputs, 1).map((d) => axisOf(node, d, rank)));
  const x = lastAligned(node, given, list);
  const whole = x.sizes.every(({ours, theirs}) => {
    const kept = theirs.slice(0, -1).filter((_, i) => !axes.has(i));
    return product(kept) === 1 && ours.length === 3;
  });
  if (!whole || axes.has(rank - 1) || axes.has(0)) throw unsupported(node, `over axes ${[...axes]}`);
  const keeps = booleanAttribute(node, "keep_dims");
  const theirs = x.sizes.map((d) => d.theirs.flatMap((n, i) => (axes.has(i) ? (keeps ? [1] : []) : [n])));
  const kind = node.op === "Mean" ? "globalAveragePool" : "globalMaxPool";
  const maps = theirs[0].length === 4;
  return list.add(node.name, maps ? {kind, keepDims: true} : {kind}, [x], theirs);
}
