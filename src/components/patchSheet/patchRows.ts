import {html} from "htl";
import {type PatchFile, readPatches} from "../../corpus/patches.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {patches} from "../drawer/drawer.js";
import {csvText} from "../frame/csvText.js";
import {selectField} from "../frame/inputFields.js";
import {quoted} from "../frame/linkState.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {ChoiceError} from "../inputs/choiceError.js";
import {photoExamples} from "../units/patchExamples.js";
import {drawnUnits, excited} from "./excited.js";
import {patchRowsAddress} from "./excitedAddresses.js";
import {patchesCredit, patchTable} from "./excitedText.js";
import {patchRowsBoard, type ShownRow, seenText} from "./patchRowsBoard.js";
import {type BuiltRow, everyLayer, patchRows as facts, rowLayers} from "./patchRowsData.js";
import {builtPictures, livePictures} from "./patchSheetPictures.js";

export interface PatchRowsOptions {
  /** Stands for the worker, which is never asked: patches are parts of photos. */
  readonly client: Client;
  /** Every layer of the network, from data/layerTables.json. */
  readonly layers: readonly LayerRow[];
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice {
  readonly layer: string;
  readonly units: readonly number[];
}

interface RowsData {
  readonly rows: readonly ShownRow[];
}

/**
 * Returns the figure “units in rows, the patches that excite them most in columns”: a unit of
 * every layer from the pixels up, or ten of one layer. It begins with what was
 * *built*; others are cut out of the photos here, and no network is run. The state is in the page’s address.
 */
export function patchRows(
  built: readonly BuiltRow[],
  {client, layers, invalidation}: PatchRowsOptions
): LiveFigure<Choice, RowsData> {
  const {network, count} = facts;
  const {inputShape} = networkEntry(network);
  const rowOf = (name: string) => layers.find((row) => row.name === name)!;
  const mostOf = (name: string) => rowOf(name).shape.at(-1)!;
  const usual = built.map(({unit}) => unit);
  const layer = selectField<string>(
    "Rows",
    [[everyLayer, "a unit of every layer"], ...excited.layers.map((name) => [name, `ten units of ${name}`] as const)],
    {initial: everyLayer, name: "layer"}
  );
  const fields = {
    layer,
    units: {
      initial: usual as readonly number[],
      read(text: string, link: Readonly<Record<string, string>> = {}) {
        const names = rowLayers(excited.layers.some((d) => d === link.layer) ? link.layer : everyLayer);
        const units = /^\d{1,4}(-\d{1,4})*$/.test(text) ? text.split("-").map(Number) : [];
        if (units.length !== count || units.some((unit, i) => unit >= mostOf(names[i])))
          throw new RangeError(`invalid units: ${quoted(text)}`);
        return units;
      },
      write: (units: readonly number[]) => units.join("-")
    }
  };
  const others = html`<button type="button" onclick=${drawOthers}>Draw others</button>`;
  const board = patchRowsBoard({
    inputs: [layer.element!, others],
    onUnit: (row, unit) => figure.choose({units: figure.value.units.with(row, unit)})
  });
  const figure: LiveFigure<Choice, RowsData> = liveFigure<Choice, RowsData>({
    id: "unitrows",
    label: "Units in rows, the patches that excite them most in columns",
    isWide: true,
    invalidation,
    fields,
    controls: null,
    picture: board.element,
    stale: () => {}, // it is drawn as it comes
    linked: (values, initial) => ({...initial, units: unitsAtFirst(values.layer ?? initial.layer), ...values}),
    settle: (choice, before) =>
      choice.layer !== before.layer && choice.units === before.units
        ? {...choice, units: unitsAtFirst(choice.layer)}
        : choice,
    built: (choice) => builtRows(choice),
    ask: (choice, tools) => cutRows(choice, tools),
    draw(data) {
      board.draw(data.rows);
      return {
        caption: captionOf(data),
        credit: patchesCredit(data.rows.flatMap((d) => d.patches)),
        facts: [
          ["network", networkEntry(network).title],
          ["photos", `${photos.length}`]
        ],
        made: [["made", "cut out of the photos; no network was run"]]
      };
    },
    files: {
      PNG: (data) => board.png(data.rows),
      CSV: (data) => csvText(tableOf(data)),
      JSON: (data) => ({network, patches: tableOf(data)})
    },
    fileName: ({layer}) => `${network}-${layer}-patches`
  });
  return figure;

  function unitsAtFirst(name: string): readonly number[] {
    return name === everyLayer ? usual : drawnUnits(mostOf(name), {count, seed: 1});
  }

  function drawOthers(): void {
    const {layer} = figure.value;
    const seed = 1 + Math.floor(1e6 * Math.random());
    const ten = () => drawnUnits(mostOf(layer), {count, seed});
    const each = () => excited.layers.flatMap((name, i) => drawnUnits(mostOf(name), {count: 1, seed: seed + i}));
    figure.choose({units: layer === everyLayer ? each() : ten()});
  }

  /** Resolves to the rows that were built; undefined where others are wanted. */
  function builtRows({layer, units}: Choice): Promise<RowsData> | undefined {
    if (layer !== everyLayer || String(units) !== String(usual)) return;
    return builtPictures(patchRowsAddress(), {cell: facts.cell, columns: facts.columns}).then((pictures) => ({
      rows: built.map(({layer, unit, patches}, at) => ({layer: rowOf(layer), unit, patches, pictures, at}))
    }));
  }

  async function cutRows({layer, units}: Choice, {signal, progress, partial}: LiveTools<RowsData>): Promise<RowsData> {
    const names = rowLayers(layer);
    const wrong = units.findIndex((unit, i) => !(unit < mostOf(names[i])));
    if (wrong >= 0)
      throw new ChoiceError(`${names[wrong]} has the units 0 to ${mostOf(names[wrong]) - 1}`, {isUnfinished: true});
    const known: PatchFile = readPatches(await patches());
    signal.throwIfAborted();
    const rows: ShownRow[] = [];
    for (const [i, unit] of units.entries()) {
      const row = rowOf(names[i]);
      const own = known.patchesOf(row.name, unit, {order: "strongest"});
      const found = {client, network, layer: row, units: [unit], patches: [own], examples: photoExamples(inputShape)};
      const pictures = livePictures({...found, more: () => {}});
      progress({kind: "progress", phase: "compute", fraction: i / units.length});
      await pictures.cut(signal);
      rows.push({layer: row, unit, patches: own, pictures, at: 0});
      partial({rows: rows.slice()});
    }
    return {rows};
  }
}

function captionOf({rows}: RowsData): string {
  const names = new Set(rows.map(({layer}) => layer.name));
  const what =
    names.size === 1
      ? `Units ${rows.map(({unit}) => unit).join(", ")} of ${rows[0].layer.name}, each of which can see ${seenText(rows[0].layer)}`
      : `A unit of each of ${rows.length} layers, from the pixels up`;
  return `${what}. A row is a unit; in it the nine places of ${photos.length} photos that excite it most, the strongest first, no photo twice. “Sees” is the side of what a unit of the layer can see; in the deep layers a patch shows the middle of it, which holds nine tenths of a typical signal.`;
}

function tableOf({rows}: RowsData) {
  return rows.flatMap(({layer, unit, patches}) => patchTable(layer.name, unit, patches));
}
