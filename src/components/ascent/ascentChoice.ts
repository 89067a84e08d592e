import type {SettingValues} from "../../methods.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {PickedTarget} from "../inputs/targetNames.js";
import {type AscentSet, layerOf, lectureAscents, type SetSpec} from "./ascentSet.js";

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
export function ascentChoice(spec: SetSpec): AscentChoice {
  const {network, unit, preset, seed, settings = {}} = spec;
  return {network, layer: layerOf(spec), unit, start: "noise", seed, preset, settings};
}

/** Returns the ascent of the set, by default the lecture’s, that is built by the given choice, if there is one. */
export function specOf(choice: AscentChoice, {specs}: AscentSet = lectureAscents): SetSpec | undefined {
  return specs.find((spec) => {
    const {settings, ...built} = ascentChoice(spec);
    const isSame = Object.entries(built).every(([key, value]) => choice[key as keyof AscentChoice] === value);
    return isSame && isSameSettings(settings, choice.settings);
  });
}

function isSameSettings(some: SettingValues, others: SettingValues): boolean {
  const keys = Object.keys(some);
  return keys.length === Object.keys(others).length && keys.every((key) => some[key] === others[key]);
}
