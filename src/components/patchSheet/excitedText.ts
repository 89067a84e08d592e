import {html} from "htl";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Fact} from "../frame/figureFrame.js";
import {photoCredit} from "../frame/photoCredit.js";
import {patchText} from "../units/patchText.js";
import {type ExcitedRule, excited} from "./excited.js";
import type {SheetPictures} from "./patchSheetPictures.js";
import type {SheetPatch} from "./patchSheets.js";

/** What the figure shows: some maps of a layer, their patches, and what in each of these excites them. */
export interface ExcitedData {
  readonly layer: LayerRow;
  readonly rule: ExcitedRule;
  readonly units: readonly number[];
  /** Of each unit, the strongest first. */
  readonly patches: readonly (readonly SheetPatch[])[];
  readonly pictures: SheetPictures;
  /** The activations in the patches as they were computed here; absent where all was built. */
  readonly values?: readonly (readonly number[])[];
}

const ruleNames: Readonly<Record<ExcitedRule, string>> = {
  deconvnet: "the deconvnet",
  guided: "guided backprop"
};

/** Returns what the figure shows, in words. */
export function excitedCaption({layer, rule, units}: ExcitedData): string {
  return `Maps ${units.join(", ")} of ${layer.name}. On the left of each, the nine places of ${photos.length} photos that excite it most, the strongest first, no photo twice; on the right, what ${ruleNames[rule]} sends back to the pixels from each of these places alone. Grey is no signal; each has its own scale. ${patchText(excited.network, layer)}`;
}

/** Returns the readout. */
export function excitedFacts({layer: {name, field, shape}, rule, units, patches}: ExcitedData): Fact[] {
  const sees = field === "whole image" ? "the whole image" : `${field.size[1]} × ${field.size[0]} px`;
  const silent = units.filter((_, i) => !patches[i].length);
  return [
    ["network", networkEntry(excited.network).title],
    ["layer", `${name}, ${shape.at(-1)} maps`],
    ["way back", ruleNames[rule]],
    ["a unit sees", sees],
    ...(silent.length ? ([["silent in every photo", silent.join(", ")]] as const) : [])
  ];
}

/** Returns whom to thank for the photos that patches are cut from. */
export function patchesCredit(patches: readonly SheetPatch[]): HTMLElement {
  const used = [...new Set(patches.map(({example}) => example))].sort((a, b) => a - b);
  return html`<details class="units-patch-credits"><summary>The ${used.length} photos in this figure</summary><ol>${used.map((example) => html`<li>${photoCredit(photos[example])}</li>`)}</ol></details>`;
}

/** Returns a row a patch, to be taken home. */
export function patchTable(layer: string, unit: number, patches: readonly SheetPatch[]) {
  return patches.map(({example, position, value}, i) => ({
    layer,
    unit,
    rank: i + 1,
    photo: photos[example].id,
    row: position?.[0] ?? "",
    column: position?.[1] ?? "",
    value
  }));
}
