import {html} from "htl";
import {heatColour} from "../../images/heatColour.js";
import type {MapDisplay} from "../../images/mapPicture.js";
import {signColour, signNames} from "../../images/signColour.js";
import type {MapEnds} from "../../methods.js";
import {plainNumber} from "./plainNumber.js";

export interface ColourKeyOptions {
  readonly display: MapDisplay;
  readonly picture: {readonly scale: number; readonly zero: boolean};
  /** What the colours at the two ends stand for; the names of the colours are put before them. */
  readonly ends: MapEnds;
  /** What the numbers at the ends are, such as “percentage points”; nothing where the words say it. */
  readonly unit?: string;
}

const parts = [0, 0.25, 0.5, 0.75, 1];
const grey = parts.map((t) => `rgb(${[t, t, t].map((d) => Math.round(255 * d)).join(", ")})`);
const heat = parts.map((t) => `rgb(${heatColour(t).join(", ")})`);
const signs = parts.map((t) => `rgb(${signColour(2 * t - 1).join(", ")})`);

const displays: {readonly [K in MapDisplay]: readonly [colours: readonly string[], low: string, high: string]} = {
  signed: [grey, "dark", "bright"],
  strength: [heat, "black", "yellow"],
  heat: [heat, "black", "yellow"],
  "signed-heat": [signs, signNames.against, signNames.for]
};

/**
 * Returns the key to a map’s colours: a ramp with the numbers at its ends, and
 * what each end means in words. A map of zeros is said to be zero.
 */
export function colourKey({display, picture: {scale, zero}, ends, unit}: ColourKeyOptions): HTMLElement {
  if (zero) return html`<span class="colour-key">The map is zero everywhere.</span>`;
  const end = plainNumber(scale);
  const signed = display === "signed" || display === "signed-heat";
  const [colours, low, high] = displays[display];
  return html`<span class="colour-key">
    <span class="colour-key-scale" title="The strongest colour stands for this number and all beyond it.">
      <span>${signed ? `−${end}` : "0"}</span>
      <span class="colour-key-ramp" style=${`background: linear-gradient(to right, ${colours.join(", ")})`}></span>
      <span>${signed ? `+${end}` : end}${unit ? ` ${unit}` : ""}</span></span>
    <span class="colour-key-words"><span><b>${low}</b>: ${ends.low};</span> <span><b>${high}</b>: ${ends.high}</span></span>
  </span>`;
}
