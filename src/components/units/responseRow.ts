import {html} from "htl";
import type {Response} from "../../corpus/responses.js";
import {thumbnailPlace, thumbnailSheet} from "../../corpus/thumbnailSheet.js";
import {photos} from "../../photos.js";

export interface ResponseRowOptions {
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** The photo that is shown, marked in the row. */
  readonly current?: string;
  /** Called with the id of the photo that the reader picks. */
  readonly onPick: (photo: string) => void;
}

/** Returns the photos of the corpus in a row that scrolls, sorted by what they make of a unit: the strongest first. */
export function responseRow(responses: readonly Response[], {sheet, current, onPick}: ResponseRowOptions): HTMLElement {
  const {cell, columns} = thumbnailSheet;
  const rows = Math.ceil(photos.length / columns);
  const size = 48;
  const items = responses.map(({example, value}) => {
    const {id, subject} = photos[example];
    const {x, y} = thumbnailPlace(example);
    const position = `${(-x * size) / cell}px ${(-y * size) / cell}px`;
    const style = `background: url(${JSON.stringify(sheet)}) ${position} / ${columns * size}px ${rows * size}px`;
    return html`<li><button type="button" title=${subject} aria-label=${`${subject}: ${value.toPrecision(2)}`}
      aria-pressed=${String(id === current)} onclick=${() => onPick(id)}>
      <span class="units-response-picture" style=${style}></span><span class="units-response-value">${value.toPrecision(2)}</span></button></li>`;
  });
  return html`<ol class="units-response-row" tabindex="0" aria-label="All photos, the strongest response first">${items}</ol>`;
}
