import {html} from "htl";
import {type DigitAnswers, digitAnswers} from "../../corpus/digitFilter.js";
import {networkEntry} from "../../networks.js";
import {quoted} from "../frame/linkState.js";
import {type PickedUnit, type UnitLayer, unitInput} from "../inputs/unitInput.js";

/** The layers of mnist whose units answer to digits, with how many they have. */
export const digitUnitLayers: readonly UnitLayer[] = [
  {name: "logits", units: 10},
  {name: "dense1", units: 64},
  {name: "conv2", units: 24},
  {name: "conv1", units: 12}
].filter(({name}) => networkEntry("mnist").treeLayers.includes(name));

/** Which digits, and which unit. */
export interface DigitUnit {
  /** Null for all ten. */
  readonly digit: number | null;
  readonly answers: DigitAnswers;
  readonly unit: PickedUnit;
}

/** Returns a unit of the *layers* as a link has it, “conv2.7”. Throws `unknown unit: …`. */
export function unitField(layers: readonly UnitLayer[]): (text: string) => PickedUnit {
  return (text) => {
    const [, name, number] = /^(.{1,40})\.(\d{1,5})$/.exec(text) ?? [];
    const layer = layers.find((d) => d.name === name);
    if (!layer || !(Number(number) < layer.units)) throw new RangeError(`unknown unit: ${quoted(text)}`);
    return {layer: name, unit: Number(number)};
  };
}

/** Returns a digit as a link has it, “8” or “all”. Throws `unknown digit: …`. */
export function digitField(text: string): number | null {
  if (text === "all") return null;
  if (!/^\d$/.test(text)) throw new RangeError(`unknown digit: ${quoted(text)}`);
  return Number(text);
}

/** Returns what a unit is called in a sentence. */
export function unitWords({layer, unit}: PickedUnit): string {
  return layer === "logits" ? `the logit of ${unit}` : `unit ${unit} of ${layer}`;
}

/** Returns the inputs for which digits and which unit; its value is both, told by an input event. */
export function digitUnitInput(value: DigitUnit) {
  let picked = value;
  const stop = (event: Event) => event.stopPropagation();
  const digit = html`<select oninput=${stop} onchange=${() => pick({digit: digitField(digit.value)})}>
    ${Array.from({length: 10}, (_, d) => html`<option value=${d}>${d}</option>`)}<option value="all">any digit</option></select>` as HTMLSelectElement;
  const answers = html`<select oninput=${stop} onchange=${() => pick({answers: answers.value as DigitAnswers})}>
    ${digitAnswers.map(([key, title]) => html`<option value=${key}>${title}</option>`)}</select>` as HTMLSelectElement;
  const unit = unitInput(digitUnitLayers, {value: value.unit});
  unit.addEventListener("input", (event) => {
    event.stopPropagation();
    pick({unit: unit.value});
  });
  const element = html`<div class="ranking-more"><label>Digits that are a ${digit}</label><label>Of these ${answers}</label>${unit}</div>`;
  showDigits();

  function pick(part: Partial<DigitUnit>): void {
    picked = {...picked, ...part};
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function showDigits(): void {
    digit.value = picked.digit === null ? "all" : String(picked.digit);
    answers.value = picked.answers;
  }

  return Object.defineProperty(element as HTMLElement & {value: DigitUnit}, "value", {
    get: () => picked,
    set(next: DigitUnit) {
      picked = next;
      unit.value = next.unit;
      showDigits();
    }
  });
}
