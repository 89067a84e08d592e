import {html} from "htl";
import {networkEntry, networks} from "../../networks.js";
import {photos} from "../../photos.js";
import {heldOutDigits} from "../inputs/digitInput.js";
import {knobInputs} from "../inputs/knobInputs.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {type InversionSettings, inversionKnobs} from "./inversions.js";

/** What is to be inverted, and how. A start is zeros, noise, a held-out digit by its number, or a photo. */
export interface InversionChoice {
  readonly network: string;
  /** "logits" is the classes. */
  readonly layer: string;
  readonly unit: number;
  readonly start: "zeros" | "noise" | number | PickedPhoto;
  readonly seed: number;
  readonly settings: InversionSettings;
}

export interface InversionControlsOptions {
  readonly value: InversionChoice;
  /** Makes the ids of its parts unique in the page. */
  readonly id: string;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** All class labels of inception-v3; fetched when first needed. */
  readonly labels: () => Promise<readonly string[]>;
  /** Those that are known without. */
  readonly known: ReadonlyMap<number, string>;
}

/**
 * Returns a form to choose a class or a unit, a start, the loss and the
 * regularisers of an inversion. Its value is the choice; a `descend` event says
 * that the reader wants it. `nameOf(choice)` is what its unit is called.
 */
export function inversionControls({value, id, sheet, labels, known}: InversionControlsOptions) {
  let choice = value;
  let names: readonly string[] = [];
  const networkInput = menu("Network", networks, (network) =>
    change({network, layer: "logits", unit: network === "mnist" ? 8 : 131, start: "noise", settings: {}})
  );
  const layerInput = menu("Layer", [], (layer) => change({layer, unit: 0}));
  const unitInput =
    html`<input type="text" list=${`${id}-names`} autocomplete="off" aria-label="Class or unit" size="14"
    onchange=${typed} oninput=${still} onfocus=${() => void fetchNames()} />` as HTMLInputElement;
  const list = html`<datalist id=${`${id}-names`}></datalist>`;
  const problem = html`<span class="problem" role="alert"></span>`;
  const startInput = menu("Start", [], (start) => {
    if (start === "digit") change({start: digitInput.valueAsNumber});
    else if (start === "photo") change({start: photoInput.value});
    else change({start: start as "zeros" | "noise"});
  });
  const seedInput = html`<input type="number" min="1" max="9999" step="1" value="1" required
    onchange=${() => seedInput.reportValidity() && change({seed: seedInput.valueAsNumber})} oninput=${still} />` as HTMLInputElement;
  const seedPlace = html`<label>Random seed ${seedInput}</label>`;
  const digitInput = html`<input type="number" min="0" max=${heldOutDigits - 1} step="1" value="9" required
    onchange=${() => digitInput.reportValidity() && change({start: digitInput.valueAsNumber})} oninput=${still} />` as HTMLInputElement;
  const digitPlace = html`<label>Held-out digit, number ${digitInput}</label>`;
  const photoInput = photoPicker(photos, {sheet, value: "cat-chelsea"});
  const photoPlace = html`<div class="ascent-photo">${photoInput}</div>`;
  const knobPlace = html`<div></div>`;
  const go = html`<button type="button" class="descend" onclick=${() => form.dispatchEvent(new Event("descend"))}>Descend</button>`;
  const form = html`<div class="explain-controls lecture-controls">
    <section><div class="control-title">What shall it say?</div>${networkInput}${layerInput}${unitInput}${list}${problem}</section>
    <section><div class="control-title">Start</div>${startInput}${seedPlace}${digitPlace}</section>
    ${photoPlace}
    <section><div class="control-title">Descent</div>${knobPlace}${go}</section>
  </div>`;
  photoInput.addEventListener("input", (event) => {
    event.stopPropagation();
    change({start: photoInput.value});
  });
  knobPlace.addEventListener("knob", (event) => {
    const {value} = event.target as ReturnType<typeof knobInputs>;
    change({settings: value as InversionSettings}, false);
  });
  show();

  function still(event: Event): void {
    event.stopPropagation(); // what is being typed is no choice yet
  }

  function menu(label: string, items: readonly {name: string; title: string}[], pick: (name: string) => void) {
    const select = html`<select aria-label=${label} onchange=${() => pick(select.value)} oninput=${still}>${items.map(
      ({name, title}) => html`<option value=${name}>${title}</option>`
    )}</select>` as HTMLSelectElement;
    return select;
  }

  async function fetchNames(): Promise<void> {
    if (names.length || choice.network === "mnist") return;
    names = await labels().catch(() => []);
    list.replaceChildren(...names.map((label) => html`<option value=${label}></option>`));
  }

  function labelOf({network, layer, unit}: InversionChoice): string | undefined {
    if (layer !== "logits") return;
    return network === "mnist" ? `${unit}` : (names[unit] ?? known.get(unit));
  }

  async function typed(): Promise<void> {
    await fetchNames();
    const text = unitInput.value.trim().toLowerCase();
    const byName = choice.layer === "logits" ? names.findIndex((label) => label.toLowerCase() === text) : -1;
    const unit = /^\d{1,5}$/.test(text) ? Number(text) : byName;
    const classes = choice.layer === "logits" ? networkEntry(choice.network).classes : Number.POSITIVE_INFINITY;
    problem.textContent = unit >= 0 && unit < classes ? "" : `unknown class or unit: ${text.slice(0, 40)}`;
    if (!problem.textContent) change({unit});
  }

  function change(part: Partial<InversionChoice>, redraw = true): void {
    choice = {...choice, ...part};
    if (redraw) show();
    form.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function show(): void {
    const {network, layer, unit, start, seed, settings} = choice;
    const small = network === "mnist";
    networkInput.value = network;
    layerInput.replaceChildren(
      ...networkEntry(network).treeLayers.map(
        (name) => html`<option value=${name}>${name === "logits" ? "classes" : name}</option>`
      )
    );
    layerInput.value = layer;
    unitInput.value = labelOf(choice) ?? `${unit}`;
    problem.textContent = "";
    const starts = [
      ["zeros", small ? "zeros: empty paper" : "zeros: mid-grey"],
      ["noise", "noise"],
      ["digit", "a digit"],
      ["photo", small ? "a photo, shrunk" : "a photo"]
    ];
    startInput.replaceChildren(
      ...starts
        .filter(([name]) => small || name !== "digit")
        .map(([name, title]) => html`<option value=${name}>${title}</option>`)
    );
    const kind = start === "zeros" || start === "noise" ? start : typeof start === "number" ? "digit" : "photo";
    startInput.value = kind;
    seedPlace.hidden = kind !== "noise";
    digitPlace.hidden = kind !== "digit";
    photoPlace.hidden = kind !== "photo";
    seedInput.value = `${seed}`;
    if (typeof start === "number") digitInput.value = `${start}`;
    if (kind === "photo" && photoInput.value !== start) photoInput.value = start as PickedPhoto;
    const knobs = inversionKnobs(network).filter(({key}) => layer === "logits" || (key !== "loss" && key !== "until"));
    knobPlace.replaceChildren(knobInputs(knobs, {value: settings}));
  }

  return Object.defineProperties(
    form as HTMLElement & {
      value: InversionChoice;
      nameOf(choice: InversionChoice): string;
      fetchNames(): Promise<void>;
    },
    {
      value: {
        get: () => choice,
        set(next: InversionChoice) {
          choice = next;
          show();
        }
      },
      fetchNames: {value: fetchNames},
      nameOf: {
        value: (choice: InversionChoice) =>
          labelOf(choice) ??
          (choice.layer === "logits" ? `class ${choice.unit}` : `unit ${choice.unit} of ${choice.layer}`)
      }
    }
  );
}
