import {html} from "htl";
import {allOrdered} from "../../corpus/orderedPatches.js";
import type {Patch} from "../../corpus/patches.js";
import {patchWindows} from "../../corpus/patchWindows.js";
import {photoAddress} from "../../corpus/photoAddress.js";
import {patchBox} from "../../images/patchBox.js";
import type {Field} from "../../network/layerTable.js";
import {photos} from "../../photos.js";
import {sheetCell} from "../marks/sheetCell.js";
import {orderedGrid} from "./orderedGrid.js";
import {photoExamples} from "./patchExamples.js";
import {patchGrid} from "./patchGrid.js";
import {type StoryUnit, shownUnits, storyNetwork, type UnitFacts} from "./storyUnits.js";
import {unitPicture} from "./unitPicture.js";
import {unitSheets} from "./unitSheets.js";

export interface StoryUnitOptions {
  /** The units on the sheets, in their order; defaults to the story's. */
  readonly units?: readonly {readonly layer: string; readonly unit: number}[];
  /** What was measured of the units, such as data/units/story/facts.json. */
  readonly facts: readonly UnitFacts[];
  /** The address of data/units/story/patches.webp. */
  readonly patches: string;
  /** The address of data/units/story/pictures.webp. */
  readonly pictures: string;
  /** The layer's receptive field, for the frame around the unit's place. */
  readonly field?: Field | "whole image";
}

/**
 * Returns a unit of the story as it was computed when the site was built: its
 * guided picture of the whole photo and the grid of its patches.
 */
export function storyUnit(
  {layer, unit}: Pick<StoryUnit, "layer" | "unit">,
  {units = shownUnits, facts, patches, pictures, field}: StoryUnitOptions
): HTMLElement {
  const index = units.findIndex((d) => d.layer === layer && d.unit === unit);
  const fact = facts[index];
  if (!fact) throw new RangeError(`unknown unit: ${layer} ${unit}`);
  const name = `${layer} ${unit}`;
  const examples = photoExamples([299, 299, 3]);
  const sheet = {...unitSheets.patch, sheet: patches, count: units.length * unitSheets.patch.columns};
  const half = unitSheets.patch.columns / 2;
  const onSheet = allOrdered(fact.patches, ({example}) => example).map(({example}) => example);
  const make = (shown: readonly Patch[]) => {
    const notes = shown.map(({example, value}) => ({...examples.describe(example), value}));
    const ready = notes.map((note, i) => {
      const at = index * unitSheets.patch.columns + onSheet.indexOf(shown[i].example);
      const label = (what: string) => `${what} ${i + 1} of ${notes.length}: ${note.name}`;
      return {
        photo: sheetCell(at, {...sheet, label: label("Patch")}),
        signal: sheetCell(at + half, {...sheet, label: label("Signal")})
      };
    });
    return patchGrid(notes, {unit: name, ready}).element;
  };
  const grid = orderedGrid(fact.patches, make, {network: storyNetwork, layer, unit});
  const {subject} = photos.find(({id}) => id === fact.photo)!;
  const photo = () => html`<img src=${photoAddress(fact.photo)} alt="" />` as HTMLImageElement;
  const picture = sheetCell(index, {
    ...unitSheets.picture,
    sheet: pictures,
    count: units.length,
    label: `Guided backprop of ${name} for the photo: ${subject}; on mid-grey, what excites the unit`
  });
  const window = patchWindows[storyNetwork]?.[layer];
  const box = field && patchBox(field, fact.position, {image: [299, 299], window});
  const caption = `${name}: ${fact.value.toPrecision(3)} on this photo, rank ${fact.rank} of ${photos.length}.`;
  return html`<div class="units-story">
    ${unitPicture(picture, {box: box || undefined, spot: fact.spot, photo, subject, caption})}
    ${grid}
  </div>`;
}
