import {allOrdered, type Ordered, type OrderedPatches} from "../../corpus/orderedPatches.js";
import type {Patch} from "../../corpus/patches.js";
import type {Tree} from "../../features/tree.js";
import {photos} from "../../photos.js";
import {sheetCell} from "../marks/sheetCell.js";
import {edgeSheets} from "../tree/edgeSheets.js";
import {nodesOf} from "../tree/treeNodes.js";
import {orderedGrid} from "../units/orderedGrid.js";
import type {PatchExamples} from "../units/patchExamples.js";
import {patchGrid} from "../units/patchGrid.js";

/** The patches of the story's units as they were drawn when the site was built. */
export interface StoryPatches {
  readonly tree: Tree;
  /** The address of the sheet of the patches, and the ids of the photos that these are cut from, by node. */
  readonly sheet: string;
  readonly examples: readonly Ordered<string>[];
}

export interface StoryPatchGridOptions extends StoryPatches {
  readonly layer: string;
  readonly unit: number;
  /** The places that excite the unit most. */
  readonly found: OrderedPatches;
  readonly describe: PatchExamples["describe"];
}

/** Returns the grid of the patches of a unit of the story, each with what in it excites the unit, which asks nobody; undefined for another unit. */
export function storyPatchGrid(options: StoryPatchGridOptions): HTMLElement | undefined {
  const {tree, sheet, examples, layer, unit, found, describe} = options;
  const nodes = nodesOf(tree.root);
  const index = nodes.findIndex(({node}) => node.layer === layer && node.unit === unit);
  const built = examples[index];
  if (!built?.varied.length) return;
  const {columns, cell} = edgeSheets.patches;
  const onSheet = allOrdered(built, (id) => id);
  const shown = {varied: placesOf(built.varied, found), strongest: placesOf(built.strongest, found)};
  if (!shown.varied || !shown.strongest) return;
  const make = (patches: readonly Patch[]) => {
    const notes = patches.map(({example, value}) => ({...describe(example), value}));
    const part = (at: number, label: string) =>
      sheetCell(index * columns + at, {sheet, cell, columns, count: nodes.length * columns, label});
    const ready = notes.map(({name}, i) => {
      const at = onSheet.indexOf(photos[patches[i].example].id);
      return {
        photo: part(at, `Patch ${i + 1} of ${notes.length}: ${name}`),
        signal: part(at + columns / 2, `Signal ${i + 1} of ${notes.length}: ${name}`)
      };
    });
    return patchGrid(notes, {unit: `${layer} ${unit}`, ready}).element;
  };
  return orderedGrid(shown as OrderedPatches, make, {network: tree.network, layer, unit});
}

/** Returns the places in the photos of the given ids; undefined where one of them is not known. */
function placesOf(ids: readonly string[], {varied, strongest}: OrderedPatches): readonly Patch[] | undefined {
  const places = ids.map((id) => [...varied, ...strongest].find(({example}) => photos[example].id === id));
  return places.every((place) => place !== undefined) ? places : undefined;
}
