import type {LayerRow} from "../../network/layerTable.js";
import {layerTables} from "../drawer/drawer.js";
import {pixelLayer, type UnitId} from "./catTreeState.js";

/** Returns what is wrong with a root that is no unit of the network, in a sentence; null where nothing is. */
export async function unitProblem(network: string, root: UnitId | undefined): Promise<string | null> {
  if (!root) return null;
  const tables = await layerTables();
  return missingUnit(tables[network]?.layers ?? [], root);
}

/** Returns the same, given the network's layers. */
export function missingUnit(layers: readonly Pick<LayerRow, "name" | "shape">[], {layer, unit}: UnitId): string | null {
  const row = layers.find(({name}) => name === layer);
  const count = row?.shape.at(-1);
  if (layer === pixelLayer || count === undefined) return null;
  if (Number.isInteger(unit) && unit >= 0 && unit < count) return null;
  return `There is no unit ${unit} in ${layer}: its ${count} units are 0 to ${count - 1}. The tree stays as it was.`;
}
