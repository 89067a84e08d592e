import {html} from "htl";
import type {Knob} from "../../methods.js";
import {photos} from "../../photos.js";
import {catThumbnails, thumbnails} from "../drawer/drawer.js";
import {classPicker} from "../inputs/classPicker.js";
import {digitInput, heldOutDigits, type PickedDigit} from "../inputs/digitInput.js";
import {type KnobValues, knobInputs, parseKnob} from "../inputs/knobInputs.js";
import {isOwnFileWord, OwnFileError, readOwnFile} from "../inputs/ownFiles.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {radioRow} from "../inputs/radioRow.js";
import {type PickedUnit, type UnitLayer, unitInput} from "../inputs/unitInput.js";
import type {FieldElement, KeyedField, TextField} from "./field.js";
import {readChoice, readEach, readPhoto, readUnit, readWhole} from "./linkReaders.js";
import {quoted} from "./linkState.js";

/** A choice by its key, with the words for it. */
export type Choices<T extends string | number> = readonly (readonly [key: T, label: string])[];

/** Returns a field for a photo of the corpus or the reader’s own. */
export function photoField({initial, hasTools}: {readonly initial: string; readonly hasTools?: boolean}) {
  return {
    element: photoPicker(photos, {value: initial, sheet: thumbnails(), catSheet: catThumbnails(), hasTools}),
    initial: initial as PickedPhoto,
    read: readPhoto,
    write(photo) {
      if (photo instanceof File) throw new OwnFileError(photo);
      return photo;
    }
  } satisfies TextField<PickedPhoto>;
}

/** Returns a field for a class of a network with that many *classes*; undefined is the photo’s best. Its element draws the best ones by *show*. */
export function classField({
  id,
  classes,
  initial
}: {
  readonly id: string;
  readonly classes: number;
  readonly initial: number | undefined;
}) {
  const element = classPicker({id});
  return {
    element: element as typeof element & {value: number | undefined},
    initial,
    read(text) {
      if (!(/^\d{1,6}$/.test(text) && Number(text) < classes)) throw new RangeError(`unknown class: ${quoted(text)}`);
      return Number(text);
    },
    write: (index) => (index === undefined ? undefined : `${index}`)
  } satisfies TextField<number | undefined>;
}

/** Returns a field for a held-out digit or the reader’s own; its element draws the digit by *show*. */
export function digitField({initial}: {readonly initial: number}) {
  const readNumber = readWhole("digit", 0, heldOutDigits - 1);
  return {
    element: digitInput({value: initial}),
    initial: initial as PickedDigit,
    read: (text) => (isOwnFileWord(text) ? readOwnFile(text) : readNumber(text)),
    write(digit) {
      if (digit instanceof File) throw new OwnFileError(digit);
      return `${digit}`;
    }
  } satisfies TextField<PickedDigit>;
}

/** Returns a field for a unit of one of the *layers*, “conv2.7” in a link. */
export function unitField(layers: readonly UnitLayer[], {initial}: {readonly initial: PickedUnit}) {
  return {
    element: unitInput(layers, {value: initial}),
    initial,
    read: readUnit(layers),
    write: ({layer, unit}) => `${layer}.${unit}`
  } satisfies TextField<PickedUnit>;
}

export interface RangeFieldOptions {
  readonly initial: number;
  /** What it is called in an error; defaults to the title’s first word. */
  readonly name?: string;
  readonly step?: number;
  /** Whether it chooses while it slides; defaults to when the reader lets go. */
  readonly isGradual?: boolean;
  /** Returns the words beside the slider; defaults to the number. */
  readonly text?: (value: number) => string;
}

/** Returns a field for a whole number on a slider; it chooses when the reader lets go. */
export function rangeField(
  title: string,
  [min, max]: readonly [number, number],
  {initial, name = nameOf(title), step = 1, isGradual = false, text = String}: RangeFieldOptions
): TextField<number> {
  const said = html`<output></output>`;
  const input = html`<input type="range" min=${min} max=${max} step=${step} value=${initial} aria-label=${title}
    oninput=${slide} onchange=${() => isGradual || dispatchInput(element)} />` as HTMLInputElement;
  const element = valued<number>(html`<label class="figure-field-slider">${title} ${input} ${said}</label>`, {
    get: () => input.valueAsNumber,
    set(value) {
      input.value = `${value}`;
      said.textContent = text(value);
    }
  });
  element.value = initial;
  return {element, initial, isGradual, read: readWhole(name, min, max), write: String};

  function slide(): void {
    said.textContent = text(input.valueAsNumber);
    if (isGradual) dispatchInput(element);
  }
}

/** Returns a field for a whole number to be typed. */
export function numberField(
  title: string,
  [min, max]: readonly [number, number],
  {initial, name = nameOf(title), step = 1}: Omit<RangeFieldOptions, "text" | "isGradual">
): TextField<number> {
  const input = html`<input type="number" min=${min} max=${max} step=${step} value=${initial} required
    onchange=${() => input.reportValidity() && dispatchInput(element)} />` as HTMLInputElement;
  const element = valued<number>(html`<label class="field-number">${title} ${input}</label>`, {
    get: () => input.valueAsNumber,
    set(value) {
      input.value = `${value}`;
    }
  });
  return {element, initial, read: readWhole(name, min, max), write: String};
}

