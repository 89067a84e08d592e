import type {LayerTable} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import {takesDigits} from "../frame/subject.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {liveDefault} from "./liveLayers.js";

/** What the reader has chosen. */
export interface LiveChoice {
  readonly network: string;
  /** A photo that moves, or digits that turn; or the reader’s camera. */
  readonly source: "film" | "camera";
  readonly photo: PickedPhoto;
  readonly layer: string;
  /** The first of the maps that are shown. */
  readonly first: number;
  /** The map enlarged. */
  readonly unit: number;
  /** Whether the best classes are shown as well. */
  readonly classes: boolean;
}

/** Returns how many units a layer has. */
export type UnitCounts = (network: string, layer: string) => number;

/** How many maps are shown at once. */
export const mapsAtOnce = 64;

/** What is chosen before the reader chooses: what the strip shows. */
export const initialChoice: LiveChoice = {
  network: liveDefault.network,
  source: "film",
  photo: liveDefault.photo,
  layer: liveDefault.layer,
  first: 0,
  unit: liveDefault.units[0],
  classes: false
};

/** Returns the number of units of each layer in the given tables. */
export function unitCounts(tables: Readonly<Record<string, LayerTable>>): UnitCounts {
  return (network, layer) => {
    const {shape} = tables[network].layers.find(({name}) => name === layer)!;
    return shape[shape.length - 1];
  };
}

/** Returns whether the strip shows the layer’s maps. */
export function isOnStrip({network, layer, first}: LiveChoice): boolean {
  return network === initialChoice.network && layer === initialChoice.layer && first === initialChoice.first;
}

/** Returns whether the same film gives what both choices want, so that one that runs can go on. */
export function isSameFilm(a: LiveChoice, b: LiveChoice): boolean {
  return a.network === b.network && a.source === b.source && a.photo === b.photo;
}

/** Returns the choice for what a link asks; maps that the layer does not have are left out. */
export function linkedChoice(values: Partial<LiveChoice>, units: UnitCounts): LiveChoice {
  const usual = usualChoice({...initialChoice, ...values});
  const choice = {...usual, ...values};
  const count = units(choice.network, choice.layer);
  const [first, unit] = [values.first, values.unit].map((d) => (d !== undefined && d < count ? d : undefined));
  const page = pageOf(first ?? unit ?? 0);
  const isDefault = isOnStrip({...choice, first: page});
  return {...choice, first: page, unit: unit ?? (isDefault ? initialChoice.unit : page)};
}

/** Returns the choice with another *part*: another network begins with its usual layer, another layer with its first maps. */
export function changedChoice(choice: LiveChoice, part: Partial<LiveChoice>): LiveChoice {
  const next = {...choice, ...part};
  if (part.network !== undefined) return usualChoice(next);
  if (part.layer !== undefined) return {...next, first: 0, unit: 0};
  if (part.first !== undefined) return {...next, unit: part.first};
  return {...next, first: pageOf(next.unit)};
}

/** Returns the choice with the layer and the maps that its network shows at first. */
function usualChoice(choice: LiveChoice): LiveChoice {
  const {network, layer, first, unit} = initialChoice;
  const classes = takesDigits(choice.network);
  if (choice.network === network) return {...choice, layer, first, unit, classes};
  return {...choice, layer: networkEntry(choice.network).defaultLayer, first: 0, unit: 0, classes};
}

function pageOf(unit: number): number {
  return mapsAtOnce * Math.floor(unit / mapsAtOnce);
}
