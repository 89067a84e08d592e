import {ancestors} from "../../src/network/graph.js";
import type {Layer, Network} from "../../src/network/network.js";
import {networks} from "../../src/networks.js";

/**
 * Returns the layers that a tree has below the layer *from* where none are named, top down and the input last: those of
 * the registry for the network of that *name*, or else every layer with a nonlinearity (or a swish spelled out, or a concatenation of
 * such) that all of what is below *from* passes through: one branch of several would not tell the whole.
 */
export function layersBelow(name: string, network: Network, from: string): string[] {
  const behind = ancestors(network, [from]);
  const registered = networks.find((d) => d.name === name)?.treeLayers.filter((layer) => behind.has(layer));
  const below = registered ?? passages(network, behind);
  return [...below, network.layers[0].name].filter((layer) => layer !== from);
}

/** Returns the nonlinear layers of those *behind* a layer that everything before them reaches it through, the last first. */
function passages(network: Network, behind: ReadonlySet<string>): string[] {
  const needed = network.layers.filter(({name}) => behind.has(name));
  const order = new Map(needed.map(({name}, i) => [name, i]));
  const nonlinear = new Set<string>();
  const byName = new Map(needed.map((layer) => [layer.name, layer]));
  for (const layer of needed) if (isNonlinear(layer, nonlinear) || isSwish(layer, byName)) nonlinear.add(layer.name);
  const found: string[] = [];
  let reached = needed.length; // the lowest layer that anything above the current one takes
  for (let i = needed.length - 1; i > 0; --i) {
    const {name, inputs} = needed[i];
    if (nonlinear.has(name) && reached >= i) found.push(name);
    reached = Math.min(reached, ...inputs.map((input) => order.get(input)!));
  }
  return found;
}

function isNonlinear({kind, inputs}: Layer, nonlinear: ReadonlySet<string>): boolean {
  if (kind === "concat") return inputs.every((name) => nonlinear.has(name));
  return kind === "relu" || kind === "prelu" || kind === "activation";
}

/** Returns whether the layer multiplies something with a function of itself alone, as swish does when it is spelled out. */
function isSwish({kind, inputs: [a, b]}: Layer, byName: ReadonlyMap<string, Layer>): boolean {
  return kind === "multiply" && (isFunctionOf(a, b, byName) || isFunctionOf(b, a, byName));
}

function isFunctionOf(name: string, of: string, byName: ReadonlyMap<string, Layer>): boolean {
  let layer = byName.get(name);
  while (layer && POINTWISE.has(layer.kind)) {
    if (layer.inputs[0] === of) return true;
    layer = byName.get(layer.inputs[0]);
  }
  return false;
}

const POINTWISE: ReadonlySet<Layer["kind"]> = new Set(["activation", "batchNorm", "relu"]);
