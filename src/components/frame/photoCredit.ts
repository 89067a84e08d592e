import {html} from "htl";
import type {Photo} from "../../photos.js";

/** Returns a line that credits the given photo: title, author, licence, with links. */
export function photoCredit({title, author, licence, licenceUrl, sourceUrl}: Photo): HTMLElement {
  const name = html`<cite>${title}</cite>`;
  const terms = licence.replace("CC-", "CC ").replace(/-(?=\d)/, " ");
  return html`<span class="credit">Photo: ${sourceUrl ? html`<a href=${sourceUrl}>${name}</a>` : name} by ${author},
    ${licenceUrl ? html`<a href=${licenceUrl}>${terms}</a>` : terms}</span>`;
}
