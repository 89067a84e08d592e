import {html} from "htl";
import type {FieldElement} from "../frame/field.js";
import {dispatchInput} from "../frame/inputFields.js";
import type {FilterCheckpoint} from "./filters.js";

/** A slider over the checkpoints of training; its value is one’s index, undefined for the last. */
export interface TrainingInput extends FieldElement<number | undefined> {
  /** Takes the checkpoints of a network, and says how far it was at the one chosen; hidden where nobody kept any. */
  show(checkpoints: readonly FilterCheckpoint[]): void;
}

/** Returns a slider over the time of training. */
export function trainingInput(): TrainingInput {
  let picked: number | undefined;
  let last = 0;
  const slider =
    html`<input type="range" class="filters-time" min="0" max="0" step="1" oninput=${(event: Event) => event.stopPropagation()}
    onchange=${choose} />` as HTMLInputElement;
  const words = html`<output></output>`;
  const element = html`<label class="filters-training" hidden>Training ${slider} ${words}</label>`;

  function choose(): void {
    picked = slider.valueAsNumber === last ? undefined : slider.valueAsNumber;
    dispatchInput(element);
  }

  return Object.defineProperties(element as HTMLElement as TrainingInput, {
    value: {
      get: () => picked,
      set(next: number | undefined) {
        picked = next;
        slider.value = `${picked ?? last}`;
      }
    },
    show: {
      value(checkpoints: readonly FilterCheckpoint[]) {
        element.toggleAttribute("hidden", !checkpoints.length);
        last = Math.max(0, checkpoints.length - 1);
        slider.max = `${last}`;
        slider.value = `${picked ?? last}`;
        const {step, accuracy} = checkpoints[Math.min(picked ?? last, last)] ?? {};
        if (step !== undefined)
          words.textContent = `after ${step} steps: ${(100 * accuracy!).toFixed(1)} % of the digits right`;
      }
    }
  });
}
