import type {Patch} from "../corpus/patches.js";
import {patchWindows} from "../corpus/patchWindows.js";
import {crop} from "../images/crop.js";
import {patchBox} from "../images/patchBox.js";
import type {Picture} from "../images/picture.js";
import {toPicture} from "../images/toPicture.js";
import {layerTable} from "../network/layerTable.js";
import type {Network} from "../network/network.js";
import {photos} from "../photos.js";
import type {FittedPhotos} from "./fittedPhotos.js";

export interface CutPatches {
  /** The ids of the photos that the patches are cut from, by unit. */
  readonly examples: readonly (readonly string[])[];
  /** The photos' parts, by unit. */
  readonly pictures: readonly (readonly Picture[])[];
}

/** Returns the parts of photos that the given patches of each of the *units* are. No network is run. */
export async function cutPatches(
  network: Network,
  units: readonly {readonly layer: string; readonly patches: readonly Patch[]}[],
  photo: FittedPhotos
): Promise<CutPatches> {
  const [height, width] = network.input.shape as [number, number, number];
  const {layers} = layerTable(network);
  const pictures = await Promise.all(
    units.map(({layer, patches}) => {
      const {field} = layers.find(({name}) => name === layer)!;
      const window = patchWindows[network.name]?.[layer];
      return Promise.all(
        patches.map(async ({example, position}) => {
          const box = patchBox(field, position, {image: [height, width], window});
          return toPicture(crop(await photo(example), box));
        })
      );
    })
  );
  return {examples: units.map(({patches}) => patches.map(({example}) => photos[example].id)), pictures};
}
