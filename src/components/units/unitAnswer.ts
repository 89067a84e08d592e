import type {OrderedPatches} from "../../corpus/orderedPatches.js";
import type {Raster} from "../../images/raster.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Answer} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {patchOrder} from "../frame/patchOrder.js";
import {storyNetwork} from "./storyUnits.js";

/** What a unit makes of a photo. */
export interface UnitAnswer extends Partial<Pick<Answer<"explain">, "shape" | "values" | "backend" | "milliseconds">> {
  readonly layer: LayerRow;
  readonly unit: number;
  /** The unit's largest activation, and where in its map; null where it has no places. */
  readonly value: number;
  readonly position: readonly number[] | null;
  /** The photo as the network gets it, where its picture is drawn from numbers. */
  readonly pixels?: Raster;
  /** The places in the corpus that excite the unit most, chosen in each way. */
  readonly patches: OrderedPatches;
}

/** Returns what a unit is called. */
export function unitName({layer, unit}: Pick<UnitAnswer, "layer" | "unit">): string {
  return `${layer.name} ${unit}`;
}

/** Returns what the picture of a unit shows. */
export function unitCaption(shown: UnitAnswer): string {
  const isClass = shown.layer.name === networkEntry(storyNetwork).treeLayers[0];
  return shown.value > 0 || isClass
    ? `What excites ${unitName(shown)} in this photo, where it is most active; and its patches of the corpus.`
    : `${unitName(shown)} is silent on this photo.`;
}

/** Returns the readout of a unit. */
export function unitFacts(shown: UnitAnswer): Fact[] {
  const {value, position} = shown;
  return [
    ["network", networkEntry(storyNetwork).title],
    ["unit", unitName(shown)],
    ["value", value.toPrecision(3)],
    ...(position ? [["place", `row ${position[0]}, column ${position[1]}`] as const] : [])
  ];
}

/** Returns the numbers of a unit to be taken home; undefined where they are not known. */
export function unitNumbers({layer, unit, value, position, shape, values, patches}: UnitAnswer): object | undefined {
  return (
    values && {
      network: storyNetwork,
      method: "guided-backprop",
      target: {layer: layer.name, unit, position, value},
      patches: patches[patchOrder()].map(({example, ...patch}) => ({photo: photos[example].id, ...patch})),
      shape,
      values: Array.from(values)
    }
  );
}
