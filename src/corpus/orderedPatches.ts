import type {Patch, PatchFile} from "./patches.js";
import type {PatchOrder} from "./variedPatches.js";

/** A unit's patches, or what stands for them, chosen in each way. */
export type Ordered<T> = Readonly<Record<PatchOrder, readonly T[]>>;

export type OrderedPatches = Ordered<Patch>;

/** Returns the *count* patches (nine) of a unit, chosen in each way. */
export function orderedPatches(
  file: Pick<PatchFile, "patchesOf">,
  layer: string,
  unit: number,
  count?: number
): OrderedPatches {
  const chosen = (order: PatchOrder) => file.patchesOf(layer, unit, {order, count});
  return {varied: chosen("varied"), strongest: chosen("strongest")};
}

/** Returns all that any way chooses, each once: the varied ones, then what else is among the strongest. A sheet has a unit's pictures in this order. */
export function allOrdered<T>({varied, strongest}: Ordered<T>, key: (item: T) => unknown): readonly T[] {
  const known = new Set(varied.map(key));
  return [...varied, ...strongest.filter((item) => !known.has(key(item)))];
}
