import type {Run} from "../network/forward.js";
import {ancestors} from "../network/graph.js";
import type {Model} from "../network/model.js";

/**
 * Returns the name of the last layer below *layer* that still has places (its
 * maps are larger than 1×1). Throws `no feature maps below: …`.
 */
export function lastMapsBelow(model: Model, run: Run, layer: string): string {
  const behind = ancestors(model.network, [layer]);
  const [input, ...computed] = model.network.layers;
  const found = computed.filter(({name}) => {
    const tensor = run.values.get(name);
    return behind.has(name) && name !== layer && tensor?.rank === 4 && tensor.shape[1]! * tensor.shape[2]! > 1;
  });
  if (!found.length) throw new RangeError(`no feature maps below: ${layer} (only ${input.name})`);
  return found[found.length - 1].name;
}
