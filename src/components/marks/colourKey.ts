import {html} from "htl";
import type {MapDisplay} from "../../images/mapPicture.js";

const ramps: {readonly [K in MapDisplay]: readonly string[]} = {
  signed: ["#000", "#808080", "#fff"],
  strength: ["#000004", "#51127c", "#b73779", "#fc8961", "#fcfdbf"],
  heat: ["#000004", "#51127c", "#b73779", "#fc8961", "#fcfdbf"],
  "signed-heat": ["#053061", "#6bacd1", "#f7f7f7", "#e48066", "#67001f"]
};

/** Returns the key to a map's colours: a ramp with the numbers at its ends. A map of zeros is said to be zero. */
export function colourKey({
  display,
  picture: {scale, zero}
}: {
  readonly display: MapDisplay;
  readonly picture: {readonly scale: number; readonly zero: boolean};
}): HTMLElement {
  if (zero) return html`<span class="colour-key">The map is zero everywhere.</span>`;
  const end = scale.toPrecision(2);
  const signed = display === "signed" || display === "signed-heat";
  return html`<span class="colour-key" title="Stronger values than 999 in 1000 are clipped.">
    <span>${signed ? `−${end}` : "0"}</span>
    <span class="colour-key-ramp" style=${`background: linear-gradient(to right, ${ramps[display].join(", ")})`}></span>
    <span>${signed ? `+${end}` : end}</span>
  </span>`;
}
