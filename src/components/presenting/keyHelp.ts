import {html} from "htl";
import {presentKeys} from "./presentCommand.js";

/** Returns a window that says what the keys do; it is to be put into the page and opened. */
export function keyHelp(): HTMLDialogElement {
  const dialog = html`<dialog class="presentation-help" aria-label="Keys">
    <form method="dialog"><button autofocus>Close</button></form>
    <dl>${presentKeys.map(([keys, what]) => html`<div><dt>${keys}</dt><dd>${what}</dd></div>`)}</dl>
  </dialog>` as HTMLDialogElement;
  dialog.addEventListener("close", () => dialog.remove());
  return dialog;
}
