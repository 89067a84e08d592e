import {methodOf} from "../../methods.js";
import {numberText} from "../marks/numberText.js";
import type {LabAnswer} from "./labAnswers.js";

/** Returns what an answer explains: “Egyptian cat”, or “unit 12 of Mixed_6c”. */
export function targetText({label, target, setting}: Pick<LabAnswer, "label" | "target" | "setting">): string {
  if (setting.layer !== undefined) return `unit ${target.unit} of ${target.layer}`;
  return label || `class ${target.unit}`;
}

/** Returns what an answer is: “Guided backprop of Egyptian cat”. */
export function explanationTitle(answer: Pick<LabAnswer, "label" | "target" | "setting">): string {
  return `${methodOf(answer.setting.method).title} of ${targetText(answer)}`;
}

/** Returns the lines below a map. */
export function answerWords(answer: LabAnswer): readonly string[] {
  const {target, note, setting} = answer;
  const value = `${setting.layer === undefined ? "logit" : "value"} ${numberText(target.value)}`;
  return [`${targetText(answer)}, ${value}`, ...(note ? [note] : [])];
}
