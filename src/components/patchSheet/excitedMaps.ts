import {html} from "htl";
import {readPatches} from "../../corpus/patches.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {patches} from "../drawer/drawer.js";
import {csvText} from "../frame/csvText.js";
import type {Fact} from "../frame/figureFrame.js";
import {radioField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {ChoiceError} from "../inputs/choiceError.js";
import {photoExamples} from "../units/patchExamples.js";
import {type BuiltExcited, drawnUnits, type ExcitedRule, excited, excitedRules} from "./excited.js";
import {excitedAddresses} from "./excitedAddresses.js";
import {excitedBoard} from "./excitedBoard.js";
import {type ExcitedData, excitedCaption, excitedFacts, patchesCredit, patchTable} from "./excitedText.js";
import {mapsField} from "./mapsField.js";
import {builtPictures, livePictures} from "./patchSheetPictures.js";

export interface ExcitedMapsOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Every layer of the network, from data/layerTables.json. */
  readonly layers: readonly LayerRow[];
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice {
  readonly layer: string;
  readonly rule: ExcitedRule;
  readonly maps: readonly number[];
}

/**
 * Returns the live figure “what excites a unit, and what of it comes back?”: some
 * maps of any layer, each with the nine places that excite it most and what the
 * deconvnet, or guided backprop, sends back to the pixels from each of them; after figure 2 of
 * https://arxiv.org/abs/1311.2901. It begins with what was *built*, which needs
 * no network. The state is in the page’s address.
 */
export function excitedMaps(
  built: BuiltExcited,
  {client, layers, invalidation}: ExcitedMapsOptions
): LiveFigure<Choice, ExcitedData> {
  const {network} = excited;
  const {inputShape} = networkEntry(network);
  const rowOf = (name: string) => layers.find((row) => row.name === name)!;
  const unitsOf = (name: string) => layers.find((row) => row.name === name)?.shape.at(-1);
  const usual = (name: string) => built[name].map(({unit}) => unit);
  const fields = {
    layer: selectField<string>(
      "Layer",
      excited.layers.map((name) => [name, name] as const),
      {initial: excited.layer}
    ),
    rule: radioField<ExcitedRule>(
      "Way back",
      [
        ["deconvnet", "deconvnet"],
        ["guided", "guided"]
      ],
      {initial: excitedRules[0], group: "excited-rule", name: "rule"}
    ),
    maps: mapsField({count: excited.maps, initial: usual(excited.layer), layer: excited.layer, unitsOf})
  };
  const others = html`<button type="button" onclick=${drawOthers}>Draw four others</button>`;
  const board = excitedBoard({
    inputs: [fields.layer.element!, fields.rule.element!, others],
    maps: excited.maps,
    onMap: (index, unit) => figure.choose({maps: figure.value.maps.with(index, unit)})
  });
  const figure: LiveFigure<Choice, ExcitedData> = liveFigure<Choice, ExcitedData>({
    id: "excited",
    label: "What excites a unit, and what of it comes back",
    isWide: true,
    client,
    invalidation,
    fields,
    controls: null,
    picture: board.element,
    stale: () => {}, // it is drawn as it comes
    linked: (values, initial) => ({...initial, maps: usual(values.layer ?? initial.layer), ...values}),
    settle: (choice, before) =>
      choice.layer !== before.layer && choice.maps === before.maps ? {...choice, maps: usual(choice.layer)} : choice,
    built: (choice) => builtMaps(choice),
    ask: (choice, tools) => askMaps(choice, tools),
    draw(data) {
      board.draw(data);
      return {caption: excitedCaption(data), credit: patchesCredit(data.patches.flat()), facts: excitedFacts(data)};
    },
    compare: comparedValues,
    files: {
      PNG: board.png,
      CSV: (data) => csvText(rowsOf(data)),
      JSON: (data) => ({network, layer: data.layer.name, rule: data.rule, patches: rowsOf(data)})
    },
    fileName: ({layer, maps, rule}) => `${network}-${layer}-${maps.join("-")}-${rule}`
  });
  return figure;

  function drawOthers(): void {
    const {layer} = figure.value;
    const seed = 1 + Math.floor(1e6 * Math.random());
    figure.choose({maps: drawnUnits(unitsOf(layer)!, {count: excited.maps, seed})});
  }

  /** Resolves to the maps that were built; undefined where others are wanted. */
  function builtMaps({layer, rule, maps}: Choice): Promise<ExcitedData> | undefined {
    if (String(maps) !== String(usual(layer))) return;
    const layout = {cell: excited.cell, columns: excited.columns, signals: rule === "guided" ? 9 : 18};
    return builtPictures(excitedAddresses()[layer], layout).then((pictures) => ({
      layer: rowOf(layer),
      rule,
      units: maps,
      patches: built[layer].map((d) => d.patches),
      pictures
    }));
  }

  async function askMaps({layer, rule, maps}: Choice, tools: LiveTools<ExcitedData>) {
    const {signal, progress, partial} = tools;
    const row = rowOf(layer);
    if (maps.some((unit) => !(Number.isInteger(unit) && unit >= 0 && unit < row.shape.at(-1)!)))
      throw new ChoiceError(`${layer} has the maps 0 to ${row.shape.at(-1)! - 1}`, {isUnfinished: true});
    const known = readPatches(await patches());
    signal.throwIfAborted();
    const found = maps.map((unit) => known.patchesOf(layer, unit, {order: "strongest"}));
    const made = livePictures({
      client,
      network,
      layer: row,
      units: maps,
      rule,
      patches: found,
      examples: photoExamples(inputShape),
      more: () => signal.aborted || partial(sofar())
    });
    const sofar = (): ExcitedData => ({layer: row, rule, units: maps, patches: found, pictures: made});
    partial(sofar());
    await made.cut(signal);
    let time = 0;
    for (const i of maps.keys()) {
      signal.throwIfAborted();
      time += await made.project(i, signal, (heard) =>
        progress(heard.phase === "compute" ? {...heard, fraction: (i + heard.fraction) / maps.length} : heard)
      );
    }
    return {...sofar(), values: maps.map((_, i) => made.valuesOf(i)), milliseconds: time};
  }
}

function rowsOf({layer, units, patches}: ExcitedData) {
  return units.flatMap((unit, i) => patchTable(layer.name, unit, patches[i]));
}

/** Returns how far the activations that were computed here are from those that the patches were chosen by. */
function comparedValues({patches}: ExcitedData, {values = []}: ExcitedData): Fact {
  const pairs = patches.flatMap((own, i) => own.map(({value}, rank) => [value, values[i]?.[rank]] as const));
  const near = pairs.filter(([before, after]) => Math.abs(after - before) <= 1e-3 * Math.abs(before));
  return ["compared", `${near.length} of ${pairs.length} activations are the same, to 1 in 1000`];
}
