import {html} from "htl";

/** A layer whose units can be chosen. */
export interface UnitLayer {
  readonly name: string;
  readonly units: number;
}

/** The unit chosen. */
export interface PickedUnit {
  readonly layer: string;
  readonly unit: number;
}

export interface UnitInputOptions {
  readonly value: PickedUnit;
  /** Returns a number from 0 up to 1; defaults to Math.random. */
  readonly random?: () => number;
}

/**
 * Returns a form to choose a unit: its layer, its number, the one before, the
 * one after, or any. Its value is the layer and the unit.
 */
export function unitInput(layers: readonly UnitLayer[], {value, random = Math.random}: UnitInputOptions) {
  let picked = value;
  const select =
    html`<select aria-label="Layer" oninput=${stop} onchange=${() => pick({layer: select.value, unit: 0})}>${layers.map(
      ({name, units}) => html`<option value=${name}>${name} (${units})</option>`
    )}</select>` as HTMLSelectElement;
  const number =
    html`<input type="number" min="0" step="1" aria-label="Unit" oninput=${stop} onchange=${choose} />` as HTMLInputElement;
  const problem = html`<span class="figure-problem" role="alert"></span>`;
  const step = (by: number, label: string, text: string) =>
    html`<button type="button" aria-label=${label} onclick=${() => move(by)}>${text}</button>`;
  const form = html`<div class="unit-input">
    <label>Layer ${select}</label>
    <div class="unit-input-number"><label>Unit ${number}</label>${step(-1, "Previous unit", "←")}${step(1, "Next unit", "→")}
      <button type="button" onclick=${() => pick({layer: picked.layer, unit: Math.floor(random() * units())})}>Any</button></div>
    ${problem}
  </div>`;
  show();

  function units(): number {
    return layers.find(({name}) => name === picked.layer)!.units;
  }

  function choose(): void {
    const unit = number.valueAsNumber;
    if (Number.isInteger(unit) && unit >= 0 && unit < units()) pick({layer: picked.layer, unit});
    else problem.textContent = `${picked.layer} has the units 0 to ${units() - 1}`;
  }

  function move(by: number): void {
    pick({layer: picked.layer, unit: (picked.unit + by + units()) % units()});
  }

  function pick(next: PickedUnit): void {
    const same = next.layer === picked.layer && next.unit === picked.unit;
    picked = next;
    show();
    if (!same) form.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function show(): void {
    select.value = picked.layer;
    number.max = String(units() - 1);
    number.value = String(picked.unit);
    problem.textContent = "";
  }

  function stop(event: Event): void {
    event.stopPropagation();
  }

  return Object.defineProperty(form as HTMLElement & {value: PickedUnit}, "value", {
    get: () => picked,
    set(next: PickedUnit) {
      picked = next;
      show();
    }
  });
}
