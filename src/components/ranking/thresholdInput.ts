import {html} from "htl";

/** Returns a slider for a threshold T among n places; its value is T, told by an input event. */
export function thresholdInput() {
  const slider = html`<input type="range" min="0" step="1" aria-label="Threshold T" />` as HTMLInputElement;
  const number = html`<output></output>`;
  const form = html`<div class="ranking-threshold">
    <label>Threshold T ${slider}</label>${number}</div>`;

  function show(value: number, count: number): void {
    slider.max = String(count);
    slider.value = String(value);
    number.textContent = `${value} of ${count}`;
  }

  return Object.defineProperties(form as HTMLFormElement & {readonly value: number; show: typeof show}, {
    value: {get: () => slider.valueAsNumber},
    show: {value: show}
  });
}
