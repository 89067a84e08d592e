import {patchWindows} from "../corpus/patchWindows.js";
import {crop} from "../images/crop.js";
import {patchBox} from "../images/patchBox.js";
import type {Picture} from "../images/picture.js";
import {signedPicture} from "../images/signedPicture.js";
import {toPicture} from "../images/toPicture.js";
import {layerTable} from "../network/layerTable.js";
import type {Model} from "../network/model.js";
import {shapes} from "../network/shapes.js";
import {photos} from "../photos.js";
import type {FittedPhotos} from "./fittedPhotos.js";
import {type UnitPlace, unitSignals} from "./unitSignals.js";

/** A unit's largest activation in a photo, and its first place: row · width + column. */
export interface UnitPeak {
  readonly position: number;
  readonly value: number;
}

export interface UnitPatches {
  /** The ids of the photos that the patches are cut from, by unit. */
  readonly examples: readonly (readonly string[])[];
  /** Of each unit the photos' parts, and then what in each of them excites it, in the same order. */
  readonly pictures: readonly Picture[];
}

/** Returns the *count* patches that excite each of the *units* most, the strongest first, one a photo, and their guided signals. */
export async function unitPatches(
  model: Model,
  units: readonly {readonly layer: string; readonly unit: number}[],
  peaks: readonly (readonly UnitPeak[])[],
  count: number,
  photo: FittedPhotos
): Promise<UnitPatches> {
  const {network} = model;
  const [height, width] = network.input.shape as [number, number, number];
  const {layers} = layerTable(network);
  const known = shapes(network);
  const places = units.map(({layer, unit}, i) => {
    const shape = known.get(layer)!;
    const best = Array.from(peaks[i].keys()).sort((a, b) => peaks[i][b].value - peaks[i][a].value || a - b);
    return best.slice(0, count).map((example): UnitPlace & {readonly position: readonly [number, number] | null} => {
      const {position} = peaks[i][example];
      const place = shape.length === 3 ? ([Math.floor(position / shape[1]), position % shape[1]] as const) : null;
      return {example, layer, unit, position: place};
    });
  });
  const signals = await unitSignals(model, places.flat(), photo);
  const pictures = places.flatMap((own) => {
    const cut = own.map((place) => {
      const {layer, position} = place;
      const {pixels, map} = signals.get(place)!;
      const {field} = layers.find(({name}) => name === layer)!;
      const window = patchWindows[network.name]?.[layer];
      const box = patchBox(field, position, {image: [height, width], window});
      return {photo: toPicture(crop(pixels, box)), signal: signedPicture(crop(map, box))};
    });
    return [...cut.map((d) => d.photo), ...cut.map((d) => d.signal)];
  });
  return {examples: places.map((own) => own.map(({example}) => photos[example].id)), pictures};
}
