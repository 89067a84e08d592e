import {html} from "htl";
import {networkEntry, networks} from "../../networks.js";
import {photos} from "../../photos.js";
import {knobInputs} from "../inputs/knobInputs.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {type AscentSettings, ascentKnobs, ascentPresets, presetOf} from "./ascents.js";

/** What is to be climbed, and how. */
export interface AscentChoice {
  readonly network: string;
  /** "logits" is the classes. */
  readonly layer: string;
  readonly unit: number;
  readonly start: "noise" | "grey" | PickedPhoto;
  readonly seed: number;
  readonly preset: string;
  /** What the reader changed of the preset. */
  readonly settings: AscentSettings;
}

export interface AscentControlsOptions {
  readonly value: AscentChoice;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** All class labels of the default network; fetched when first needed. */
  readonly labels: () => Promise<readonly string[]>;
  /** Those that are known without. */
  readonly known?: ReadonlyMap<number, string>;
}

/**
 * Returns a form to choose a unit, a start and the regularisers of an ascent.
 * Its value is the choice; a `climb` event says that the reader wants it.
 * `nameOf(choice)` is what its unit is called.
 */
export function ascentControls({value, sheet, labels, known}: AscentControlsOptions) {
  let choice = value;
  let names: readonly string[] = [];
  let knobs = knobInputs([]);
  const networkInput = menu("Network", networks, (name) => change({...firstUnit(name), network: name}));
  const layerInput = menu("Layer", [], (layer) => change({layer, unit: 0}));
  const unitInput = html`<input type="text" list="ascent-names" autocomplete="off" aria-label="Class or unit"
    onchange=${typed} oninput=${still} />` as HTMLInputElement;
  const problem = html`<span class="problem" role="alert"></span>`;
  const list = html`<datalist id="ascent-names"></datalist>`;
  const starts = [
    {name: "noise", title: "Grey noise"},
    {name: "grey", title: "Mid-grey"},
    {name: "photo", title: "A photo"}
  ];
  const startInput = menu("Start", starts, (name) =>
    change({start: name === "photo" ? photoInput.value : (name as "noise" | "grey")})
  );
  const seedInput = html`<input type="number" min="1" max="9999" step="1" required aria-label="Random seed"
    onchange=${() => seedInput.reportValidity() && change({seed: seedInput.valueAsNumber})} oninput=${still} />` as HTMLInputElement;
  const photoInput = photoPicker(photos, {sheet, value: "cat-chelsea"});
  const photoPlace = html`<div class="ascent-photo" hidden>${photoInput}</div>`;
  const presets = ascentPresets.map(({id, title}) => ({name: id, title}));
  const presetInput = menu("Regularisers", presets, (preset) => change({preset, settings: {}}));
  const summary = html`<p class="method-summary"></p>`;
  const place = html`<details class="method-knobs"><summary>Settings</summary></details>` as HTMLDetailsElement;
  const button = html`<button type="button" class="ascent-go" onclick=${() => form.dispatchEvent(new Event("climb"))}>Climb</button>`;
  const form = html`<div class="ascent-controls">
    <section><div class="control-title">What would it like to see?</div>${networkInput} ${layerInput} ${unitInput} ${problem}${list}</section>
    <section><div class="control-title">Start</div>${startInput} <label>Random seed ${seedInput}</label></section>
    <section><div class="control-title">Regularisers</div>${presetInput}${summary}${place}</section>
    <section>${button}</section>
    ${photoPlace}
  </div>`;
  photoInput.addEventListener("input", (event) => {
    event.stopPropagation();
    change({start: photoInput.value});
  });
  place.addEventListener("knob", () => change({settings: knobs.value as AscentSettings}, false));
  unitInput.addEventListener("focus", fetchNames, {once: true});
  show();

  function still(event: Event): void {
    event.stopPropagation(); // what is being typed is no choice yet
  }

  function menu(label: string, items: readonly {name: string; title: string}[], pick: (name: string) => void) {
    const options = items.map(({name, title}) => html`<option value=${name}>${title}</option>`);
    const select = html`<select aria-label=${label} onchange=${() => pick(select.value)}
      oninput=${still}>${options}</select>` as HTMLSelectElement;
    return select;
  }

  /** Returns the first class of a network: what is offered when it is picked. */
  function firstUnit(name: string): Partial<AscentChoice> {
    return {layer: networkEntry(name).treeLayers[0], unit: name === value.network ? value.unit : 0};
  }

  async function fetchNames(): Promise<void> {
    names = await labels().catch(() => []);
    show();
  }

  function named(): readonly string[] {
    return choice.layer === "logits" && choice.network === value.network ? names : [];
  }

  function labelOf({network, layer, unit}: AscentChoice): string | undefined {
    return layer === "logits" && network === value.network ? (names[unit] ?? known?.get(unit)) : undefined;
  }

  function typed(): void {
    const text = unitInput.value.trim().toLowerCase();
    const known = named().findIndex((label) => label.toLowerCase() === text);
    const unit = /^\d{1,5}$/.test(text) ? Number(text) : known;
    const classes = choice.layer === "logits" ? networkEntry(choice.network).classes : Number.POSITIVE_INFINITY;
    problem.textContent = unit >= 0 && unit < classes ? "" : `unknown unit: ${text.slice(0, 40)}`;
    if (!problem.textContent) change({unit});
  }

  function change(part: Partial<AscentChoice>, redraw = true): void {
    choice = {...choice, ...part};
    if (redraw) show();
    form.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function show(): void {
    const {network, layer, unit, start, seed, preset, settings} = choice;
    const {treeLayers} = networkEntry(network);
    networkInput.value = network;
    layerInput.replaceChildren(
      ...treeLayers.map((name) => html`<option value=${name}>${name === "logits" ? "classes" : name}</option>`)
    );
    layerInput.value = layer;
    list.replaceChildren(...named().map((label) => html`<option value=${label}></option>`));
    unitInput.value = labelOf(choice) ?? `${unit}`;
    problem.textContent = "";
    const ownStart = start !== "noise" && start !== "grey";
    startInput.value = ownStart ? "photo" : start;
    photoPlace.hidden = !ownStart;
    if (ownStart && photoInput.value !== start) photoInput.value = start;
    seedInput.value = `${seed}`;
    presetInput.value = preset;
    const {summary: words, paper} = presetOf(preset);
    summary.replaceChildren(`${words} `, paper ? html`<a href=${paper.url}>${paper.label}</a>` : "");
    const own = presetOf(preset).settings;
    knobs = knobInputs(
      ascentKnobs.map((knob) => ({...knob, initial: own[knob.key] ?? knob.initial}) as typeof knob),
      {
        value: settings
      }
    );
    place.replaceChildren(place.firstElementChild!, knobs);
    if (Object.keys(settings).length) place.open = true;
  }

  return Object.defineProperties(
    form as HTMLElement & {value: AscentChoice; nameOf(choice: AscentChoice): string; fetchNames(): Promise<void>},
    {
      value: {
        get: () => choice,
        set(next: AscentChoice) {
          choice = next;
          show();
        }
      },
      fetchNames: {value: fetchNames},
      nameOf: {
        value: (choice: AscentChoice) =>
          labelOf(choice) ??
          (choice.layer === "logits" ? `class ${choice.unit}` : `unit ${choice.unit} of ${choice.layer}`)
      }
    }
  );
}
