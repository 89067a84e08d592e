import {html} from "htl";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Fact} from "../frame/figureFrame.js";
import {photoCredit} from "../frame/photoCredit.js";
import type {SheetPictures} from "./patchSheetPictures.js";
import {patchSheets, type SheetPatch} from "./patchSheets.js";

/** What a sheet shows: some units of a layer with their patches. */
export interface SheetData {
  readonly layer: LayerRow;
  /** The number of the first unit. */
  readonly from: number;
  /** The patches of each unit, the strongest first. */
  readonly patches: readonly (readonly SheetPatch[])[];
  readonly pictures: SheetPictures;
  /** How the signals were made, for the readout; absent for those that were built. */
  readonly made?: readonly Fact[];
}

/** Returns what a sheet shows, in words. */
export function sheetCaption(data: SheetData): string {
  return `${unitsText(data)}, in order; nobody chose them. For each, nine signals (guided backprop) and the nine patches that they belong to, of ${photos.length} photos, the strongest first. Grey is no signal; each has its own scale.`;
}

/** Returns what a sheet is to those who do not see it, and how it is used. */
export function sheetLabel(data: SheetData): string {
  const {layer, from} = data;
  return `The patches of units ${from} to ${lastOf(data)} of ${layer.name}, and what in them excites the unit. Plus and minus magnify, arrows move. Choose a unit to open it.`;
}

/** Returns whom to thank for the photos in a sheet. */
export function sheetCredit({patches}: SheetData): HTMLElement {
  const used = [...new Set(patches.flat().map(({example}) => example))].sort((a, b) => a - b);
  return html`<details class="units-patch-credits"><summary>The ${used.length} photos in this sheet</summary><ol>${used.map((example) => html`<li>${photoCredit(photos[example])}</li>`)}</ol></details>`;
}

/** Returns the readout of a sheet. */
export function sheetFacts(data: SheetData): Fact[] {
  const {layer, from} = data;
  const {field} = layer;
  return [
    ["network", networkEntry(patchSheets.network).title],
    ["layer", layer.name],
    ["units", `${from} to ${lastOf(data)} of ${layer.shape.at(-1)}`],
    ["a unit sees", field === "whole image" ? "the whole image" : `${field.size[1]} × ${field.size[0]} px`]
  ];
}

/** Returns the places of a sheet's patches, to be taken home. */
export function sheetNumbers({layer, from, patches}: SheetData): object {
  const units = patches.map((ranks, i) => ({
    unit: from + i,
    patches: ranks.map(({example, position, value}) => ({photo: photos[example].id, position, value}))
  }));
  return {network: patchSheets.network, layer: layer.name, units};
}

function lastOf({from, patches}: SheetData): number {
  return from + patches.length - 1;
}

function unitsText(data: SheetData): string {
  return `Units ${data.from} to ${lastOf(data)} of ${data.layer.name}`;
}
