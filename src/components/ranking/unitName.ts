import type {PickedUnit} from "../inputs/unitInput.js";

/** Returns what a unit of a network with the given *labels* is called: a class by its name. */
export function unitName({layer, unit}: PickedUnit, labels: readonly string[]): string {
  return layer === "logits" ? `the logit of “${labels[unit]}”` : `unit ${unit} of ${layer}`;
}
