import {percentWords} from "./catTreeText.js";
import type {Edge} from "./catTreeView.js";

/** Returns whether the parent needs the unit, as a card says it: "needs it 14 %", "fights it 4 %", "no matter". */
export function needWords({drop, part}: Pick<Edge, "drop" | "part">): string {
  if (drop === 0) return "no matter";
  const share = Number.isNaN(part) ? "" : ` ${percentWords(part)}`;
  return `${drop > 0 ? "needs" : "fights"} it${share}`;
}
