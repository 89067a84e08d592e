import {html} from "htl";
import {orderedPatches} from "../../corpus/orderedPatches.js";
import {type PatchFile, readPatches} from "../../corpus/patches.js";
import {readResponses} from "../../corpus/responses.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {patches, responses, thumbnails} from "../drawer/drawer.js";
import type {AnsweringTools} from "../frame/answering.js";
import {photoField, unitField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {mapTable} from "../frame/mapTable.js";
import {creditOf, fileWord, subjectOf} from "../frame/picked.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import {livePatchGrid, type PatchCache} from "./livePatchGrid.js";
import {openedPanel} from "./openedPanel.js";
import {photoExamples} from "./patchExamples.js";
import {responseRow} from "./responseRow.js";
import {storySheets} from "./storySheets.js";
import {storyUnit} from "./storyUnit.js";
import {storyNetwork, type UnitFacts} from "./storyUnits.js";
import {topUnitsList} from "./topUnitsList.js";
import {type UnitAnswer, unitCaption, unitFacts, unitNumbers} from "./unitAnswer.js";
import {unitBoard} from "./unitBoard.js";

export interface UnitExplorerOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Every layer of the network, from data/layerTables.json. */
  readonly layers: readonly LayerRow[];
  /** What was measured when the site was built, data/units/story/facts.json. */
  readonly facts: readonly UnitFacts[];
  /** The unit shown at first, one of the facts. */
  readonly initial: PickedUnit;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice {
  readonly photo: PickedPhoto;
  readonly unit: PickedUnit;
}

/**
 * Returns the live figure “what does this unit look for?”: any unit of the
 * tree's layers on any photo, with its guided picture, the patches that excite
 * it most, the units this photo excites most, and what all photos make of it.
 * It begins with the *initial* unit, which needs no network. The state is in
 * the page's address.
 */
export function unitExplorer(options: UnitExplorerOptions): LiveFigure<Choice, UnitAnswer> {
  const {client, layers, facts, initial, invalidation} = options;
  const {inputShape, treeLayers} = networkEntry(storyNetwork);
  const [height, width, channels] = inputShape;
  const rows = treeLayers.map((name) => layers.find((row) => row.name === name)!);
  const rowOf = (name: string) => rows.find((row) => row.name === name)!;
  const unitsOf = ({shape}: LayerRow) => shape[shape.length - 1];
  const first = facts.find(({layer, unit}) => layer === initial.layer && unit === initial.unit);
  if (!first) throw new RangeError(`unknown unit: ${initial.layer} ${initial.unit}`);
  const fields = {
    photo: photoField({initial: first.photo}),
    unit: unitField(
      rows.map((row) => ({name: row.name, units: unitsOf(row)})),
      {initial}
    )
  };
  const cache: PatchCache = new Map();
  let filling = new AbortController();
  const top = openedPanel({class: "units-top", summary: "The units this photo excites most", fill: topUnits});
  const all = openedPanel({class: "unit-responses", summary: "What all photos make of this unit", fill: allPhotos});
  const board = unitBoard(all.element);
  invalidation?.then(() => filling.abort());

  const figure = liveFigure<Choice, UnitAnswer>({
    id: "units",
    label: "What does this unit look for?",
    client,
    invalidation,
    fields,
    aliases: {unit: "unit", "unit-photo": "photo"},
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section>
      <section class="figure-control-class"><div class="figure-control-title">Unit</div>${fields.unit.element}</section>
      <section class="figure-control-method">${top.element}</section>
    </div>`,
    picture: board.element,
    stale: board.stale,
    built: (_, isInitial) =>
      isInitial
        ? {
            ...initial,
            layer: rowOf(initial.layer),
            value: first.value,
            position: first.position,
            patches: first.patches
          }
        : undefined,
    ask: ({photo, unit}, tools) => askUnit(photo, unit, tools),
    draw(shown, {photo}) {
      filling.abort();
      filling = new AbortController();
      if (shown.values) board.draw(shown, {subject: subjectOf(photo), grid: patchesOf(shown)});
      else board.drawBuilt(storyUnit(initial, {...storySheets(), facts, field: shown.layer.field}));
      return {caption: unitCaption(shown), credit: creditOf(photo), facts: unitFacts(shown)};
    },
    files: {
      PNG: ({values}) => values && board.png(),
      CSV: ({shape, values}) => values && mapTable(shape!, values),
      JSON: unitNumbers
    },
    fileName: ({photo, unit: {layer, unit}}) => `${fileWord(photo)}-${layer}-${unit}`
  });
  figure.addEventListener("input", () => {
    top.refresh();
    all.refresh();
  });
  return figure;

  async function askUnit(picked: PickedPhoto, target: PickedUnit, tools: AnsweringTools): Promise<UnitAnswer> {
    const photo = await loadPhoto(picked, {width, height, channels});
    const question = {kind: "explain", photo, target, method: "guided-backprop", options: {}} as const;
    const {target: found, ...answer} = await client.ask({...question, network: storyNetwork}, tools);
    const {value, position} = found;
    return {
      ...answer,
      layer: rowOf(target.layer),
      unit: target.unit,
      value,
      position: position === "sum" ? null : position,
      pixels: photo.pixels,
      patches: orderedPatches(await patchFile(), target.layer, target.unit)
    };
  }

  /** Returns the grid of the unit's patches, which fills itself; what is drawn next ends it. */
  function patchesOf({layer, unit, patches: found}: UnitAnswer): HTMLElement {
    const grid = {client, network: storyNetwork, layer, unit, patches: found, cache};
    return livePatchGrid({...grid, examples: photoExamples(inputShape), signal: filling.signal});
  }

  async function topUnits(): Promise<Node> {
    const {
      photo: picked,
      unit: {layer, unit: current}
    } = figure.value;
    const file = await patchFile();
    const scales = Float32Array.from(
      {length: unitsOf(rowOf(layer))},
      (_, unit) => file.patchesOf(layer, unit)[0]?.value ?? 0
    );
    const photo = await loadPhoto(picked, {width, height, channels});
    const question = {kind: "topUnits", photo, layer, count: 12, scales} as const;
    const {units} = await client.ask({...question, network: storyNetwork});
    return topUnitsList(units, {layer, scales, current, onPick: (unit) => figure.choose({unit})});
  }

  async function allPhotos(): Promise<Node> {
    const {
      photo,
      unit: {layer, unit}
    } = figure.value;
    const found = readResponses(await responses(layer)).responsesOf(layer, unit);
    const current = photo instanceof File ? undefined : photo;
    return responseRow(found, {sheet: thumbnails(), current, onPick: (id) => figure.choose({photo: id})});
  }
}

async function patchFile(): Promise<PatchFile> {
  return readPatches(await patches());
}
