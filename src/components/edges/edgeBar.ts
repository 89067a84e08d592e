import {html} from "htl";
import {trueMinus} from "../marks/numberText.js";

/** Returns a number with its sign, in as many digits as tell it from the *largest* beside it: “+0.42”, “−0.05”, “0”. */
export function signedText(value: number, largest: number): string {
  const digits = largest >= 10 ? 1 : largest >= 0.1 ? 2 : largest >= 0.01 ? 3 : 4;
  const text = value.toFixed(digits);
  if (Number(text) === 0) return "0";
  return trueMinus(value > 0 ? `+${text}` : text);
}

/** Returns a bar with its number, to the right of the middle where the *value* is above 0, to the left where it is below; *largest* is the whole half. */
export function edgeBar(value: number, largest: number): HTMLElement {
  const share = largest > 0 ? Math.min(1, Math.abs(value) / largest) : 0;
  const side = value < 0 ? "right: 50%" : "left: 50%";
  const kind = value < 0 ? "edges-average-fill negative" : "edges-average-fill positive";
  return html`<div class="edges-average-bar"><span class="edges-average-track"><span class=${kind} style=${`${side}; width: ${50 * share}%`}></span></span>
    <span class="edges-average-number">${signedText(value, largest)}</span></div>`;
}
