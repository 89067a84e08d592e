import {html} from "htl";
import {signNames} from "../../images/signColour.js";
import type {MapEnds} from "../../methods.js";

/** Returns the key to numbers that are coloured by their sign: both colours, and what each stands for in words. */
export function signKey({low, high}: MapEnds): HTMLElement {
  return html`<p class="sign-key"><span><span class="sign-key-for"></span> ${signNames.for}: ${high}</span>
    <span><span class="sign-key-against"></span> ${signNames.against}: ${low}</span></p>`;
}
