import {html} from "htl";
import type {FieldElement, TextField} from "../frame/field.js";
import {dispatchInput, valued} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {pcaCount} from "./pcaLayers.js";

/** A field for a component, counted from 1. */
export interface ComponentField extends TextField<number> {
  readonly element: FieldElement<number>;
  /** Offers the components of the given titles; the last one stands for those that are not there. */
  offer(titles: readonly string[]): void;
}

/** Returns a menu of components, which are offered when they are known. */
export function componentField(title: string, {initial}: {readonly initial: number}): ComponentField {
  let picked = initial;
  const select = html`<select onchange=${() => {
    picked = Number(select.value);
    dispatchInput(element);
  }}></select>` as HTMLSelectElement;
  const element = valued<number>(html`<label>${title} ${select}</label>`, {
    get: () => picked,
    set(value) {
      picked = value;
      show();
    }
  });

  function show(): void {
    select.value = `${Math.min(picked, select.options.length)}`;
  }

  return {
    element,
    initial,
    read: readWhole("component", 1, pcaCount),
    write: String,
    offer(titles) {
      select.replaceChildren(...titles.map((text, k) => html`<option value=${k + 1}>${text}</option>`));
      show();
    }
  };
}
