import {type Layer, layerOf, type Network} from "./network.js";

/** Returns the names of all layers that the given layers depend on, themselves included. */
export function ancestors(network: Network, names: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const name of names) found.add(layerOf(network, name).name);
  for (let i = network.layers.length - 1; i >= 0; --i) {
    const layer = network.layers[i];
    if (found.has(layer.name)) for (const input of layer.inputs) found.add(input);
  }
  return found;
}

/** Returns the names of all layers that depend on the given layers, themselves included. */
export function descendants(network: Network, names: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const name of names) found.add(layerOf(network, name).name);
  for (const layer of network.layers) if (layer.inputs.some((name) => found.has(name))) found.add(layer.name);
  return found;
}

/** Returns the layers that read the output of each layer that is read at all. */
export function readers(network: Network): Map<string, Layer[]> {
  const found = new Map<string, Layer[]>();
  for (const layer of network.layers) {
    for (const name of layer.inputs) found.set(name, [...(found.get(name) ?? []), layer]);
  }
  return found;
}
