import {html} from "htl";

/** Returns a small number input for a table; *change* hears of every valid number. */
export function numberCell(
  value: number,
  label: string,
  change: (value: number) => void,
  {min, step = 0.1}: {readonly min?: number; readonly step?: number} = {}
): HTMLInputElement {
  const input = html`<input type="number" class="number-cell" value=${value} min=${min} step=${step} aria-label=${label}
    oninput=${() => input.value !== "" && input.checkValidity() && change(input.valueAsNumber)} />` as HTMLInputElement;
  return input;
}
