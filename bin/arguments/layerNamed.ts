import type {Network} from "../../src/network/network.js";
import {suggestion} from "./near.js";

/** Returns the given *name* where a layer of the *network* has it. Throws `unknown layer: conv9 (near: conv1, conv2)`. */
export function layerNamed(network: Network, name: string): string {
  const names = network.layers.map((layer) => layer.name);
  if (names.includes(name)) return name;
  throw new RangeError(`unknown layer: ${name}${suggestion(name, names)}`);
}
