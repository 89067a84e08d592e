import {html} from "htl";
import type {Picture} from "../../images/picture.js";
import {drawPicture} from "../marks/drawPicture.js";

export interface FilterButtonsOptions {
  /** The one pressed at first; defaults to 0. */
  readonly value?: number;
  /** Returns what a filter is called, for those who cannot see it. */
  readonly label: (index: number) => string;
  /** Which stands where: the indices in order; defaults to their own. */
  readonly order?: readonly number[];
}

/** Returns a sheet of small pictures, each a button with its number; the value is the index pressed, told by an input event. */
export function filterButtons(pictures: readonly Picture[], {value = 0, label, order}: FilterButtonsOptions) {
  let pressed = value;
  const buttons = pictures.map((picture, i) => {
    const canvas = document.createElement("canvas");
    drawPicture(canvas, picture);
    return html`<button type="button" class="filters-button" aria-pressed=${String(i === value)} aria-label=${label(i)}
      title=${label(i)} onclick=${() => press(i)}>${canvas}<span>${i}</span></button>` as HTMLButtonElement;
  });
  const sorted = (order ?? Array.from(buttons.keys())).map((i) => buttons[i]);
  const element = html`<div class="filters-buttons" role="group">${sorted}</div>`;

  function press(index: number): void {
    show(index);
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function show(index: number): void {
    pressed = index;
    for (const [i, button] of buttons.entries()) button.setAttribute("aria-pressed", String(i === index));
  }

  return Object.defineProperty(element as HTMLElement & {value: number}, "value", {
    get: () => pressed,
    set: show
  });
}
