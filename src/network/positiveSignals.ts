import {readers} from "./graph.js";
import type {ReluRule} from "./layers/layerKind.js";
import type {Network} from "./network.js";

/**
 * Returns the names of the ReLUs to whose output nothing comes back but the
 * signal of one convolution, of which the *rule* lets only the positive part
 * pass: the convolution may as well send no other. The layers of *apart* are
 * left alone, since somebody looks at what arrives there.
 */
export function positiveSignals(network: Network, rule: ReluRule, apart: readonly string[]): Set<string> {
  if (rule !== "guided" && rule !== "deconvnet") return new Set();
  const readersOf = readers(network);
  const found = network.layers.filter(({kind, name}) => {
    const [reader, other] = readersOf.get(name) ?? [];
    return kind === "relu" && reader?.kind === "conv2d" && !other && !apart.includes(name);
  });
  return new Set(found.map(({name}) => name));
}
