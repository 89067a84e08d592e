import {html} from "htl";

/** Returns a button on a node's card, of the class *kind*; it is for pointers, and a press of it is no press of the card. */
export function cardButton(kind: string, act: () => void): HTMLButtonElement {
  const click = (event: Event) => {
    event.stopPropagation();
    act();
  };
  return html`<button type="button" class=${kind} tabindex="-1" onclick=${click}></button>` as HTMLButtonElement;
}

/** Makes the button show the *sign*, and say the *title*. */
export function nameButton(button: HTMLButtonElement, sign: string, title: string): void {
  button.textContent = sign;
  button.title = title;
  button.setAttribute("aria-label", title);
}
