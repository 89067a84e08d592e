import {patchWindows} from "../corpus/patchWindows.js";
import {crop} from "../images/crop.js";
import {patchBox} from "../images/patchBox.js";
import type {Picture} from "../images/picture.js";
import {toPicture} from "../images/toPicture.js";
import {layerTable} from "../network/layerTable.js";
import type {Network} from "../network/network.js";
import {shapes} from "../network/shapes.js";
import {photos} from "../photos.js";
import type {FittedPhotos} from "./fittedPhotos.js";

/** A unit's largest activation in a photo, and its first place: row · width + column. */
export interface UnitPeak {
  readonly position: number;
  readonly value: number;
}

/**
 * Returns the *count* patches that excite each of the *units* most, the
 * strongest first, one a photo: the photos' ids by unit, and all pictures in
 * that order.
 */
export async function unitPatches(
  network: Network,
  units: readonly {readonly layer: string; readonly unit: number}[],
  peaks: readonly (readonly UnitPeak[])[],
  count: number,
  photo: FittedPhotos
): Promise<{readonly examples: readonly (readonly string[])[]; readonly pictures: readonly Picture[]}> {
  const [height, width] = network.input.shape as [number, number, number];
  const {layers} = layerTable(network);
  const known = shapes(network);
  const examples: string[][] = [];
  const pictures: Picture[] = [];
  for (const [i, {layer}] of units.entries()) {
    const {field} = layers.find(({name}) => name === layer)!;
    const shape = known.get(layer)!;
    const best = Array.from(peaks[i].keys()).sort((a, b) => peaks[i][b].value - peaks[i][a].value || a - b);
    examples.push(best.slice(0, count).map((example) => photos[example].id));
    for (const example of best.slice(0, count)) {
      const pixels = await photo(example);
      const {position} = peaks[i][example];
      const place = shape.length === 3 ? ([Math.floor(position / shape[1]), position % shape[1]] as const) : null;
      const window = patchWindows[network.name]?.[layer];
      pictures.push(toPicture(crop(pixels, patchBox(field, place, {image: [height, width], window}))));
    }
  }
  return {examples, pictures};
}
