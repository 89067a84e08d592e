import {html} from "htl";
import {methods} from "../../methods.js";
import {methodPicker} from "../explain/methodPicker.js";
import type {FieldElement} from "../frame/field.js";
import {dispatchInput, valued} from "../frame/inputFields.js";
import type {NetworkShelf} from "../inputs/networkShelf.js";
import type {LabPlace, LabSetting} from "./labSetting.js";

export interface LabCardOptions {
  readonly place: LabPlace;
  readonly value: LabSetting | undefined;
  readonly shelf: NetworkShelf;
  /** Returns what is put where nothing stands. */
  readonly fresh: () => LabSetting;
  /** What the setting’s answer is shown in. */
  readonly pane: HTMLElement;
  /** Makes the ids of its parts unique in the page. */
  readonly id: string;
}

/**
 * Returns the card of one setting: network, target and method above its *pane*; or a button that puts one there. Its value
 * is the setting. What is no class and no unit is said, and chooses nothing.
 */
export function labCard({place, value, shelf, fresh, pane, id}: LabCardOptions): FieldElement<LabSetting | undefined> {
  let setting = value;
  let names: readonly string[] = [];
  let named: string | undefined;
  let picker: ReturnType<typeof methodPicker> | undefined;
  const title = place.toUpperCase();
  const network =
    html`<select aria-label=${`Network of ${title}`} onfocus=${fill} onchange=${() => change({network: network.value, layer: undefined, unit: undefined})}></select>` as HTMLSelectElement;
  const layer =
    html`<select aria-label=${`What ${title} explains`} onchange=${() => change(layer.value ? {layer: layer.value, unit: 0} : {layer: undefined, unit: undefined})}></select>` as HTMLSelectElement;
  const list = html`<datalist id=${`${id}-${place}-names`}></datalist>`;
  const unit = html`<input type="text" autocomplete="off" list=${`${id}-${place}-names`} placeholder="the best class"
    aria-label=${`Class or unit of ${title}`} onfocus=${() => void fetchNames()} onchange=${typed} />` as HTMLInputElement;
  const problem = html`<span class="figure-problem" role="alert"></span>`;
  const how = html`<div></div>`;
  const remove = html`<button type="button" class="figure-button" aria-label=${`Remove ${title}`} onclick=${() => put(undefined)}>Remove</button>`;
  const add = html`<button type="button" class="figure-button lab-add" onclick=${() => put(fresh())}>Add ${title}, another setting</button>`;
  const full = html`<div class="lab-full"><div class="lab-head"><b>${title}</b>${remove}</div>
    <div class="lab-what">${network}${layer}${unit}${list}</div>${problem}${how}${pane}</div>`;
  const element = html`<div class="lab-card">${full}${add}</div>`;
  for (const input of [network, layer, unit]) input.addEventListener("input", (event) => event.stopPropagation());
  show();
  return valued<LabSetting | undefined>(element, {
    get: () => setting,
    set(next) {
      setting = next;
      show();
    }
  });

  function put(next: LabSetting | undefined): void {
    setting = next;
    show();
    dispatchInput(element);
  }

  function change(part: Partial<LabSetting>): void {
    if (setting) put({...setting, ...part});
  }

  function fill(): void {
    const known = shelf.networks.map(({entry}) => entry);
    network.replaceChildren(...known.map(({name, title}) => html`<option value=${name}>${title}</option>`));
    if (setting) network.value = setting.network;
  }

  function show(): void {
    full.hidden = !setting;
    add.hidden = setting !== undefined;
    problem.textContent = "";
    if (!setting) return;
    fill();
    const {entry} = shelf.find(setting.network) ?? shelf.networks[0];
    layer.replaceChildren(
      html`<option value="">a class</option>`,
      ...entry.treeLayers.slice(1).map((name) => html`<option value=${name}>${`unit of ${name}`}</option>`)
    );
    layer.value = setting.layer ?? "";
    unit.value = unitText(setting);
    const [height, width] = entry.inputShape;
    const {method, options} = setting;
    if (picker && picker.value.method === method && picker.value.options === options) return;
    picker = methodPicker(methods, {value: {method, options}, size: {height, width}});
    picker.addEventListener("input", (event) => {
      event.stopPropagation();
      change(picker!.value);
    });
    how.replaceChildren(picker);
  }

  function unitText({layer, unit, network}: LabSetting): string {
    if (unit === undefined) return "";
    return layer === undefined && named === network ? (names[unit] ?? `${unit}`) : `${unit}`;
  }

  async function fetchNames(): Promise<void> {
    const asked = setting?.network;
    if (asked === undefined || named === asked) return;
    const found = await (shelf.find(asked)?.labels() ?? Promise.resolve([])).catch(() => []);
    names = found;
    named = asked;
    list.replaceChildren(...found.map((label) => html`<option value=${label}></option>`));
  }

  async function typed(): Promise<void> {
    const text = unit.value.trim();
    problem.textContent = "";
    if (!text) return change({unit: setting?.layer === undefined ? undefined : 0});
    if (!/^\d{1,6}$/.test(text)) await fetchNames();
    const index = /^\d{1,6}$/.test(text)
      ? Number(text)
      : setting?.layer === undefined
        ? names.findIndex((label) => label.toLowerCase() === text.toLowerCase())
        : -1;
    const classes = setting?.layer === undefined ? shelf.find(setting?.network ?? "")?.entry.classes : undefined;
    if (index < 0 || (classes !== undefined && index >= classes)) {
      problem.textContent = `unknown ${setting?.layer === undefined ? "class" : "unit"}: ${text.slice(0, 40)}`;
      return;
    }
    change({unit: index});
  }
}
