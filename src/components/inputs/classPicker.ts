import {html} from "htl";
import type {ClassScore} from "../../worker/protocol.js";
import {percentText} from "../marks/percentText.js";

export interface ClassPickerOptions {
  /** Makes the ids of its parts unique in the page. */
  readonly id?: string;
}

const percent = (probability: number) =>
  probability >= 0.1 ? `${(100 * probability).toFixed(0)}\u00a0%` : percentText(probability);

/**
 * Returns a form to pick one of the best classes, drawn with their
 * probabilities, or any other class by name. Its value is the class's index.
 * `show(top, value)` changes what is drawn without an event; `labels` gives the
 * names of all classes.
 */
export function classPicker({id = "class"}: ClassPickerOptions = {}) {
  let picked = Number.NaN;
  let top: readonly ClassScore[] = [];
  let labels: readonly string[] = [];
  const list = html`<div class="class-picker-classes" role="radiogroup" aria-label="Class to explain" oninput=${still}></div>`;
  const names = html`<datalist id=${`${id}-names`}></datalist>`;
  const problem = html`<span class="figure-problem" role="alert"></span>`;
  const other = html`<input type="text" list=${`${id}-names`} placeholder="another class …" autocomplete="off"
    aria-label="Another class to explain" onchange=${choose} oninput=${typed} />` as HTMLInputElement;
  const form = html`<div class="class-picker">${list}<div>${other} ${problem}</div>${names}</div>`;

  /** A radio button's own event comes before its change is known here. */
  function still(event: Event): void {
    event.stopPropagation();
  }

  function typed(event: Event): void {
    event.stopPropagation(); // what is being typed is no choice yet
    problem.textContent = "";
    // Taken from the list. What is typed may be the beginning of a longer name: it waits for Enter.
    const whole = !("inputType" in event) || event.inputType === "insertReplacementText";
    if (whole && labels.includes(other.value)) choose();
  }

  function choose(): void {
    const text = other.value.trim().toLowerCase();
    if (!text) return;
    const index = /^\d+$/.test(text) ? Number(text) : labels.findIndex((label) => label.toLowerCase() === text);
    if (index < 0 || (labels.length && index >= labels.length)) {
      problem.textContent = `unknown class: ${other.value}`;
      return;
    }
    if (index !== picked) pick(index);
  }

  function pick(index: number): void {
    picked = index;
    problem.textContent = "";
    form.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function show(scores: readonly ClassScore[], index: number): void {
    const same =
      scores.length === top.length && scores.every((d, i) => d.index === top[i].index && d.logit === top[i].logit);
    picked = index;
    top = scores;
    if (!same) list.replaceChildren(...top.map(row));
    for (const radio of list.querySelectorAll("input")) radio.checked = Number(radio.value) === picked;
    other.value = top.some((d) => d.index === picked) || Number.isNaN(picked) ? "" : (labels[picked] ?? `${picked}`);
  }

  const row = ({index, label, probability}: ClassScore) =>
    html`<label class="class-picker-class">
      <input type="radio" name=${`${id}-top`} value=${index} onchange=${() => pick(index)} />
      <span class="class-picker-label">${label}</span>
      <span class="class-picker-bar" aria-hidden="true"><span style=${`width: ${100 * probability}%`}></span></span>
      <span class="class-picker-probability">${percent(probability)}</span>
    </label>`;

  return Object.defineProperties(
    form as HTMLElement & {
      value: number;
      labels: readonly string[];
      show: typeof show;
      label(index: number): string;
    },
    {
      value: {
        get: () => picked,
        set: (index: number | undefined) => show(top, index ?? Number.NaN)
      },
      labels: {
        set(all: readonly string[]) {
          labels = all;
          names.replaceChildren(...all.map((label) => html`<option value=${label}></option>`));
          show(top, picked);
        }
      },
      show: {value: show},
      label: {value: (index: number) => labels[index] ?? `class ${index}`}
    }
  );
}
