import {html} from "htl";
import {guessesAsked, setGuessesAsked} from "./guessesAsked.js";

/** Returns a switch by which whoever uses this browser is asked to guess first, or never; its value says which. */
export function guessSwitch(): HTMLElement & {readonly value: boolean} {
  const box =
    html`<input type="checkbox" checked=${guessesAsked()} oninput=${stop} onchange=${change} />` as HTMLInputElement;
  const said = html`<span role="status"></span>`;
  const element = html`<p class="guess-switch"><label>${box} Ask to guess first</label> ${said}</p>`;
  return Object.defineProperty(element as HTMLElement & {readonly value: boolean}, "value", {get: () => box.checked});

  function change(): void {
    setGuessesAsked(box.checked);
    said.textContent = box.checked
      ? "Figures with a question hold their answer back."
      : "In this browser every figure shows its answer at once.";
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }
}

function stop(event: Event): void {
  event.stopPropagation();
}
