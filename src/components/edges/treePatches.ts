import {html} from "htl";
import {orderedPatches} from "../../corpus/orderedPatches.js";
import {type PatchFile, readPatches} from "../../corpus/patches.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {layerTables, patches} from "../drawer/drawer.js";
import {livePatchGrid, type PatchCache} from "../units/livePatchGrid.js";
import {photoExamples} from "../units/patchExamples.js";
import {type StoryPatches, storyPatchGrid} from "./storyPatchGrid.js";

export interface TreePatchesOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The network that the patches are of. */
  readonly network: string;
  /** What was drawn of the story's units when the site was built; nobody is asked for these. */
  readonly story?: StoryPatches;
  /** Ends what is asked for. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns what stands beside a node of the cat tree: the grid of the patches
 * that excite its unit most, which fills itself unless it was built; undefined for classes, colours
 * and layers whose patches are not known.
 */
export function treePatches(options: TreePatchesOptions): (layer: string, unit: number) => Node | undefined {
  const {client, network, story, invalidation} = options;
  const {treeLayers, inputShape} = networkEntry(network);
  const examples = photoExamples(inputShape);
  const cache: PatchCache = new Map();
  const ending = new AbortController();
  let known: Promise<{layers: readonly LayerRow[]; file: PatchFile}> | undefined;
  invalidation?.then(() => ending.abort());

  async function load(): Promise<{layers: readonly LayerRow[]; file: PatchFile}> {
    const [tables, buffer] = await Promise.all([layerTables(), patches()]);
    return {layers: tables[network].layers, file: readPatches(buffer)};
  }

  return (layerName, unit) => {
    if (layerName === treeLayers[0] || !treeLayers.includes(layerName)) return;
    const place = html`<div>Fetching the patches …</div>`;
    known ??= load();
    known.then(
      ({layers, file}) => {
        const layer = layers.find((d) => d.name === layerName)!;
        const found = orderedPatches(file, layerName, unit);
        const {describe} = examples;
        const built = story && storyPatchGrid({...story, layer: layerName, unit, found, describe});
        if (built) return place.replaceChildren(built);
        const grid = {client, network, layer, unit, patches: found, examples, cache, signal: ending.signal};
        place.replaceChildren(livePatchGrid(grid));
      },
      (error: Error) => {
        known = undefined; // to be tried again
        place.textContent = error.message;
      }
    );
    return place;
  };
}
