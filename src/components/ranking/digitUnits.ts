import {type DigitAnswers, digitAnswers, digitFilter} from "../../corpus/digitFilter.js";
import {networkEntry} from "../../networks.js";
import {selectField, unitField} from "../frame/inputFields.js";
import type {PickedUnit, UnitLayer} from "../inputs/unitInput.js";
import type {MapSummary, ResponseSource} from "./digitResponses.js";

/** The layers of mnist whose units answer to digits, with how many they have. */
export const digitUnitLayers: readonly UnitLayer[] = [
  {name: "logits", units: 10},
  {name: "dense1", units: 64},
  {name: "conv2", units: 24},
  {name: "conv1", units: 12}
].filter(({name}) => networkEntry("mnist").treeLayers.includes(name));

/** Which digits, and which unit. */
export interface DigitUnit {
  readonly digit: number | "all";
  readonly answers: DigitAnswers;
  readonly unit: PickedUnit;
  /** What stands for a unit that has a map of answers. */
  readonly summary: MapSummary;
}

const digits = Array.from({length: 10}, (_, digit) => [digit, `${digit}`] as const);

const summaries: readonly (readonly [MapSummary, string])[] = [
  ["largest", "its largest"],
  ["mean", "its mean"]
];

/** Returns whether a unit has a map of answers, or one only. */
export function hasMap({layer}: PickedUnit): boolean {
  return layer.startsWith("conv");
}

/** Returns fields for which digits and which unit: at first the 8s and their logit. */
export function digitUnitFields() {
  return {
    digit: selectField<DigitUnit["digit"]>("Digits that are a", [...digits, ["all", "any digit"]], {
      initial: 8,
      name: "digit"
    }),
    answers: selectField<DigitAnswers>("Of these", digitAnswers, {initial: "all", name: "answers"}),
    unit: unitField(digitUnitLayers, {initial: {layer: "logits", unit: 8}}),
    summary: selectField<MapSummary>("Of a map of answers", summaries, {initial: "largest", name: "summary"})
  };
}

/** Returns what a unit is called in a sentence. */
export function unitWords({layer, unit}: PickedUnit, summary: MapSummary = "largest"): string {
  if (layer === "logits") return `the logit of ${unit}`;
  return `${summary === "mean" && hasMap({layer, unit}) ? "the mean of " : ""}unit ${unit} of ${layer}`;
}

/** Returns the held-out digits that are meant. */
export function chosenDigits(
  {file, logits}: Pick<ResponseSource, "file" | "logits">,
  {digit, answers}: Pick<DigitUnit, "digit" | "answers">
): number[] {
  return digitFilter(file, logits, {digit: digit === "all" ? null : digit, answers});
}

/** Says that there are no such digits. */
export function noneText({digit, answers}: Pick<DigitUnit, "digit" | "answers">): string {
  return `There is no such example: the network gets every held-out ${digit} ${answers === "wrong" ? "right" : "wrong"}. Choose another digit, or all of them.`;
}
