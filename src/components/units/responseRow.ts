import {html} from "htl";
import type {Response} from "../../corpus/responses.js";
import {thumbnailStyle} from "../../corpus/thumbnailSheet.js";
import {photos} from "../../photos.js";

export interface ResponseRowOptions {
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** The photo that is shown, marked in the row. */
  readonly current?: string;
  /** Called with the id of the photo that the reader picks. */
  readonly onPick: (photo: string) => void;
}

/** How many photos are shown at first, and how many more at a time. */
const count = 60;

/**
 * Returns the photos of the corpus in a row that scrolls, sorted by what they make of a unit: the
 * strongest first. The next are made when the reader asks for them.
 */
export function responseRow(responses: readonly Response[], {sheet, current, onPick}: ResponseRowOptions): HTMLElement {
  const more = html`<button type="button" class="units-response-more" onclick=${() => add()}></button>` as HTMLElement;
  const last = html`<li>${more}</li>` as HTMLElement;
  const row = html`<ol class="units-response-row" tabindex="0">${last}</ol>` as HTMLElement;
  let shown = 0;
  add();
  return row;

  /** Shows the next photos; from the second time on, the reader goes on at the first of them. */
  function add(): void {
    const items = responses.slice(shown, shown + count).map(item);
    last.before(...items);
    if (shown) items[0]?.querySelector("button")?.focus();
    shown += items.length;
    const left = responses.length - shown;
    last.hidden = left === 0;
    more.textContent = `${Math.min(count, left)} more of ${left}`;
    row.setAttribute(
      "aria-label",
      `${left ? `${shown} of ${responses.length}` : "All"} photos, the strongest response first`
    );
  }

  function item({example, value}: Response): HTMLElement {
    const {id, subject} = photos[example];
    return html`<li><button type="button" title=${subject} aria-label=${`${subject}: ${value.toPrecision(2)}`}
      aria-pressed=${String(id === current)} onclick=${() => onPick(id)}>
      <span class="units-response-picture" style=${thumbnailStyle(example, {sheet, size: 48})}></span><span class="units-response-value">${value.toPrecision(2)}</span></button></li>`;
  }
}
