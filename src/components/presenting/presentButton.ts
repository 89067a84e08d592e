import {html} from "htl";
import {presentation} from "./presentation.js";

export interface PresentButtonOptions {
  /** Ends the view. */
  readonly invalidation?: Promise<unknown>;
}

/** Returns the way into the presenting view of the page at the given *path*, for a page that is not of the lecture. */
export function presentButton(path: string, {invalidation}: PresentButtonOptions = {}): HTMLElement {
  const show = presentation({path, invalidation});
  return html`<p class="present-button"><button type="button" title="One figure at a time, on the whole screen"
    onclick=${() => show.start()}>Present</button></p>`;
}
