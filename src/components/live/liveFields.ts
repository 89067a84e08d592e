import {html} from "htl";
import type {FieldElement, TextField} from "../frame/field.js";
import {type Choices, dispatchInput, radioField, valued} from "../frame/inputFields.js";
import {readChoice, readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {takesDigits} from "../frame/subject.js";
import {subjectFields} from "../frame/subjectFields.js";
import {initialChoice, type LiveChoice, mapsAtOnce, type UnitCounts} from "./liveChoice.js";
import {liveLayers} from "./liveLayers.js";

/** Returns the fields of the film, the room where they stand, and what shows there what belongs to a choice. */
export function liveFields(units: UnitCounts) {
  const {network, layer, first, unit, photo} = initialChoice;
  const subject = subjectFields({id: "live", initial: {network, photo: photo as string}});
  const layerInput = menu<string>("Layer");
  const firstInput = menu<number>("Maps");
  const unitInput = numberInput("Enlarged");
  const fields = {
    network: subject.fields.network,
    source: sourceField(),
    photo: subject.fields.photo,
    layer: {element: layerInput, initial: layer, read: readLayer, write: String},
    first: {element: firstInput, initial: first, read: readWhole("first map", 0, 2047), write: String},
    unit: {element: unitInput, initial: unit, read: readWhole("unit", 0, 2047), write: String},
    classes: classesField()
  } satisfies {readonly [K in keyof LiveChoice]: TextField<LiveChoice[K]>};
  const controls = html`<div class="figure-fields">
      <section class="figure-control-class">${fields.network.element}</section><section class="figure-control-class">${fields.source.element}</section>
      ${subject.photoSection}<section class="figure-control-method"><form class="live-knobs" onsubmit=${(event: Event) => event.preventDefault()}>
    ${layerInput}${firstInput}${unitInput}${fields.classes.element}</form></section></div>`;

  function arrange(choice: LiveChoice): void {
    const count = units(choice.network, choice.layer);
    const pages = Array.from({length: Math.ceil(count / mapsAtOnce)}, (_, i) => i * mapsAtOnce);
    layerInput.choices = liveLayers[choice.network].map((name) => [name, `${name} (${units(choice.network, name)})`]);
    firstInput.choices = pages.map((d) => [d, `${d} to ${Math.min(count, d + mapsAtOnce) - 1}`]);
    unitInput.max = count - 1;
    subject.photoSection.toggleAttribute("hidden", !usesPhoto(choice));
  }

  return {fields, controls, arrange};
}

/** Returns what means nothing in the choice: the photo where digits turn, or where the camera films. */
export function unusedFields(choice: LiveChoice): readonly (keyof LiveChoice)[] {
  return usesPhoto(choice) ? [] : ["photo"];
}

function usesPhoto({network, source}: LiveChoice): boolean {
  return source === "film" && !takesDigits(network);
}

function sourceField() {
  return radioField<LiveChoice["source"]>(
    "Film",
    [
      ["film", "a photo that moves, or digits that turn"],
      ["camera", "your camera"]
    ],
    {initial: initialChoice.source, group: "live-source", name: "source"}
  );
}

/** Returns a layer of the network that a film can show. Throws `unknown layer: …`. */
function readLayer(name: string, {network = initialChoice.network}: Readonly<Record<string, string>> = {}): string {
  const layers = liveLayers[network] ?? liveLayers[initialChoice.network];
  if (!layers.includes(name)) throw new RangeError(`unknown layer: ${quoted(name)}`);
  return name;
}

/** Returns a field for yes or no; older links have it in words. */
function classesField(): TextField<boolean> {
  const box = html`<input type="checkbox" onchange=${() => dispatchInput(element)} />` as HTMLInputElement;
  const element = valued<boolean>(html`<label class="live-classes">${box} the three best classes (slower)</label>`, {
    get: () => box.checked,
    set(value) {
      box.checked = value;
    }
  });
  const read = readChoice("classes", ["0", "1", "no", "yes"]);
  return {
    element,
    initial: initialChoice.classes,
    read: (text) => ["1", "yes"].includes(read(text)),
    write: (value) => (value ? "1" : "0")
  };
}

/** A menu whose choices change. */
interface Menu<T extends string | number> extends FieldElement<T> {
  choices: Choices<T>;
}

function menu<T extends string | number>(title: string): Menu<T> {
  let choices: Choices<T> = [];
  let picked: T | undefined;
  const select = html`<select onchange=${choose}></select>` as HTMLSelectElement;
  const element = html`<label>${title} ${select}</label>`;

  function choose(): void {
    picked = choices[select.selectedIndex][0];
    dispatchInput(element);
  }

  function show(): void {
    select.selectedIndex = choices.findIndex(([key]) => key === picked);
  }

  return Object.defineProperties(element as HTMLElement as Menu<T>, {
    value: {
      get: () => picked,
      set(next: T) {
        picked = next;
        show();
      }
    },
    choices: {
      get: () => choices,
      set(next: Choices<T>) {
        choices = next;
        select.replaceChildren(...choices.map(([key, label]) => html`<option value=${key}>${label}</option>`));
        show();
      }
    }
  });
}

/** A whole number to be typed, up to a *max* that changes. */
interface NumberInput extends FieldElement<number> {
  max: number;
}

function numberInput(title: string): NumberInput {
  const input = html`<input type="number" min="0" step="1" required
    onchange=${() => input.reportValidity() && dispatchInput(element)} />` as HTMLInputElement;
  const element = html`<label>${title} ${input}</label>`;
  return Object.defineProperties(element as HTMLElement as NumberInput, {
    value: {
      get: () => input.valueAsNumber,
      set(value: number) {
        input.value = `${value}`;
      }
    },
    max: {
      get: () => Number(input.max),
      set(value: number) {
        input.max = `${value}`;
      }
    }
  });
}
