import {html} from "htl";
import type {SettingValues} from "../../methods.js";
import {dispatchInput, valued} from "../frame/inputFields.js";
import {knobInputs} from "../inputs/knobInputs.js";
import {type StartKinds, startInput} from "../inputs/startInput.js";
import {targetInput} from "../inputs/targetInput.js";
import type {TargetNames} from "../inputs/targetNames.js";
import {firstUnits, type InversionChoice} from "./inversionChoice.js";
import {inversionKnobs} from "./inversions.js";

export interface InversionControlsOptions {
  readonly value: InversionChoice;
  /** Makes the ids of its parts unique in the page. */
  readonly id: string;
  /** What the units are called. */
  readonly names: TargetNames;
  /** The reader wants the inversion. */
  readonly descend: () => void;
}

/**
 * Returns a form to choose a class or a unit, a start, the loss and the
 * regularisers of an inversion. Its value is the choice.
 */
export function inversionControls({value, id, names, descend}: InversionControlsOptions) {
  let choice = value;
  const target = targetInput({value, id, title: "What shall it say?", names, firstUnits, size: 14});
  const start = startInput({value, kinds: startKinds(value.network), hidesSeed: true});
  const settings = html`<details class="figure-settings"><summary>Settings</summary></details>` as HTMLDetailsElement;
  const form = html`<div class="figure-fields figure-columns inversion-controls">
    ${target}
    ${start}
    ${start.photo}
    <section><div class="figure-control-title">Descent</div>
      <button type="button" class="inversion-descend" onclick=${descend}>Descend</button>${settings}</section>
  </div>`;
  target.addEventListener("input", (event) => {
    event.stopPropagation();
    if (event.target !== target) return;
    const isOther = target.value.network !== choice.network;
    change({...target.value, ...(isOther ? {start: "noise", settings: {}} : {})});
  });
  start.addEventListener("input", (event) => {
    event.stopPropagation();
    if (event.target === start) change(start.value);
  });
  settings.addEventListener("knob", (event) => {
    choice = {...choice, settings: (event.target as HTMLElement & {value: SettingValues}).value};
    dispatchInput(element);
  });
  const element = valued<InversionChoice>(form, {get: () => choice, set: show});
  show(value);

  function change(part: Partial<InversionChoice>): void {
    show({...choice, ...part});
    dispatchInput(element);
  }

  function show(next: InversionChoice): void {
    choice = next;
    const {network, layer, settings: turned} = next;
    target.value = next;
    start.value = next;
    start.offer(startKinds(network));
    const offered = inversionKnobs(network).filter(
      ({key}) => layer === "logits" || (key !== "loss" && key !== "until")
    );
    settings.replaceChildren(settings.firstElementChild!, knobInputs(offered, {value: turned}));
    if (JSON.stringify(turned) !== JSON.stringify(value.settings)) settings.open = true;
  }

  return element;
}

function startKinds(network: string): StartKinds {
  return network === "mnist"
    ? [
        ["zeros", "empty paper", "paper"],
        ["noise", "noise"],
        ["digit", "a digit"],
        ["photo", "a photo, shrunk"]
      ]
    : [
        ["zeros", "mid-grey"],
        ["noise", "noise"],
        ["photo", "a photo"]
      ];
}
