import type {MapEnds} from "../../methods.js";

/** Returns what the colours of a map of falls say of *what* falls or rises where a place is hidden. */
export function hiddenEnds(what: string): MapEnds {
  return {low: `speaks against: hiding it raises the ${what}`, high: `speaks for: hiding it lowers the ${what}`};
}
