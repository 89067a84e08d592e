import {group} from "d3-array";
import {backpropagation} from "../attribution/backpropagation.js";
import type {Raster} from "../images/raster.js";
import {forward} from "../network/forward.js";
import {inputOf} from "../network/inputOf.js";
import type {Model} from "../network/model.js";
import {runToEnd} from "../network/steps.js";
import type {FittedPhotos} from "./fittedPhotos.js";

/** A unit at a place of a photo, which is given by its index in the corpus. */
export interface UnitPlace {
  readonly example: number;
  readonly layer: string;
  readonly unit: number;
  readonly position: LocatedPlace | "max";
}

export type LocatedPlace = readonly [row: number, column: number] | null;

export interface UnitSignal {
  /** The photo as the network gets it. */
  readonly pixels: Raster;
  /** The guided signal, signed. */
  readonly map: Raster;
  readonly value: number;
  readonly position: LocatedPlace;
}

/** Returns the guided signal of each place; the network runs forward once for each photo. */
export async function unitSignals<P extends UnitPlace>(
  model: Model,
  places: readonly P[],
  photoAt: FittedPhotos
): Promise<ReadonlyMap<P, UnitSignal>> {
  const found = new Map<P, UnitSignal>();
  const photosNeeded = [...group(places, ({example}) => example)];
  for (const [i, [example, wanted]] of photosNeeded.entries()) {
    const pixels = await photoAt(example);
    const input = inputOf(model.network, pixels);
    const run = await runToEnd(forward(model, input, {outputs: [...new Set(wanted.map(({layer}) => layer))]}));
    for (const place of wanted) {
      const {layer, unit, position} = place;
      const target = {layer, unit, ...(position && {position})};
      const {map, target: located} = await runToEnd(backpropagation(model, input, target, {run, rule: "guided"}));
      const values = Float32Array.from(await map.data<"float32">());
      map.dispose();
      const at = located.position === "sum" ? null : located.position;
      found.set(place, {pixels, map: {...pixels, values}, value: located.value, position: at});
    }
    run.dispose();
    input.dispose();
    if ((i + 1) % 10 === 0) console.error(`units in ${i + 1} of ${photosNeeded.length} photos`);
  }
  return found;
}
