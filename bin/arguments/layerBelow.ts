import {ancestors} from "../../src/network/graph.js";
import type {Network} from "../../src/network/network.js";
import {layerNamed} from "./layerNamed.js";

/**
 * Returns the given *name* where a layer has it that *layer* depends on, or
 * *layer* itself. Throws `unknown layer: …`, `not below conv1: dense1`.
 */
export function layerBelow(network: Network, name: string, layer: string): string {
  layerNamed(network, name);
  if (!ancestors(network, [layer]).has(name)) throw new RangeError(`not below ${layer}: ${name}`);
  return name;
}
