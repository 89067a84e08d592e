import {logitsLayer, type Network, type Shape} from "../../src/network/network.js";
import type {Target} from "../../src/network/target.js";
import {classNamed} from "./classNamed.js";
import {layerNamed} from "./layerNamed.js";
import {wholeNumber} from "./numbers.js";

/** The flags that say what is to be explained. */
export const targetFlags = ["class", "layer", "unit", "position"] as const;

type TargetFlags = Readonly<Partial<Record<(typeof targetFlags)[number], string>>>;

/**
 * Returns the target that the flags name in the *network*, whose layers have
 * the given *shapes*. Throws `target missing: …`, `two targets: …`, `unknown
 * unit: 96 (conv1 has 64)`, `position outside: 9,0 (conv1 is 8×8)` and the like.
 */
export function targetGiven(
  network: Network,
  shapes: ReadonlyMap<string, Shape>,
  {class: name, layer: layerName, unit: unitText, position: place}: TargetFlags
): Target & {readonly layer: string} {
  if (name !== undefined) {
    const other = Object.entries({layer: layerName, unit: unitText, position: place}).find(([, d]) => d !== undefined);
    if (other) throw new RangeError(`two targets: --class and --${other[0]}`);
    const layer = logitsLayer(network);
    return {layer, unit: classNamed(name, network.labels, shapes.get(layer)!.at(-1)!)};
  }
  if (layerName === undefined && unitText === undefined) {
    throw new RangeError("target missing: name --class LABEL_OR_INDEX, or --layer L --unit U");
  }
  if (layerName === undefined) throw new RangeError("--unit needs --layer");
  const layer = layerNamed(network, layerName);
  const shape = shapes.get(layer)!;
  const units = shape.at(-1)!;
  if (unitText === undefined) throw new RangeError(`--layer needs --unit (${layer} has ${units})`);
  const unit = wholeNumber(unitText, "unit");
  if (unit >= units) throw new RangeError(`unknown unit: ${unitText} (${layer} has ${units})`);
  const position = place === undefined ? "max" : positionOf(place);
  if (typeof position === "string") return {layer, unit, position};
  if (shape.length < 3) throw new RangeError(`no position: ${place} (${layer} is a vector)`);
  if (position[0] >= shape[0] || position[1] >= shape[1]) {
    throw new RangeError(`position outside: ${place} (${layer} is ${shape[0]}×${shape[1]})`);
  }
  return {layer, unit, position};
}

function positionOf(text: string): NonNullable<Target["position"]> {
  if (text === "sum" || text === "max") return text;
  const [, row, column] = /^(\d+),\s*(\d+)$/.exec(text) ?? [];
  if (row === undefined) throw new RangeError(`invalid --position: ${text} (as R,C or sum)`);
  return [Number(row), Number(column)];
}
