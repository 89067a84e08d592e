import {html} from "htl";
import type {Method} from "../../methods.js";
import {type KnobValues, knobInputs} from "../inputs/knobInputs.js";
import {passCount} from "./passCount.js";

/** A method and how its knobs are turned. */
export interface PickedMethod {
  readonly method: string;
  readonly options: KnobValues;
}

export interface MethodPickerOptions {
  readonly value: PickedMethod;
  /** The network’s input, in pixels. */
  readonly size: {readonly height: number; readonly width: number};
}

/** Returns a form to pick one of the given *methods* and turn its knobs. Its value is the method's id and the options. */
export function methodPicker(methods: readonly Method[], {value, size}: MethodPickerOptions) {
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
    summary.replaceChildren(`${method.summary} `, html`<a href=${url}>${label}</a>`, html`<span>${cost()}</span>`);
    place.replaceChildren(place.firstElementChild!, knobs);
    place.hidden = !method.knobs.length;
    if (Object.keys(knobs.value).length) place.open = true;
  }

  /** Returns how many passes a slow method makes, as its knobs are turned. */
  function cost(): string {
    if (method.cost !== "many passes") return "";
    const count = passCount(method.id, knobs.value, size);
    return ` ${count ? `${count} passes` : "Many passes"} through the network; a coarse answer comes first.`;
  }

  function changed(): void {
    summary.lastElementChild!.textContent = cost();
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
