import type {Weights} from "../network.js";
import {childrenOf, isModel, type KerasLayer} from "./kerasLayer.js";
import type {KerasArray} from "./kerasWeights.js";
import {oneLine} from "./oneLine.js";

/** Finds the trained array *key* of the layer at a *path*, "block1/fc", in a model. */
export interface KerasOwners {
  /** Throws `weights missing: …`, `ambiguous weights: …`, `unsupported weights: …`. */
  find(path: string, key: string): Weights;
  /** Returns the names of the arrays that nobody has asked for. */
  unused(): readonly string[];
}

/**
 * Returns whose the trained *arrays* are. An array is called "…/fc/kernel":
 * what is before the last slash is compared with the whole path of every layer
 * of the model *root*, used or not, and goes to the layer with which it has
 * most in common from the end; the path of a layer is the same in full, with
 * and without the model’s own name. An array that could be of two layers, and a
 * layer that could have two arrays, are refused, never guessed.
 */
export function kerasOwners(root: KerasLayer, arrays: readonly KerasArray[]): KerasOwners {
  const byName = pathsByName(root);
  const given = new Map<string, KerasArray[]>(); // by "path key"
  const disputed = new Map<string, KerasArray>();
  for (const array of arrays) {
    const slash = array.name.lastIndexOf("/");
    const [owner, key] = [array.name.slice(0, Math.max(0, slash)), array.name.slice(slash + 1)];
    const owners = ownersOf(owner, byName, root.name);
    for (const path of owners) {
      const id = `${path} ${key}`;
      if (owners.length > 1) disputed.set(id, array);
      else given.set(id, [...(given.get(id) ?? []), array]);
    }
  }
  const asked = new Set<KerasArray>();
  const whole = (path: string, key: string) => (d: KerasArray) =>
    d.name === `${path}/${key}` || d.name === `${root.name}/${path}/${key}`;
  const find = (path: string, key: string): KerasArray | undefined => {
    const id = `${path} ${key}`;
    const found = given.get(id) ?? [];
    if (found.length === 1) return found[0];
    const exact = found.filter(whole(path, key));
    if (exact.length === 1) return exact[0];
    const dispute = found[0] ?? disputed.get(id);
    if (dispute) throw new RangeError(`ambiguous weights: ${oneLine(dispute.name)} (${oneLine(path)})`);
    return undefined;
  };
  return {
    find(path, key) {
      const found = find(path, key);
      if (!found) throw new RangeError(`weights missing: ${oneLine(path)}/${key}`);
      asked.add(found);
      if ("fault" in found) throw new TypeError(`unsupported weights: ${found.fault}`);
      return found.weights;
    },
    unused: () => arrays.filter((d) => !asked.has(d)).map(({name}) => name)
  };
}

/** Returns the paths of all layers that are no models, by the layers’ own names. Throws `duplicate layer: …`. */
function pathsByName(root: KerasLayer): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const paths = new Set<string>();
  const visit = (model: KerasLayer, prefix: string) => {
    for (const child of childrenOf(model)) {
      const path = prefix + child.name;
      if (paths.has(path)) throw new RangeError(`duplicate layer: ${oneLine(path)}`);
      paths.add(path);
      if (isModel(child)) visit(child, `${path}/`);
      else found.set(child.name, [...(found.get(child.name) ?? []), path]);
    }
  };
  visit(root, "");
  return found;
}

/** Returns the paths of the layers that an array’s *owner* may be: those with the most in common. */
function ownersOf(owner: string, byName: ReadonlyMap<string, readonly string[]>, root: string): readonly string[] {
  let [best, most]: [string[], number] = [[], 0];
  for (const end of ends(owner)) {
    for (const path of byName.get(end) ?? []) {
      const isWhole = owner === path || owner === `${root}/${path}`;
      const common = isWhole ? Number.POSITIVE_INFINITY : shared(owner, `${root}/${path}`);
      if (common > most) [best, most] = [[path], common];
      else if (common === most && !best.includes(path)) best.push(path);
    }
  }
  return best;
}

/** Returns the *text* and what is left of it after each slash. */
function ends(text: string): readonly string[] {
  const parts = text.split("/");
  return parts.map((_, i) => parts.slice(i).join("/"));
}

/** Returns how many parts two paths have in common at their ends. */
function shared(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  let count = 0;
  while (count < left.length && count < right.length && left.at(-1 - count) === right.at(-1 - count)) ++count;
  return count;
}
