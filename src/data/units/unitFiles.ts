import {group} from "d3-array";
import {backpropagation} from "../../attribution/backpropagation.js";
import type {UnitFacts} from "../../components/units/storyUnits.js";
import {unitSheets} from "../../components/units/unitSheets.js";
import {readPatches} from "../../corpus/patches.js";
import {patchWindows} from "../../corpus/patchWindows.js";
import type {Peaks} from "../../features/peaks.js";
import {crop} from "../../images/crop.js";
import {patchBox} from "../../images/patchBox.js";
import type {Picture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import {forward} from "../../network/forward.js";
import {inputOf} from "../../network/inputOf.js";
import {layerTable} from "../../network/layerTable.js";
import type {Model} from "../../network/model.js";
import {runToEnd} from "../../network/steps.js";
import {photos} from "../../photos.js";
import type {FittedPhotos} from "../fittedPhotos.js";
import {jsonFile} from "../jsonFile.js";
import {patchFile} from "../patchFile.js";
import type {PhotoCorpus} from "../photoCorpus.js";
import {writeSheet} from "../writeSheet.js";

/** A unit at a place of a photo. */
interface Place {
  readonly example: number;
  readonly layer: string;
  readonly unit: number;
  readonly position: LocatedPlace | "max";
}

type LocatedPlace = readonly [row: number, column: number] | null;

interface Signal {
  /** The photo as the network gets it. */
  readonly pixels: Raster;
  /** The guided signal, signed. */
  readonly map: Raster;
  readonly value: number;
  readonly position: LocatedPlace;
}

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
    const own: Place = {example, layer, unit, position: "max"};
    const found = patches.patchesOf(layer, unit);
    return {own, photo, found, places: found.map((patch): Place => ({...patch, layer, unit}))};
  });
  const signals = await signalsOf(
    model,
    rows.flatMap(({own, places}) => [own, ...places]),
    photoAt
  );
  const facts: UnitFacts[] = [];
  const {columns} = unitSheets.patch;
  const parts = new Array<Picture | undefined>(units.length * columns).fill(undefined);
  const pictures: Picture[] = [];
  for (const [row, {own, photo, found, places}] of rows.entries()) {
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
    const rank = 1 + corpus.get(layer)!.filter(({values}: Peaks) => values[unit] > value).length;
    const {scale, zero} = picture;
    facts.push({layer, unit, photo, value, position, rank, scale, zero, patches: found});
  }
  return {
    "facts.json": jsonFile(facts),
    "patches.webp": await writeSheet(parts, unitSheets.patch),
    "pictures.webp": await writeSheet(pictures, unitSheets.picture)
  };
}

/** Returns the guided signal of each place; the network runs forward once for each photo. */
async function signalsOf(
  model: Model,
  places: readonly Place[],
  photoAt: FittedPhotos
): Promise<ReadonlyMap<Place, Signal>> {
  const found = new Map<Place, Signal>();
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
