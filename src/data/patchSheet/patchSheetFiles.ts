import {type BuiltSheets, patchSheets, type SheetPatch} from "../../components/patchSheet/patchSheets.js";
import type {PatchFile} from "../../corpus/patches.js";
import {patchWindows} from "../../corpus/patchWindows.js";
import {crop} from "../../images/crop.js";
import {patchBox} from "../../images/patchBox.js";
import type {Picture} from "../../images/picture.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import {type LayerRow, layerTable} from "../../network/layerTable.js";
import type {Model} from "../../network/model.js";
import {photos} from "../../photos.js";
import type {FittedPhotos} from "../fittedPhotos.js";
import {workerAnswer} from "../workerAnswer.js";
import {writeSheet} from "../writeSheet.js";

/** Returns the sheets of the patches of whole layers, one WebP a layer by the layer’s name, and what is on them. */
export async function patchSheetFiles(
  model: Model,
  file: PatchFile,
  photo: FittedPhotos
): Promise<{readonly sheets: Readonly<Record<string, Uint8Array>>; readonly built: BuiltSheets}> {
  const {layers} = layerTable(model.network);
  const sheets: Record<string, Uint8Array> = {};
  const built: Record<string, SheetPatch[][]> = {};
  for (const {layer, cell} of patchSheets.layers) {
    const row = layers.find(({name}) => name === layer)!;
    const pictures: Picture[] = [];
    built[layer] = [];
    for (let unit = 0; unit < patchSheets.units; ++unit) {
      const patches = file.patchesOf(layer, unit);
      pictures.push(...(await unitParts(model, row, unit, patches, photo)));
      built[layer].push(patches.map((d) => ({...d, value: Number(d.value.toPrecision(4))})));
    }
    sheets[layer] = await writeSheet(pictures, {cell, columns: patchSheets.columns});
  }
  return {sheets, built};
}

/**
 * Returns what a sheet shows of a unit: nine parts of photos, then what in each
 * of them excites it, the strongest first; grey where there is none. *photo*
 * gives an example in the network’s own shape.
 */
export async function unitParts(
  model: Model,
  {name: layer, field}: Pick<LayerRow, "name" | "field">,
  unit: number,
  patches: readonly SheetPatch[],
  photo: FittedPhotos
): Promise<readonly Picture[]> {
  const {name, input} = model.network;
  const window = patchWindows[name]?.[layer];
  const parts = new Array<Picture>(patchSheets.columns).fill(grey);
  const examples = [];
  for (const [i, {example, position}] of patches.entries()) {
    const pixels = await photo(example);
    const box = patchBox(field, position, {image: input.shape as readonly number[], window});
    parts[i] = toPicture(crop(pixels, box));
    examples.push({photo: {key: photos[example].id, pixels}, position, box});
  }
  const {pictures} = await workerAnswer(model, {kind: "patchPictures", layer, unit, examples});
  for (const [i, {pixels}] of pictures.entries()) parts[i + 9] = signedPicture(pixels);
  return parts;
}

/** Where a unit has no patch. */
const grey: Picture = {rgba: Uint8ClampedArray.of(128, 128, 128, 255), width: 1, height: 1};
