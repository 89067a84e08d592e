import type {Patch} from "../corpus/patches.js";
import {patchWindows} from "../corpus/patchWindows.js";
import {crop} from "../images/crop.js";
import {patchBox} from "../images/patchBox.js";
import type {Picture} from "../images/picture.js";
import {signedPicture} from "../images/signedPicture.js";
import {toPicture} from "../images/toPicture.js";
import {layerTable} from "../network/layerTable.js";
import type {Model} from "../network/model.js";
import type {FittedPhotos} from "./fittedPhotos.js";
import {type UnitPlace, unitSignals} from "./unitSignals.js";

/**
 * Returns the parts of photos that the given patches of each of the *units*
 * are, and then what in each of them excites it, guided, in the same order: of each unit twice *room* pictures, undefined where it has
 * fewer patches.
 */
export async function unitPatches(
  model: Model,
  units: readonly {readonly layer: string; readonly unit: number; readonly patches: readonly Patch[]}[],
  photo: FittedPhotos,
  room: number
): Promise<readonly (Picture | undefined)[]> {
  const {network} = model;
  const [height, width] = network.input.shape as [number, number, number];
  const {layers} = layerTable(network);
  const places = units.map(({layer, unit, patches}) =>
    patches.map(({example, position}): UnitPlace & Pick<Patch, "position"> => ({example, layer, unit, position}))
  );
  const signals = await unitSignals(model, places.flat(), photo);
  const filled = <T>(list: readonly T[]) => Array.from({length: room}, (_, i): T | undefined => list[i]);
  return places.flatMap((own) => {
    const cut = own.map((place) => {
      const {layer, position} = place;
      const {pixels, map} = signals.get(place)!;
      const {field} = layers.find(({name}) => name === layer)!;
      const window = patchWindows[network.name]?.[layer];
      const box = patchBox(field, position, {image: [height, width], window});
      return {photo: toPicture(crop(pixels, box)), signal: signedPicture(crop(map, box))};
    });
    return [...filled(cut.map((d) => d.photo)), ...filled(cut.map((d) => d.signal))];
  });
}