export interface ChoiceFieldOptions<T> {
  readonly initial: T;
  /** What it is called in an error; defaults to the title’s first word. */
  readonly name?: string;
  /** What it is called to those who do not see the words around it; defaults to the title. */
  readonly label?: string;
}

/** Returns a field for one of the *choices* in a menu. */
export function selectField<T extends string | number>(
  title: string,
  choices: Choices<T>,
  {initial, name = nameOf(title), label = title}: ChoiceFieldOptions<T>
): TextField<T> {
  const select = html`<select aria-label=${label} onchange=${() => dispatchInput(element)}>${choices.map(
    ([key, label]) => html`<option value=${key}>${label}</option>`
  )}</select>` as HTMLSelectElement;
  const element = valued<T>(html`<label class="field-select">${title} ${select}</label>`, {
    get: () => choices[select.selectedIndex][0],
    set(value) {
      select.selectedIndex = choices.findIndex(([key]) => key === value);
    }
  });
  element.value = initial;
  return {element, initial, ...choiceTexts(name, choices)};
}

/** Returns a field for one of the *choices* as a row of radio buttons; *group* makes their name unique in the page. */
export function radioField<T extends string>(
  title: string,
  choices: Choices<T>,
  {initial, name = nameOf(title), group}: Omit<ChoiceFieldOptions<T>, "label"> & {readonly group: string}
): TextField<T> {
  return {element: radioRow(title, choices, {value: initial, name: group}), initial, ...choiceTexts(name, choices)};
}

/** Returns a field for yes or no, “1” or “0” in a link. */
export function checkField(
  title: string,
  {initial, name = nameOf(title)}: Omit<ChoiceFieldOptions<boolean>, "label">
): TextField<boolean> {
  const box = html`<input type="checkbox" onchange=${() => dispatchInput(element)} />` as HTMLInputElement;
  const element = valued<boolean>(html`<label class="field-check">${box} ${title}</label>`, {
    get: () => box.checked,
    set(value) {
      box.checked = value;
    }
  });
  element.value = initial;
  const read = readChoice(name, ["0", "1"]);
  return {element, initial, read: (text) => read(text) === "1", write: (value) => (value ? "1" : "0")};
}

/** Returns a field for the values of *knobs* that differ from their own initial ones, each under its own key. */
export function settingsField<T extends KnobValues = KnobValues>(knobs: readonly Knob[]): KeyedField<T> {
  let form = knobInputs(knobs);
  const holder = html`<div class="field-settings">${form}</div>`;
  const element = valued<T>(holder, {
    get: () => form.value as T,
    set(value) {
      form = knobInputs(knobs, {value});
      holder.replaceChildren(form);
    }
  });
  holder.addEventListener("knob", (event) => {
    event.stopPropagation();
    dispatchInput(element);
  });
  return {element, initial: {} as T, keys: knobs.map(({key}) => key), ...settingTexts<T>(knobs)};
}

/** Returns how the values of *knobs* are read from a link and written into it, in the order of the knobs. */
export function settingTexts<T extends KnobValues>(knobs: readonly Knob[]): Pick<KeyedField<T>, "read" | "write"> {
  return {
    read: (texts, problem) => readEach(texts, settingReaders(knobs), problem) as T,
    write: (values) =>
      Object.fromEntries(
        knobs.flatMap(({key}) => {
          const value = values[key];
          return value === undefined ? [] : [[key, Array.isArray(value) ? value.join("x") : `${value}`]];
        })
      )
  };
}

/** Returns what reads the value of each of the *knobs* from a link, by its key. */
export function settingReaders(knobs: readonly Knob[]): Readonly<Record<string, (text: string) => KnobValues[string]>> {
  return Object.fromEntries(knobs.map((knob) => [knob.key, (text: string) => parseKnob(knob, text)]));
}

/** Returns a field that the reader changes on the picture. */
export function pictureField<T>(
  initial: T,
  {read, write}: {readonly read: (text: string) => T; readonly write: (value: T) => string | undefined}
): TextField<T> {
  return {initial, read, write};
}

/** Returns the element with a *value*. */
export function valued<T>(
  element: HTMLElement,
  {get, set}: {readonly get: () => T; readonly set: (value: T) => void}
): FieldElement<T> {
  return Object.defineProperty(element as FieldElement<T>, "value", {get, set});
}

/** Says that the reader chose. */
export function dispatchInput(element: HTMLElement): void {
  element.dispatchEvent(new Event("input", {bubbles: true}));
}

function choiceTexts<T extends string | number>(name: string, choices: Choices<T>) {
  const read = readChoice(
    name,
    choices.map(([key]) => `${key}`)
  );
  return {
    read: (text: string): T => choices.find(([key]) => `${key}` === read(text))![0],
    write: (value: T): string => `${value}`
  };
}

function nameOf(title: string): string {
  return title.toLowerCase().split(/[\s,]/)[0];
}
