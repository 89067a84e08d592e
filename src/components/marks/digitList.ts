import {mean} from "d3-array";
import {html} from "htl";
import {digitNoun} from "../../corpus/digitFilter.js";
import type {DigitPropertyEntry} from "../../corpus/digitText.js";
import type {Raster} from "../../images/raster.js";
import {digitPicture} from "./digitPicture.js";

/** Digits that can be listed. */
export interface ListedDigits {
  /** The number of each among the held-out digits. */
  readonly examples: readonly number[];
  readonly images: readonly Raster[];
  readonly labels: readonly number[];
  readonly properties: readonly {readonly entry: DigitPropertyEntry; readonly values: ArrayLike<number>}[];
}

/** The most pictures that are drawn. */
const most = 80;

/** Returns a property's value with its unit, e.g. “−12.3°”. */
export function propertyText({unit}: DigitPropertyEntry, value: number): string {
  if (!Number.isFinite(value)) return "–";
  const number = (Math.round(100 * value) / 100 + 0).toFixed(2).replace("-", "−");
  return unit === "°" ? `${number}°` : unit ? `${number} ${unit}` : number;
}

/** Returns what the digits at the *selected* places are: pictures, how many of each, and the means of their properties beside those of all. */
export function digitList(
  {examples, images, labels, properties}: ListedDigits,
  selected: readonly number[]
): HTMLElement {
  if (!selected.length) return html`<p class="digit-list-none">No digits inside. Drag a box over some of them.</p>`;
  const counts = Array.from({length: 10}, (_, digit) => selected.filter((i) => labels[i] === digit).length);
  const kinds = counts.flatMap((count, digit) => (count ? [{count, digit}] : [])).sort((a, b) => b.count - a.count);
  const inside = `${selected.length} ${selected.length === 1 ? "digit" : "digits"} inside: ${kinds
    .map(({count, digit}) => `${count} × ${digit}`)
    .join(", ")}.`;
  const rows = properties.map(
    ({entry, values}) => html`<tr><th scope="row">${entry.title}</th>
      <td>${propertyText(entry, mean(selected, (i) => values[i]) ?? Number.NaN)}</td>
      <td>${propertyText(entry, mean(Array.from(values)) ?? Number.NaN)}</td></tr>`
  );
  const pictures = selected.slice(0, most).map((i) => {
    const name = `digit ${examples[i]}, ${digitNoun(labels[i])}`;
    return html`<li title=${name}>${digitPicture(images[i], name)}</li>`;
  });
  return html`<div class="digit-list">
    <p role="status">${inside}${selected.length > most ? ` The first ${most}:` : ""}</p>
    <ul class="digit-list-marks">${pictures}</ul>
    <table class="digit-list-means"><thead><tr><th scope="col">mean</th><th scope="col">inside</th><th scope="col">of all</th></tr></thead><tbody>${rows}</tbody></table>
  </div>`;
}
