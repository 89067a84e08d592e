import type {TextField} from "../frame/field.js";
import {quoted} from "../frame/linkState.js";

export interface MapsFieldOptions {
  /** How many maps are chosen. */
  readonly count: number;
  readonly initial: readonly number[];
  /** The layer where a link names none. */
  readonly layer: string;
  /** Returns how many units a layer has; undefined where there is no such layer. */
  readonly unitsOf: (layer: string) => number | undefined;
}

/** Returns a field for some units of a layer, “7-12-30-41” in a link. Its read throws `invalid maps: …`. */
export function mapsField({count, initial, layer, unitsOf}: MapsFieldOptions): TextField<readonly number[]> {
  return {
    initial,
    read(text, link = {}) {
      const most = unitsOf(link.layer ?? layer) ?? unitsOf(layer)!;
      const units = /^\d{1,4}(-\d{1,4})*$/.test(text) ? text.split("-").map(Number) : [];
      if (units.length !== count || units.some((unit) => unit >= most))
        throw new RangeError(`invalid maps: ${quoted(text)} (${count} numbers of 0 to ${most - 1})`);
      return units;
    },
    write: (units) => units.join("-")
  };
}
