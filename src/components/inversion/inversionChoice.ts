import {type SettingValues, turnedSettings} from "../../methods.js";
import type {PickedStart} from "../inputs/startInput.js";
import type {PickedTarget} from "../inputs/targetNames.js";
import {digitOf, type InversionSpec, inversionKnobs} from "./inversions.js";

/** What is to be inverted, and how. A start is "zeros", "noise", a held-out digit by its number, or a photo. */
export interface InversionChoice extends PickedTarget, PickedStart {
  readonly settings: SettingValues;
}

/** The class that is offered when a network is picked. */
export const firstUnits: Readonly<Record<string, number>> = {mnist: 8, "inception-v3": 131};

/** Returns the choice that an inversion is built by. */
export function inversionChoice({network, layer, unit, start, seed, settings}: InversionSpec): InversionChoice {
  return {
    network,
    layer,
    unit,
    start: digitOf(start) ?? start,
    seed,
    settings: turnedSettings(inversionKnobs(network), settings)
  };
}

/** Returns the first of the *specs* that is built by the given choice, if there is one. */
export function specOf(choice: InversionChoice, specs: readonly InversionSpec[]): InversionSpec | undefined {
  const same = ({settings, ...target}: InversionChoice) =>
    Object.entries(target).every(([key, value]) => choice[key as keyof InversionChoice] === value) &&
    JSON.stringify(settings) === JSON.stringify(turnedSettings(inversionKnobs(choice.network), choice.settings));
  return specs.find((spec) => same(inversionChoice(spec)));
}

/** Returns a start in words: "digit-25" is the held-out digit 25, "own" the reader’s own photo. */
export function startWord(start: InversionChoice["start"]): string {
  return typeof start === "number" ? `digit-${start}` : start instanceof File ? "own" : start;
}
