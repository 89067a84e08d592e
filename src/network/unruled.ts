import {ancestors, descendants} from "./graph.js";
import type {ReluRule} from "./layers/layerKind.js";
import type {Layer, Network} from "./network.js";

/** A function that bends but is no ReLU, and how many layers are it. */
export interface Unruled {
  /** Such as “swish”, or “prelu”. */
  readonly name: string;
  readonly count: number;
}

/** The way back of a signal. */
export interface WayBack {
  /** Where it begins; defaults to the output. */
  readonly from?: string;
  /** Where it ends, before that layer’s own rule; defaults to the input. */
  readonly to?: string;
}

/**
 * Returns the nonlinearities on a *way* back through the *network* to which the
 * rules of deconvnet and guided backpropagation do not apply, the most frequent
 * first: all that are no ReLUs.
 *
 * The rules are defined for ReLUs; as in Captum
 * (https://captum.ai/api/guided_backprop_deconvnet.html), Zennit and
 * iNNvestigate, every other nonlinearity sends its gradient.
 */
export function unruledNonlinearities(network: Network, way: WayBack = {}): readonly Unruled[] {
  const counts = new Map<string, number>();
  for (const layer of passed(network, way)) {
    const name = layer.kind === "activation" ? layer.function : layer.kind === "prelu" ? "prelu" : undefined;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Array.from(counts, ([name, count]) => ({name, count})).sort((a, b) => b.count - a.count);
}

/**
 * Returns what a reader must know of a *rule* on a *way* back: “49
 * nonlinearities (swish) are no ReLUs: the guided rule leaves them their
 * gradient.” Undefined where there are only ReLUs, and for the gradient.
 */
export function unruledNote(network: Network, rule: ReluRule, way: WayBack = {}): string | undefined {
  if (rule === "gradient") return undefined;
  const found = unruledNonlinearities(network, way);
  if (!found.length) return undefined;
  const count = found.reduce((sum, d) => sum + d.count, 0);
  const names = found.map((d) => (found.length > 1 ? `${d.count} ${d.name}` : d.name)).join(", ");
  const said =
    count === 1
      ? `1 nonlinearity (${names}) is no ReLU: the ${rule} rule leaves it its gradient.`
      : `${count} nonlinearities (${names}) are no ReLUs: the ${rule} rule leaves them their gradient.`;
  const isRuled = passed(network, way).some(({kind}) => kind === "relu");
  return isRuled ? said : `${said} Without any ReLU the signal is the plain gradient.`;
}

/** Returns the layers whose backward side a signal takes on its way. */
function passed({layers, ...network}: Network, {from = layers[layers.length - 1].name, to = layers[0].name}: WayBack) {
  const whole = {...network, layers};
  const behind = ancestors(whole, [from]);
  const ahead = descendants(whole, [to]);
  return layers.filter(({name}: Layer) => behind.has(name) && ahead.has(name) && name !== to);
}
