import {html} from "htl";
import type {Raster} from "../../images/raster.js";
import {plainNumber} from "./plainNumber.js";

/** Returns the place for the numbers of the *map* under the pointer on the canvas that it is drawn on. */
export function pointedNumber(canvas: HTMLCanvasElement, map: () => Raster | undefined): HTMLElement {
  const element = html`<output class="pointed-number"></output>` as HTMLElement;
  canvas.addEventListener("pointermove", ({offsetX, offsetY}) => {
    const found = map();
    if (!found) return;
    const {values, width, height, channels} = found;
    const x = Math.min(width - 1, Math.max(0, Math.floor((offsetX / canvas.clientWidth) * width)));
    const y = Math.min(height - 1, Math.max(0, Math.floor((offsetY / canvas.clientHeight) * height)));
    const start = (y * width + x) * channels;
    const numbers = Array.from(values.subarray(start, start + channels), (value) => plainNumber(value));
    element.textContent = `row ${y}, column ${x}: ${numbers.join(", ")}`;
  });
  canvas.addEventListener("pointerleave", () => {
    element.textContent = "";
  });
  return element;
}
