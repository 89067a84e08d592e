import {html} from "htl";
import {networkEntry, networks} from "../../networks.js";
import type {PickedTarget, TargetNames} from "./targetNames.js";

export interface TargetInputOptions {
  readonly value: PickedTarget;
  /** Makes the ids of its parts unique in the page. */
  readonly id: string;
  /** What stands above it. */
  readonly title: string;
  readonly names: TargetNames;
  /** The class that is offered when a network is picked, by the network’s name; the first where there is none. */
  readonly firstUnits: Readonly<Record<string, number>>;
  /** How many letters of a class’s name are seen. */
  readonly size?: number;
}

/**
 * Returns a section to choose a network, a layer and a unit of it; a class can
 * be typed by its name, once *fetchNames* has them, which its focus does too.
 * Its value is the unit. What is no unit is said, and chooses nothing.
 */
export function targetInput({value, id, title, names, firstUnits, size = 20}: TargetInputOptions) {
  let target: PickedTarget;
  const networkInput = menu("Network", networks, (network) =>
    choose({network, layer: networkEntry(network).treeLayers[0], unit: firstUnits[network] ?? 0})
  );
  const layerInput = menu("Layer", [], (layer) => choose({...target, layer, unit: 0}));
  const unitInput =
    html`<input type="text" list=${`${id}-names`} autocomplete="off" aria-label="Class or unit" size=${size}
    onchange=${typed} oninput=${still} onfocus=${() => void fetchNames()} />` as HTMLInputElement;
  const problem = html`<span class="figure-problem" role="alert"></span>`;
  const list = html`<datalist id=${`${id}-names`}></datalist>`;
  const element = html`<section><div class="figure-control-title">${title}</div>${networkInput} ${layerInput} ${unitInput} ${problem}${list}</section>`;
  show(value);

  function still(event: Event): void {
    event.stopPropagation(); // what is being typed is no choice yet
  }

  function menu(label: string, items: readonly {name: string; title: string}[], pick: (name: string) => void) {
    const select = html`<select aria-label=${label} onchange=${() => pick(select.value)} oninput=${still}>${items.map(
      ({name, title}) => html`<option value=${name}>${title}</option>`
    )}</select>` as HTMLSelectElement;
    return select;
  }

  /** Fetches the names of the classes, and shows them. */
  async function fetchNames(): Promise<void> {
    await names.load(target.network);
    if (document.activeElement === unitInput) list.replaceChildren(...listed());
    else show(target);
  }

  function listed(): HTMLElement[] {
    return names.of(target).map((label) => html`<option value=${label}></option>`);
  }

  async function typed(): Promise<void> {
    const text = unitInput.value.trim().toLowerCase();
    const isNumber = /^\d{1,5}$/.test(text);
    if (!isNumber && !names.of(target).length) await names.load(target.network);
    const unit = isNumber ? Number(text) : names.of(target).findIndex((label) => label.toLowerCase() === text);
    const units = target.layer === "logits" ? networkEntry(target.network).classes : Number.POSITIVE_INFINITY;
    if (unit >= 0 && unit < units) choose({...target, unit});
    else problem.textContent = `unknown unit: ${text.slice(0, 40)}`;
  }

  function choose(next: PickedTarget): void {
    show(next);
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function show({network, layer, unit}: PickedTarget): void {
    target = {network, layer, unit};
    networkInput.value = target.network;
    layerInput.replaceChildren(
      ...networkEntry(target.network).treeLayers.map(
        (name) => html`<option value=${name}>${name === "logits" ? "classes" : name}</option>`
      )
    );
    layerInput.value = target.layer;
    list.replaceChildren(...listed());
    unitInput.value = names.labelOf(target) ?? `${target.unit}`;
    problem.textContent = "";
  }

  return Object.defineProperties(
    element as HTMLElement & {value: PickedTarget; readonly fetchNames: () => Promise<void>},
    {value: {get: () => target, set: show}, fetchNames: {value: fetchNames}}
  );
}
