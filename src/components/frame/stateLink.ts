import {html} from "htl";

/** Returns a link in the text that sets a figure of the page to the given *state* ("sheet.open=7") and brings it into sight. */
export function stateLink(text: string, state: string): HTMLAnchorElement {
  const id = state.split(/[.=]/, 1)[0];
  const show = () => document.getElementById(id)?.scrollIntoView({block: "start"});
  return html`<a href=${`#${state}`} onclick=${show}>${text}</a>` as HTMLAnchorElement;
}
