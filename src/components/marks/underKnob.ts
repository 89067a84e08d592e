import {html} from "htl";

/** How strong the photo is at first, 0…1: as the style sheet of `underPhoto` has it. */
const first = 0.2;

/** Returns the knob “photo under the picture” of all pictures within the given *figure*, and what is said of them: no field of a link. */
export function underKnob(figure: HTMLElement, photos = "photo under the pictures"): HTMLElement {
  const range =
    html`<input type="range" min="0" max="1" step="0.05" value=${first} oninput=${turn} />` as HTMLInputElement;
  const said = html`<output></output>`;
  const element = html`<label class="under-knob"><span>${`${photos[0].toUpperCase()}${photos.slice(1)}`}</span>${range}${said}</label>`;
  tell();
  return element as HTMLElement;

  function turn(event: Event): void {
    event.stopPropagation();
    figure.style.setProperty("--photo-under", range.value);
    tell();
  }

  function tell(): void {
    const share = range.valueAsNumber;
    said.textContent = share > 0 ? `${Math.round(100 * share)} %` : "none";
    figure.dataset.photoUnder = share > 0 ? "some" : "none";
  }
}
