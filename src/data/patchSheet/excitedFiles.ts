import {type BuiltExcited, drawnUnits, excited, excitedRules} from "../../components/patchSheet/excited.js";
import {type BuiltRow, patchRows} from "../../components/patchSheet/patchRowsData.js";
import type {SheetPatch} from "../../components/patchSheet/patchSheets.js";
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

export interface ExcitedFiles {
  /** WebPs by the layer’s name: a row a map, nine photos, then nine signals by each rule. */
  readonly sheets: Readonly<Record<string, Uint8Array>>;
  readonly maps: BuiltExcited;
}

/** Returns the sheets of some maps of every layer, drawn among those that have nine patches, and which these are. */
export async function excitedFiles(model: Model, file: PatchFile, photo: FittedPhotos): Promise<ExcitedFiles> {
  const {layers} = layerTable(model.network);
  const sheets: Record<string, Uint8Array> = {};
  const maps: Record<string, {unit: number; patches: readonly SheetPatch[]}[]> = {};
  for (const [i, name] of excited.layers.entries()) {
    const row = layers.find((d) => d.name === name)!;
    const strongest = (unit: number) => file.patchesOf(name, unit, {order: "strongest"});
    const units = drawnUnits(row.shape.at(-1)!, {
      count: excited.maps,
      seed: excited.seed + i,
      alive: (unit) => strongest(unit).length === 9
    });
    const pictures: Picture[] = [];
    maps[name] = [];
    for (const unit of units) {
      const patches = strongest(unit);
      pictures.push(...(await mapParts(model, row, unit, patches, photo)));
      maps[name].push({unit, patches: rounded(patches)});
    }
    sheets[name] = await writeSheet(pictures, {cell: excited.cell, columns: excited.columns});
    console.error(`maps of ${name} drawn`);
  }
  return {sheets, maps};
}

/** Returns what a sheet shows of a map: the parts of photos, then what in each of them excites it, by each rule. */
export async function mapParts(
  model: Model,
  {name: layer, field}: Pick<LayerRow, "name" | "field">,
  unit: number,
  patches: readonly SheetPatch[],
  photo: FittedPhotos
): Promise<readonly Picture[]> {
  const {name, input} = model.network;
  const window = patchWindows[name]?.[layer];
  const examples = await Promise.all(
    patches.map(async ({example, position}) => {
      const box = patchBox(field, position, {image: input.shape as readonly number[], window});
      return {photo: {key: photos[example].id, pixels: await photo(example)}, position, box};
    })
  );
  const parts = examples.map(({photo: {pixels}, box}) => toPicture(crop(pixels, box)));
  for (const rule of excitedRules.toReversed()) {
    const {pictures} = await workerAnswer(model, {kind: "patchPictures", layer, unit, examples, rule});
    parts.push(...pictures.map(({pixels}) => signedPicture(pixels)));
  }
  return parts;
}

/** Returns the sheet of rows of patches, a unit of every layer, and which these are. */
export async function patchRowFiles(
  model: Model,
  file: PatchFile,
  photo: FittedPhotos
): Promise<{readonly sheet: Uint8Array; readonly rows: readonly BuiltRow[]}> {
  const {layers} = layerTable(model.network);
  const shape = model.network.input.shape as readonly number[];
  const pictures: Picture[] = [];
  const rows: BuiltRow[] = [];
  for (const [i, layer] of excited.layers.entries()) {
    const {field, shape: own} = layers.find((d) => d.name === layer)!;
    const strongest = (unit: number) => file.patchesOf(layer, unit, {order: "strongest"});
    const alive = (unit: number) => strongest(unit).length === 9;
    const [unit] = drawnUnits(own.at(-1)!, {count: 1, seed: patchRows.seed + i, alive});
    const patches = strongest(unit);
    for (const {example, position} of patches) {
      const box = patchBox(field, position, {image: shape, window: patchWindows[model.network.name]?.[layer]});
      pictures.push(toPicture(crop(await photo(example), box)));
    }
    rows.push({layer, unit, patches: rounded(patches)});
  }
  return {sheet: await writeSheet(pictures, {cell: patchRows.cell, columns: patchRows.columns}), rows};
}

function rounded(patches: readonly SheetPatch[]): SheetPatch[] {
  return patches.map((d) => ({...d, value: Number(d.value.toPrecision(4))}));
}
