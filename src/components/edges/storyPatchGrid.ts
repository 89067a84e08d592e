import type {Patch} from "../../corpus/patches.js";
import type {Tree} from "../../features/tree.js";
import {photos} from "../../photos.js";
import {sheetCell} from "../marks/sheetCell.js";
import {edgeSheets} from "../tree/edgeSheets.js";
import {nodesOf} from "../tree/treeNodes.js";
import type {PatchExamples} from "../units/patchExamples.js";
import {patchGrid} from "../units/patchGrid.js";

/** The patches of the story's units as they were drawn when the site was built. */
export interface StoryPatches {
  readonly tree: Tree;
  /** The address of the sheet of the patches, and the ids of the photos that these are cut from, by node. */
  readonly sheet: string;
  readonly examples: readonly (readonly string[])[];
}

export interface StoryPatchGridOptions extends StoryPatches {
  readonly layer: string;
  readonly unit: number;
  /** The places that excite the unit most. */
  readonly found: readonly Patch[];
  readonly describe: PatchExamples["describe"];
}

/** Returns the grid of the patches of a unit of the story, each with what in it excites the unit, which asks nobody; undefined for another unit. */
export function storyPatchGrid(options: StoryPatchGridOptions): HTMLElement | undefined {
  const {tree, sheet, examples, layer, unit, found, describe} = options;
  const nodes = nodesOf(tree.root);
  const index = nodes.findIndex(({node}) => node.layer === layer && node.unit === unit);
  const ids = examples[index];
  const shown = ids?.map((id) => found.find(({example}) => photos[example].id === id));
  if (!shown?.length || !shown.every((patch) => patch !== undefined)) return;
  const {columns, cell} = edgeSheets.patches;
  const notes = shown.map(({example, value}) => ({...describe(example), value}));
  const part = (at: number, label: string) =>
    sheetCell(index * columns + at, {sheet, cell, columns, count: nodes.length * columns, label});
  const ready = notes.map(({name}, i) => ({
    photo: part(i, `Patch ${i + 1} of ${notes.length}: ${name}`),
    signal: part(i + columns / 2, `Signal ${i + 1} of ${notes.length}: ${name}`)
  }));
  return patchGrid(notes, {unit: `${layer} ${unit}`, ready}).element;
}
