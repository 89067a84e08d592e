import {html} from "htl";
import type {TopUnit} from "../../worker/protocol.js";
import type {PickedUnit} from "../inputs/unitInput.js";

export interface TopUnitsListOptions {
  /** The units' layer. */
  readonly layer: string;
  /** Each unit's largest value in the corpus. */
  readonly scales: ArrayLike<number>;
  /** The unit that is shown, marked in the list. */
  readonly current: number;
  /** Called with the unit that the reader picks. */
  readonly onPick: (unit: PickedUnit) => void;
}

/** Returns the given *units* of a layer by their value on a photo, as a share of the best in the corpus. */
export function topUnitsList(
  units: readonly TopUnit[],
  {layer, scales, current, onPick}: TopUnitsListOptions
): HTMLElement {
  const buttons = units.map(
    ({unit, value}) =>
      html`<li><button type="button" aria-pressed=${String(unit === current)} onclick=${() => onPick({layer, unit})}>${unit}
        <span>${Math.round((100 * value) / scales[unit])}&nbsp;%</span></button></li>`
  );
  return html`<div class="unit-top-list"><p>Units of ${layer}, by their value here as a share of the best in the corpus.</p>
    <ol>${buttons}</ol></div>`;
}
