import {FileAttachment} from "observablehq:stdlib";
import {html} from "htl";
import {readPatches} from "../../corpus/patches.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {patches as patchFile} from "../drawer/drawer.js";
import {csvText} from "../frame/csvText.js";
import {radioField, unitField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import {patchesCredit} from "../patchSheet/excitedText.js";
import {builtPictures, livePictures} from "../patchSheet/patchSheetPictures.js";
import {photoExamples} from "../units/patchExamples.js";
import {type AbstractionData, abstractionBoard} from "./abstractionBoard.js";
import {abstractionDefault, type BuiltPatches} from "./abstractionDefault.js";
import {type AbstractionFile, type MeasureKey, readAbstraction} from "./abstractionFile.js";
import {layerSummary} from "./layerSummary.js";
import {measureText, measureTexts} from "./measureTexts.js";

export interface AbstractionOptions {
  /** The patches of the unit that is marked at first, data/abstraction/unit/patches.json. */
  readonly patches: BuiltPatches;
  /** Every layer of the network, from data/layerTables.json. */
  readonly layers: readonly LayerRow[];
  /** Stands for the worker, which is never asked: patches are parts of photos. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice {
  readonly measure: MeasureKey;
  readonly unit: PickedUnit;
}

/**
 * Returns the figure “what do the patches of a unit have in common?”: a
 * measure of every unit over the layers, against chance, and the patches of the
 * unit that is pressed. All measures are in the *file*; patches are cut out of
 * the photos here, and no network is run. The state is in the page’s address.
 */
export function abstraction(
  file: ArrayBuffer,
  {patches: first, layers, client, invalidation}: AbstractionOptions
): LiveFigure<Choice, AbstractionData> {
  const read = readAbstraction(file);
  const {network} = read;
  const {layer, unit, measure, cell, columns} = abstractionDefault;
  const {inputShape} = networkEntry(network);
  const rowOf = (name: string) => layers.find((row) => row.name === name)!;
  const names = read.measures.kind.map((d) => d.layer);
  const fields = {
    measure: radioField<MeasureKey>(
      "Measure",
      measureTexts.map(({key, title}) => [key, title] as const),
      {initial: measure, group: "abstraction-measure"}
    ),
    unit: unitField(
      names.map((name) => ({name, units: rowOf(name).shape.at(-1)!})),
      {initial: {layer, unit}}
    )
  };
  const board = abstractionBoard({input: fields.unit.element, onUnit: (unit) => figure.choose({unit})});
  const figure: LiveFigure<Choice, AbstractionData> = liveFigure<Choice, AbstractionData>({
    id: "abstraction",
    label: "What the patches of a unit have in common, layer by layer",
    isWide: true,
    invalidation,
    fields,
    views: ["measure"],
    controls: html`<div class="figure-fields"><section class="figure-control-method">${fields.measure.element}</section></div>`,
    picture: board.element,
    built: (choice, isInitial) => (isInitial ? builtUnit() : cutUnit(choice.unit)),
    draw(data, {measure: key}) {
      board.draw(data, key);
      return {
        caption: captionOf(data.file, key),
        credit: patchesCredit(data.patches),
        facts: [
          ["network", networkEntry(network).title],
          ["photos", `${photos.length}`],
          ["units", `${read.measures[key].reduce((sum, {units}) => sum + units.length, 0)}`]
        ]
      };
    },
    files: {
      "PNG of the patches": () => board.png(),
      "CSV of this measure": (_, {measure: key}) => csvText(unitRows(read, key)),
      JSON: () => ({...read, measures: Object.fromEntries(measureTexts.map(({key}) => [key, summaryRows(read, key)]))})
    },
    fileName: ({measure: key, unit: {layer, unit}}, _, name) =>
      name === "PNG of the patches" ? `${layer}-${unit}-patches` : `${network}-${key}`
  });
  return figure;

  async function builtUnit(): Promise<AbstractionData> {
    const address = FileAttachment("../../data/abstraction/unit/patches.webp").href;
    const pictures = await builtPictures(address, {cell, columns});
    return {file: read, unit: {layer, unit}, patches: first, pictures};
  }

  async function cutUnit(unit: PickedUnit): Promise<AbstractionData> {
    const own = readPatches(await patchFile()).patchesOf(unit.layer, unit.unit, {order: "strongest"});
    const pictures = livePictures({
      client,
      network,
      layer: rowOf(unit.layer),
      units: [unit.unit],
      patches: [own],
      examples: photoExamples(inputShape),
      more: () => {}
    });
    await pictures.cut(new AbortController().signal);
    return {file: read, unit, patches: own, pictures};
  }
}

/** Returns what the chart shows, in words. */
export function captionOf({measures, sampled, seed}: AbstractionFile, key: MeasureKey): string {
  const {meaning, chance} = measureText(key);
  const which =
    key === "shared"
      ? `${sampled} units of each layer but the first, drawn by seed ${seed}.`
      : `all ${measures[key].reduce((sum, {units}) => sum + units.length, 0)} units of ${measures[key].length} layers that have something to compare.`;
  return `${meaning} A dot is a unit: ${which} The line joins the means, with two standard errors; the thick bar goes from the lower to the upper quartile. ${chance} Press a dot to see the unit’s patches.`;
}

function unitRows({measures}: AbstractionFile, key: MeasureKey) {
  return measures[key].flatMap(({layer, units, values}) =>
    Array.from(units, (unit, i) => ({layer, unit, [key]: Number(values[i].toPrecision(4))}))
  );
}

function summaryRows({measures}: AbstractionFile, key: MeasureKey) {
  return measures[key].map((d) => ({layer: d.layer, chance: d.chance, active: d.active, ...layerSummary(d)}));
}
