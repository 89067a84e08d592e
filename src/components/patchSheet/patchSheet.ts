import {readPatches} from "../../corpus/patches.js";
import type {PatchOrder} from "../../corpus/variedPatches.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {patches} from "../drawer/drawer.js";
import {numberField, pictureField, selectField} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {photoExamples} from "../units/patchExamples.js";
import {patchSheetAddresses} from "./patchSheetAddresses.js";
import {builtPictures, type LivePictures, livePictures} from "./patchSheetPictures.js";
import {type BuiltSheets, patchSheets} from "./patchSheets.js";
import {sheetBoard} from "./sheetBoard.js";
import {type SheetData, sheetCaption, sheetCredit, sheetFacts, sheetNumbers} from "./sheetData.js";
import {readPart, type SheetPart, writePart} from "./sheetView.js";

export interface PatchSheetOptions {
  /** Names the figure in the page; defaults to "sheet". */
  readonly id?: string;
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
  /** The number of the first unit. */
  readonly from: number;
  readonly order: PatchOrder;
  readonly open: number | null;
  readonly part: SheetPart | null;
}

/** How many units a sheet has that was not built. */
const liveUnits = 12;

/**
 * Returns the live figure of a whole layer: for each of its units the nine
 * patches that excite it most and what in each of them does, as in figure 2 of
 * https://arxiv.org/abs/1311.2901. The sheet is magnified and moved by buttons,
 * keys, the pointer, and the wheel with Ctrl; a unit opens large, with its
 * numbers. It begins with what was *built*, which needs no network. The state
 * is in the page’s address.
 */
export function patchSheet(
  built: BuiltSheets,
  {id = "sheet", client, layers, invalidation}: PatchSheetOptions
): LiveFigure<Choice, SheetData> {
  const {network} = patchSheets;
  const {treeLayers, inputShape} = networkEntry(network);
  const names = treeLayers.filter((name) => name !== "logits").reverse();
  const rowOf = (name: string) => layers.find((row) => row.name === name)!;
  const unitsOf = (name: string) => rowOf(name).shape.at(-1)!;
  const layer = selectField(
    "Layer",
    names.map((name) => [name, name] as const),
    {initial: "Mixed_5b"}
  );
  const from = numberField("First unit", [0, 4095], {initial: 0, name: "unit"});
  const order = selectField<PatchOrder>(
    "Patches",
    [
      ["varied", "varied"],
      ["strongest", "strictly the strongest"]
    ],
    {initial: "varied"}
  );
  const board = sheetBoard({
    inputs: [layer.element!, from.element!, order.element!],
    onLook: (look) => figure.choose(look),
    invalidation
  });
  const figure: LiveFigure<Choice, SheetData> = liveFigure<Choice, SheetData>({
    id,
    label: "The patches of a whole layer",
    isWide: true,
    client,
    invalidation,
    fields: {
      layer,
      from,
      order,
      open: pictureField<number | null>(null, {
        read: readWhole("unit", 0, 4095),
        write: (unit) => (unit === null ? undefined : `${unit}`)
      }),
      part: pictureField<SheetPart | null>(null, {
        read: readPart,
        write: (part) => (part ? writePart(part) : undefined)
      })
    },
    views: ["open", "part"],
    controls: null,
    picture: board.element,
    stale: () => {}, // it is drawn as it comes
    settle(choice, before) {
      const isSame = choice.layer === before.layer && choice.from === before.from && choice.order === before.order;
      const first = choice.layer !== before.layer && choice.from === before.from ? 0 : choice.from;
      const start = Math.min(first, unitsOf(choice.layer) - 1);
      return {...choice, from: start, ...(isSame ? {} : {open: null, part: null})};
    },
    built: (choice) => builtSheet(choice),
    ask: (choice, tools) => askSheet(choice, tools),
    draw(data, {open, part}) {
      const isHere = open !== null && open >= data.from && open < data.from + data.patches.length;
      board.draw(data, {part, open: isHere ? open : null});
      return {caption: sheetCaption(data), credit: sheetCredit(data), facts: sheetFacts(data), made: data.made};
    },
    files: {PNG: board.png, JSON: sheetNumbers},
    fileName: ({layer, from}) => `${network}-${layer}-${from}-sheet`
  });
  return figure;

  /** Resolves to the sheet that was built of these units; undefined where none was. */
  function builtSheet({layer: name, from, order}: Choice): Promise<SheetData> | undefined {
    const cell = from === 0 && order === "varied" ? patchSheets.layers.find((d) => d.layer === name)?.cell : undefined;
    return cell === undefined
      ? undefined
      : builtPictures(patchSheetAddresses()[name], {cell}).then((pictures) => ({
          layer: rowOf(name),
          from,
          patches: built[name],
          pictures
        }));
  }

  async function askSheet({layer: name, from, order}: Choice, tools: LiveTools<SheetData>): Promise<SheetData> {
    const {signal, progress, partial} = tools;
    const known = readPatches(await patches());
    signal.throwIfAborted();
    const count = Math.min(liveUnits, unitsOf(name) - from);
    const found = Array.from({length: count}, (_, i) => known.patchesOf(name, from + i, {order}));
    const row = rowOf(name);
    const made = livePictures({
      client,
      network,
      layer: row,
      units: Array.from({length: count}, (_, i) => from + i),
      patches: found,
      examples: photoExamples(inputShape),
      more: () => partial(sheet())
    });
    const sheet = () => ({layer: row, from, patches: found, pictures: made});
    partial(sheet());
    await made.cut(signal);
    let time = 0;
    for (let next = unseen(made, count); next !== null; next = unseen(made, count)) {
      signal.throwIfAborted();
      const done = found.filter((_, i) => made.has(i)).length;
      time += await made.project(next, signal, (heard) =>
        progress(heard.phase === "compute" ? {...heard, fraction: (done + heard.fraction) / count} : heard)
      );
    }
    return {...sheet(), made: [["time", `${(time / 1000).toFixed(1)} s for ${count} units`]]};
  }

  /** Returns a unit without signals, one in sight first; null where all have them. */
  function unseen(made: LivePictures, count: number): number | null {
    const missing = Array.from({length: count}, (_, i) => i).filter((i) => !made.has(i));
    return missing.find((i) => board.sees(i)) ?? missing[0] ?? null;
  }
}
