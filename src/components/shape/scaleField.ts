import {html} from "htl";
import type {FieldElement, TextField} from "../frame/field.js";
import {dispatchInput, valued} from "../frame/inputFields.js";

/** Returns a field for the size of a texture on a slider, 0.2 to 3 times; its text is read where it lies between, “invalid scale: …” otherwise. */
export function scaleField({initial}: {readonly initial: number}): TextField<number> & {
  readonly element: FieldElement<number>;
} {
  const said = html`<output></output>`;
  const slider = html`<input type="range" min="0.2" max="3" step="0.05" value=${initial} oninput=${say}
    onchange=${() => dispatchInput(element)} />` as HTMLInputElement;
  const element = valued<number>(html`<label>Texture’s size ${slider} ${said}</label>`, {
    get: () => slider.valueAsNumber,
    set(value) {
      slider.value = `${value}`;
      say();
    }
  });
  say();
  return {
    element,
    initial,
    read(text) {
      const value = Number(text);
      if (!(text.trim() && value >= 0.2 && value <= 3))
        throw new RangeError(`invalid scale: ${text.slice(0, 20)} (0.2 to 3)`);
      return value;
    },
    write: String
  };

  function say(): void {
    said.textContent = `× ${slider.valueAsNumber}`;
  }
}
