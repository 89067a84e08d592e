import type {Layer, Network} from "./network.js";

/**
 * Returns the layers of the *network* of which no output can be below 0, by
 * their kinds alone: ReLUs, a softmax, and what only picks, averages, joins,
 * adds up or multiplies such values.
 */
export function rectified(network: Network): Set<string> {
  const found = new Set<string>();
  for (const {kind, name, inputs} of network.layers) {
    if (neverBelow.has(kind) || (keeping.has(kind) && inputs.every((input) => found.has(input)))) found.add(name);
  }
  return found;
}

const neverBelow = new Set<Layer["kind"]>(["relu", "softmax"]);

const keeping = new Set<Layer["kind"]>([
  "add",
  "average",
  "averagePool",
  "concat",
  "crop",
  "flatten",
  "globalAveragePool",
  "globalMaxPool",
  "maxPool",
  "maximum",
  "minimum",
  "multiply",
  "permute",
  "reshape",
  "selectChannels",
  "upsample"
]);
