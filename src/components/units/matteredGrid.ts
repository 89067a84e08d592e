import {html} from "htl";
import {type Patch, readPatches} from "../../corpus/patches.js";
import {patchWindows} from "../../corpus/patchWindows.js";
import type {PatchOrder} from "../../corpus/variedPatches.js";
import {crop} from "../../images/crop.js";
import {patchBox} from "../../images/patchBox.js";
import {toPicture} from "../../images/toPicture.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {ClassScore} from "../../worker/protocol.js";
import {layerTables, matteredPatches, topFive} from "../drawer/drawer.js";
import {drawPicture} from "../marks/drawPicture.js";
import {type PatchExamples, photoExamples} from "./patchExamples.js";
import {storyNetwork} from "./storyUnits.js";

/** A unit whose patches can be ranked by what it adds to the photos’ own classes. */
export interface MatteredUnit {
  readonly network: string;
  readonly layer: string;
  readonly unit: number;
}

/** What the grid is made of. */
export interface MatteredPatches {
  /** The photos to which the unit adds most, the most first, and where it adds most; none where it adds to no class. */
  readonly patches: readonly Patch[];
  readonly layer: Pick<LayerRow, "name" | "field">;
  /** The classes of every photo by its id, the best first. */
  readonly tops: Readonly<Record<string, readonly Pick<ClassScore, "label">[]>>;
}

export interface MatteredGridOptions {
  /** How the nine are chosen; defaults to varied. */
  readonly order?: PatchOrder;
  /** Resolves to what the grid is made of; defaults to what was built. */
  readonly load?: (unit: MatteredUnit, order: PatchOrder) => Promise<MatteredPatches>;
  /** Where the photos come from; defaults to the corpus. */
  readonly examples?: PatchExamples;
}

/** Returns whether it is known what a unit adds to classes: of the tree’s layers, the classes themselves left out. */
export function hasMattered({network, layer}: MatteredUnit): boolean {
  return network === storyNetwork && networkEntry(network).treeLayers.indexOf(layer) > 0;
}

/**
 * Returns a grid of the patches of the corpus on which a unit mattered most:
 * of the photos to whose own best class it adds most the places where activation
 * × gradient is largest, with that class and what the unit adds to its logit in
 * all its places. It fills itself; no network is asked. After Achtibat and others 2023, whose name for them is
 * relevance-maximal examples.
 */
export function matteredGrid(unit: MatteredUnit, options: MatteredGridOptions = {}): HTMLElement {
  const {order = "varied", load = loadMattered} = options;
  const {examples = photoExamples(networkEntry(unit.network).inputShape)} = options;
  const title = `${unit.layer} ${unit.unit}`;
  const said = html`<p class="units-patch-status" role="status">Fetching where it mattered …</p>`;
  const place = html`<div></div>`;
  const element = html`<div class="units-mattered">
    <p class="units-patch-words">The photos to whose own class ${title} adds most, each cut where it adds most. Below stand the class and what the unit adds to it: activation × gradient, over all its places.</p>
    ${said}${place}</div>` as HTMLElement;
  fill().catch((error: Error) => {
    said.textContent = error.message;
  });
  return element;

  async function fill(): Promise<void> {
    const {patches, layer, tops} = await load(unit, order);
    said.textContent = patches.length ? "" : `${title} adds to no photo’s own class.`;
    const window = patchWindows[unit.network]?.[layer.name];
    const cells = patches.map(({example, value}, i) => {
      const {name, credit} = examples.describe(example);
      const [best] = tops[photos[example].id] ?? [];
      const label = `Patch ${i + 1} of ${patches.length}: ${name}`;
      const canvas = html`<canvas width="1" height="1" role="img" aria-label=${label}></canvas>` as HTMLCanvasElement;
      const words = html`<span class="units-mattered-class">${best?.label ?? "–"} <span>+${value.toPrecision(2)}</span></span>`;
      return {canvas, credit, element: html`<li title=${name}><div class="units-patch">${canvas}</div>${words}</li>`};
    });
    const credits = cells.flatMap(({credit}) => (credit ? [html`<li>${credit}</li>`] : []));
    place.replaceChildren(
      html`<ol class="units-mattered-grid" aria-label=${`The patches on which ${title} mattered most`}>${cells.map((d) => d.element)}</ol>`,
      credits.length
        ? html`<details class="units-patch-credits"><summary>Photos in this grid</summary><ol>${credits}</ol></details>`
        : ""
    );
    await Promise.all(
      patches.map(async ({example, position}, i) => {
        const {pixels} = await examples.load(example);
        const box = patchBox(layer.field, position, {image: [pixels.height, pixels.width], window});
        drawPicture(cells[i].canvas, toPicture(crop(pixels, box)));
      })
    );
  }
}

async function loadMattered({network, layer, unit}: MatteredUnit, order: PatchOrder): Promise<MatteredPatches> {
  const [file, tables, tops] = await Promise.all([matteredPatches(), layerTables(), topFive()]);
  const row = tables[network].layers.find(({name}) => name === layer)!;
  return {patches: readPatches(file).patchesOf(layer, unit, {order}), layer: row, tops};
}
