import type {Layer, Network} from "./network.js";

/**
 * Returns the names of the nonlinear layers of those *behind* a layer that everything before them reaches it through, the
 * last first: one branch of several would not tell the whole. A swish spelled out counts, and a concatenation of such.
 */
export function passages(network: Network, behind: ReadonlySet<string>): string[] {
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
