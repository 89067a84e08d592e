import {html} from "htl";
import type {SettingValues} from "../../methods.js";
import {dispatchInput, valued} from "../frame/inputFields.js";
import {knobInputs} from "../inputs/knobInputs.js";
import {startInput} from "../inputs/startInput.js";
import {targetInput} from "../inputs/targetInput.js";
import type {TargetNames} from "../inputs/targetNames.js";
import {type AscentChoice, specOf} from "./ascentChoice.js";
import {type AscentSet, knobsIn, lectureAscents, presetIn} from "./ascentSet.js";

export interface AscentControlsOptions {
  readonly value: AscentChoice;
  /** What is offered; defaults to what the lecture offers. */
  readonly set?: AscentSet;
  /** What the units are called. */
  readonly names: TargetNames;
  /** The reader wants the ascent. */
  readonly climb: () => void;
}

/**
 * Returns a form to choose a unit, a start and the regularisers of an ascent.
 * Its value is the choice. *fetchNames* fetches what the classes are called.
 */
export function ascentControls({value, set = lectureAscents, names, climb}: AscentControlsOptions) {
  let choice = value;
  const title = "What would it like to see?";
  const target = targetInput({value, id: set.id, title, names, firstUnits: {[value.network]: value.unit}});
  const start = startInput({
    value,
    kinds: [
      ["noise", "Grey noise"],
      ["grey", "Mid-grey"],
      ["photo", "A photo"]
    ]
  });
  const presetInput = html`<select aria-label="Regularisers" onchange=${() =>
    change({preset: presetInput.value, settings: {}})}>${set.presets.map(
    ({id, title}) => html`<option value=${id}>${title}</option>`
  )}</select>` as HTMLSelectElement;
  const summary = html`<p class="figure-summary"></p>`;
  const settings = html`<details class="figure-settings"><summary>Settings</summary></details>` as HTMLDetailsElement;
  const form = html`<div class="figure-fields figure-columns">
    ${target}
    ${start}
    <section><div class="figure-control-title">Regularisers</div>${presetInput}${summary}${settings}</section>
    <section><button type="button" class="ascent-go" onclick=${climb}>Climb</button></section>
    ${start.photo}
  </div>`;
  for (const input of [target, start]) {
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      if (event.target === input) change(input.value as Partial<AscentChoice>);
    });
  }
  settings.addEventListener("knob", (event) => {
    choice = {...choice, settings: (event.target as HTMLElement & {value: SettingValues}).value};
    dispatchInput(element);
  });
  const element = valued<AscentChoice>(form, {get: () => choice, set: show});
  show(value);

  function change(part: Partial<AscentChoice>): void {
    show({...choice, ...part});
    dispatchInput(element);
  }

  function show(next: AscentChoice): void {
    choice = next;
    target.value = next;
    start.value = next;
    presetInput.value = next.preset;
    const {summary: words, paper} = presetIn(set, next.preset);
    summary.replaceChildren(`${words} `, paper ? html`<a href=${paper.url}>${paper.label}</a>` : "");
    settings.replaceChildren(
      settings.firstElementChild!,
      knobInputs(knobsIn(set, next.preset), {value: next.settings})
    );
    if (Object.keys(next.settings).length && !specOf(next, set)) settings.open = true;
  }

  return Object.assign(element, {fetchNames: target.fetchNames});
}
