import {orderedPatches} from "../../corpus/orderedPatches.js";
import {type PatchFile, readPatches} from "../../corpus/patches.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {layerTables, patches} from "../drawer/drawer.js";
import {livePatchGrid, type PatchCache} from "../units/livePatchGrid.js";
import {photoExamples} from "../units/patchExamples.js";
import {storyUnit} from "../units/storyUnit.js";
import type {PanelFiles} from "./lectureUnitFiles.js";
import {fivePanelsDefault, type PanelsStart} from "./occlusions.js";
import {isBuiltChoice, type PanelsChoice} from "./panels.js";

const {network} = fivePanelsDefault;

export interface PanelPatchesOptions {
  /** With what the figure begins, and what was built of it. */
  readonly first: PanelsStart;
  readonly files: PanelFiles;
  /** Ends what is under way. */
  readonly invalidation?: Promise<unknown>;
}

/** Resolves to a layer of the panels' network. */
export async function layerRow(name: string): Promise<LayerRow> {
  return (await layerTables())[network].layers.find((row) => row.name === name)!;
}

/** Returns what shows the nine patches of a choice's map in their *place*: those that were built, or live ones that fill themselves. */
export function panelPatches(client: Client, place: HTMLElement, {first, files, invalidation}: PanelPatchesOptions) {
  let grid = new AbortController();
  let file: Promise<PatchFile> | undefined;
  let ready: Promise<HTMLElement> | undefined;
  const cache: PatchCache = new Map();
  invalidation?.then(() => grid.abort());

  return {built, show};

  async function show(choice: PanelsChoice): Promise<void> {
    const {layer, unit} = choice;
    grid.abort();
    grid = new AbortController();
    const {signal} = grid;
    try {
      const element = isBuiltChoice(choice, first) ? await built() : await live(await layerRow(layer), unit!, signal);
      if (!signal.aborted) place.replaceChildren(element);
    } catch (error) {
      if (!signal.aborted) place.replaceChildren((error as Error).message);
    }
  }

  /** Resolves to those that were built. */
  function built(): Promise<HTMLElement> {
    ready ??= Promise.all([files.unit(), layerRow(first.layer)]).then(
      ([unit, {field}]) => storyUnit(first, {...unit, field}).querySelector<HTMLElement>(".units-patch-ordered")!
    );
    ready.catch(() => (ready = undefined));
    return ready;
  }

  async function live(layer: LayerRow, unit: number, signal: AbortSignal): Promise<HTMLElement> {
    file ??= patches().then(readPatches);
    file.catch(() => (file = undefined));
    const known = orderedPatches(await file, layer.name, unit);
    const examples = photoExamples(networkEntry(network).inputShape);
    return livePatchGrid({
      client,
      network,
      layer,
      unit,
      patches: known,
      examples,
      cache,
      signal
    });
  }
}
