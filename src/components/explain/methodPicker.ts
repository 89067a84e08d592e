import {html} from "htl";
import type {Method} from "../../methods.js";
import {type KnobValues, knobInputs} from "../inputs/knobInputs.js";

/** A method and how its knobs are turned. */
export interface PickedMethod {
  readonly method: string;
  readonly options: KnobValues;
}

/** Returns a form to pick one of the given *methods* and turn its knobs. Its value is the method's id and the options. */
export function methodPicker(methods: readonly Method[], {value}: {readonly value: PickedMethod}) {
  let method = methods.find((d) => d.id === value.method) ?? methods[0];
  let knobs = knobInputs(method.knobs, {value: value.options});
  const options = methods.map(
    ({id, title}) => html`<option value=${id} selected=${id === method.id}>${title}</option>`
  );
  const select = html`<select aria-label="Method" onchange=${() => pick(select.value)}
    oninput=${(event: Event) => event.stopPropagation()}>${options}</select>` as HTMLSelectElement;
  const summary = html`<p class="figure-summary"></p>`;
  const place = html`<details class="figure-settings"><summary>Settings</summary></details>` as HTMLDetailsElement;
  const form = html`<div class="explain-method">${select}${summary}${place}</div>`;
  form.addEventListener("knob", changed);
  show();

  function pick(id: string): void {
    method = methods.find((d) => d.id === id)!;
    knobs = knobInputs(method.knobs);
    show();
    changed();
  }

  function show(): void {
    select.value = method.id;
    const {label, url} = method.paper;
    summary.replaceChildren(`${method.summary} `, html`<a href=${url}>${label}</a>`);
    if (method.cost === "many passes") summary.append(" Takes many passes through the network.");
    place.replaceChildren(place.firstElementChild!, knobs);
    place.hidden = !method.knobs.length;
    if (Object.keys(knobs.value).length) place.open = true;
  }

  function changed(): void {
    form.dispatchEvent(new Event("input", {bubbles: true}));
  }

  return Object.defineProperty(form as HTMLElement & {value: PickedMethod}, "value", {
    get: (): PickedMethod => ({method: method.id, options: knobs.value}),
    set({method: id, options}: PickedMethod) {
      method = methods.find((d) => d.id === id) ?? method;
      knobs = knobInputs(method.knobs, {value: options});
      show();
    }
  });
}
