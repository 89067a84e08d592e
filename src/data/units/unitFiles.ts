import type {UnitFacts} from "../../components/units/storyUnits.js";
import {unitSheets} from "../../components/units/unitSheets.js";
import {allOrdered, orderedPatches} from "../../corpus/orderedPatches.js";
import {readPatches} from "../../corpus/patches.js";
import {patchWindows} from "../../corpus/patchWindows.js";
import {crop} from "../../images/crop.js";
import {patchBox} from "../../images/patchBox.js";
import type {Picture} from "../../images/picture.js";
import {signalBox} from "../../images/signalBox.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import {layerTable} from "../../network/layerTable.js";
import {photos} from "../../photos.js";
import {jsonFile} from "../jsonFile.js";
import {patchFile} from "../patchFile.js";
import type {PhotoCorpus} from "../photoCorpus.js";
import {type UnitPlace, unitSignals} from "../unitSignals.js";
import {writeSheet} from "../writeSheet.js";

/**
 * Returns the files of the given units: facts.json, what was measured of each,
 * patches.webp, a sheet of their patches, and pictures.webp, one of their guided
 * pictures. They are what the page computes live for the same choice.
 */
export async function unitFiles(
  {model, photoAt, peaks: corpus}: PhotoCorpus,
  units: readonly {readonly layer: string; readonly unit: number; readonly photo: string}[]
): Promise<Record<string, Uint8Array>> {
  const patches = readPatches(patchFile(model.network, corpus).buffer);
  const {layers} = layerTable(model.network);
  const rows = units.map(({layer, unit, photo}) => {
    const example = photos.findIndex(({id}) => id === photo);
    const own: UnitPlace = {example, layer, unit, position: "max"};
    const chosen = orderedPatches(patches, layer, unit);
    const found = allOrdered(chosen, ({example}) => example);
    return {own, photo, chosen, found, places: found.map((patch): UnitPlace => ({...patch, layer, unit}))};
  });
  const signals = await unitSignals(
    model,
    rows.flatMap(({own, places}) => [own, ...places]),
    photoAt
  );
  const facts: UnitFacts[] = [];
  const {columns} = unitSheets.patch;
  const parts = new Array<Picture | undefined>(units.length * columns).fill(undefined);
  const pictures: Picture[] = [];
  for (const [row, {own, photo, chosen, found, places}] of rows.entries()) {
    const {layer, unit} = own;
    const {field} = layers.find(({name}) => name === layer)!;
    const window = patchWindows[model.network.name]?.[layer];
    const {map, value, position} = signals.get(own)!;
    const picture = signedPicture(map);
    pictures.push(picture);
    for (const [i, place] of places.entries()) {
      const {map, pixels} = signals.get(place)!;
      const box = patchBox(field, found[i].position, {image: [pixels.height, pixels.width], window});
      const index = row * columns + i;
      parts[index] = toPicture(crop(pixels, box));
      parts[index + columns / 2] = signedPicture(crop(map, box));
    }
    const ranks = corpus.responsesOf(layer).ranksOf(unit);
    const rank = ranks[own.example];
    const best = photos.filter((_, example) => ranks[example] <= 40);
    const {scale, zero} = picture;
    facts.push({
      layer,
      unit,
      photo,
      value,
      position,
      rank,
      animals: best.filter(({kind}) => kind === "animal").length,
      scale,
      zero,
      spot: signalBox(map),
      patches: chosen
    });
  }
  return {
    "facts.json": jsonFile(facts),
    "patches.webp": await writeSheet(parts, unitSheets.patch),
    "pictures.webp": await writeSheet(pictures, unitSheets.picture)
  };
}
