import type {Layer} from "../network.js";

/** Returns those of the *layers* that the one called *output* depends on, and the first, in their order. */
export function needed(layers: readonly Layer[], output: string): readonly Layer[] {
  const wanted = new Set([output, layers[0].name]);
  for (const {name, inputs} of layers.toReversed()) if (wanted.has(name)) for (const input of inputs) wanted.add(input);
  return layers.filter(({name}) => wanted.has(name));
}
