import type {SettingValues} from "../../methods.js";
import {networkEntry} from "../../networks.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {PickedTarget} from "../inputs/targetNames.js";
import {type AscentSpec, ascentSpecs} from "./ascents.js";

/** What is to be climbed, and how. */
export interface AscentChoice extends PickedTarget {
  /** "noise", "grey" or a photo. */
  readonly start: PickedPhoto;
  readonly seed: number;
  readonly preset: string;
  /** What the reader changed of the preset. */
  readonly settings: SettingValues;
}

/** Returns the choice that an ascent is built by. */
export function ascentChoice({network, unit, preset, seed}: AscentSpec): AscentChoice {
  return {network, layer: networkEntry(network).treeLayers[0], unit, start: "noise", seed, preset, settings: {}};
}

/** Returns the ascent that is built by the given choice, if there is one. */
export function specOf(choice: AscentChoice): AscentSpec | undefined {
  if (Object.keys(choice.settings).length) return;
  return ascentSpecs.find((spec) => {
    const {settings: _, ...built} = ascentChoice(spec);
    return Object.entries(built).every(([key, value]) => choice[key as keyof AscentChoice] === value);
  });
}
