import {ancestors} from "../../src/network/graph.js";
import type {Network} from "../../src/network/network.js";
import {passages} from "../../src/network/passages.js";
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
