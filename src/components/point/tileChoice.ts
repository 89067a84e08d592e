import {type FiringLayer, firingAt} from "./pointAnswer.js";
import {pointDefault} from "./pointLayers.js";
import type {TileAddresses} from "./tileAddresses.js";
import type {TilePlace} from "./unitTile.js";

const firsts = new WeakMap<FiringLayer, readonly number[]>();

/**
 * Returns where a unit’s tile may be, the best first: for the default photo on
 * the sheet of the units that fire anywhere in it, and on that of the place shown
 * first, which is small; else on that of all units.
 */
export function tilesOf(addresses: TileAddresses, layer: FiringLayer, unit: number): readonly TilePlace[] {
  const {name, tiled} = layer;
  const index = tiled?.indexOf(unit) ?? -1;
  if (index < 0) return [{sheet: addresses.all[name], index: unit}];
  const own = {sheet: addresses.own[name], index};
  const rank = firstUnits(layer).indexOf(unit);
  return rank < 0 ? [own] : [own, {sheet: addresses.first[name], index: rank}];
}

/** Returns the units of the sheet of those shown first. */
function firstUnits(layer: FiringLayer): readonly number[] {
  const known = firsts.get(layer) ?? firingAt(layer, pointDefault.place, 0).units.map(({unit}) => unit);
  firsts.set(layer, known);
  return known;
}
