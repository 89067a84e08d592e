import type {UnitId} from "./catTreeState.js";

/** Returns the unit alone, as a question names it: of a node no picture, which no worker could be sent. */
export function bareUnit({layer, unit}: UnitId): UnitId {
  return {layer, unit};
}
