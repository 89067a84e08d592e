import {html} from "htl";
import {allOrdered, type Ordered} from "../../corpus/orderedPatches.js";
import {type PatchFile, readPatches} from "../../corpus/patches.js";
import {patchWindows} from "../../corpus/patchWindows.js";
import type {Tree} from "../../features/tree.js";
import {crop} from "../../images/crop.js";
import {patchBox} from "../../images/patchBox.js";
import {toPicture} from "../../images/toPicture.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {PhotoPixels} from "../../worker/protocol.js";
import {layerTables, patches} from "../drawer/drawer.js";
import {followPatchOrder, patchOrder} from "../frame/patchOrder.js";
import {drawPicture} from "../marks/drawPicture.js";
import {sheetCell} from "../marks/sheetCell.js";
import {edgeSheets} from "../tree/edgeSheets.js";
import {nodesOf} from "../tree/treeNodes.js";
import {photoExamples} from "../units/patchExamples.js";

export interface SmallPatchesOptions {
  /** The address of the sheet of the patches of the tree's units. */
  readonly sheet: string;
  /** The ids of the photos that the patches are cut from. */
  readonly examples: readonly Ordered<string>[];
}

/**
 * Returns what stands on a compact card: the six patches that excite a unit
 * most, from the sheet for the units of the *tree*, otherwise cut from the
 * photos; undefined for classes and colours. No network is asked.
 */
export function smallPatches(
  tree: Tree,
  {sheet, examples}: SmallPatchesOptions
): (layer: string, unit: number) => Node | undefined {
  const {treeLayers, inputShape} = networkEntry(tree.network);
  const {columns, shown} = edgeSheets.patches;
  const nodes = nodesOf(tree.root).map(({node}) => node);
  const count = nodes.length * columns;
  const corpus = photoExamples(inputShape);
  const loaded = new Map<number, Promise<PhotoPixels>>();
  let known: Promise<{layers: readonly LayerRow[]; file: PatchFile}> | undefined;

  const label = (id: string) => photos.find((photo) => photo.id === id)?.subject ?? id;

  async function load(): Promise<{layers: readonly LayerRow[]; file: PatchFile}> {
    const [tables, buffer] = await Promise.all([layerTables(), patches()]);
    return {layers: tables[tree.network].layers, file: readPatches(buffer)};
  }

  function photoOf(example: number): Promise<PhotoPixels> {
    const found = loaded.get(example) ?? corpus.load(example);
    loaded.set(example, found);
    found.catch(() => loaded.delete(example)); // to be tried again
    return found;
  }

  /** Cuts the patches from the photos, one after another. */
  async function fill(place: HTMLElement, layerName: string, unit: number): Promise<void> {
    known ??= load();
    known.catch(() => {
      known = undefined;
    });
    const {layers, file} = await known;
    const {field} = layers.find(({name}) => name === layerName)!;
    const window = patchWindows[tree.network]?.[layerName];
    const found = file.patchesOf(layerName, unit, {count: shown, order: patchOrder()});
    const canvases: HTMLElement[] = [];
    for (const {example, position} of found) {
      const {pixels} = await photoOf(example);
      const {name} = corpus.describe(example);
      const canvas =
        html`<canvas class="edges-small-patch" width="1" height="1" role="img" aria-label=${name}></canvas>` as HTMLCanvasElement;
      drawPicture(
        canvas,
        toPicture(crop(pixels, patchBox(field, position, {image: [pixels.height, pixels.width], window})))
      );
      canvases.push(canvas);
      place.replaceChildren(...canvases);
    }
  }

  return (layer, unit) => {
    const index = nodes.findIndex((node) => node.layer === layer && node.unit === unit);
    if (layer === treeLayers[0] || !treeLayers.includes(layer)) return;
    const place = html`<div class="edges-small-patches"></div>` as HTMLElement;
    if (index >= 0) {
      const onSheet = allOrdered(examples[index], (id) => id);
      followPatchOrder(place, (order) => {
        const cells = examples[index][order].map((id) =>
          sheetCell(index * columns + onSheet.indexOf(id), {sheet, ...edgeSheets.patches, count, label: label(id)})
        );
        place.replaceChildren(...cells);
      });
    } else {
      followPatchOrder(place, () =>
        fill(place, layer, unit).catch((error: Error) => {
          place.textContent = error.message;
        })
      );
    }
    return place;
  };
}
