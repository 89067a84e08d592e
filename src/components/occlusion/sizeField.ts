import {html} from "htl";
import type {TextField} from "../frame/field.js";
import {dispatchInput, valued} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {radioRow} from "../inputs/radioRow.js";
import {occluderDefault, occluderSizes} from "./occluders.js";

/** Returns a field for the side of the square in pixels: one of two, or any on a slider. */
export function sizeField(): TextField<number> {
  const {large, small} = occluderDefault;
  const [least, greatest] = occluderSizes;
  const preset = radioRow<string>(
    "Square",
    [
      [`${large}`, `large, ${large} pixels`],
      [`${small}`, `small, ${small} pixels`]
    ],
    {value: `${large}`, name: "occluder-size"}
  );
  const said = html`<output></output>`;
  const slider =
    html`<input type="range" min=${least} max=${greatest} step="5" aria-label="Side of the square in pixels"
    oninput=${() => pick(slider.valueAsNumber)} />` as HTMLInputElement;
  const holder = html`<div class="figure-knobs">${preset}<label>Side: <strong>${said}</strong> ${slider}</label></div>`;
  let size: number = large;
  const element = valued<number>(holder, {get: () => size, set: show});
  preset.addEventListener("input", () => pick(Number(preset.value)));
  show(large);
  return {element, initial: large, isGradual: true, read: readWhole("size", least, greatest), write: String};

  function pick(next: number): void {
    show(next);
    dispatchInput(element);
  }

  function show(next: number): void {
    size = next;
    preset.value = `${next}`;
    said.textContent = `${next} px`;
    slider.value = `${next}`;
  }
}
