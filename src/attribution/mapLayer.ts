import type {ForwardPass} from "../network/forward.js";
import {ancestors} from "../network/graph.js";
import type {Model} from "../network/model.js";

/**
 * Returns the name of the last layer below *layer* that still has places (its
 * maps are larger than 1×1) and that everything below passes through: one
 * branch of several would not tell the whole. Throws `no feature maps below: …`.
 */
export function lastMapsBelow(model: Model, run: ForwardPass, layer: string): string {
  const behind = ancestors(model.network, [layer]);
  const needed = model.network.layers.filter(({name}) => behind.has(name));
  const order = new Map(needed.map(({name}, i) => [name, i]));
  let reached = needed.length; // the lowest layer that anything above the current one takes
  for (let i = needed.length - 1; i > 0; --i) {
    const {name, inputs} = needed[i];
    const tensor = run.values.get(name);
    const places = tensor?.rank === 4 ? tensor.shape[1]! * tensor.shape[2]! : 0;
    if (name !== layer && places > 1 && reached >= i) return name;
    reached = Math.min(reached, ...inputs.map((input) => order.get(input)!));
  }
  throw new RangeError(`no feature maps below: ${layer} (only ${needed[0].name})`);
}
