import {html} from "htl";
import {type Photo, photos} from "../../photos.js";

/** Returns a line that credits the given photo: title, author, licence, with links. */
export function photoCredit({title, author, licence, licenceUrl, sourceUrl}: Photo): HTMLElement {
  const terms = licence.replace("CC-", "CC ").replace(/-(?=\d)/, " ");
  return html`<span class="credit">Photo: <a href=${sourceUrl}><cite>${title}</cite></a> by ${author},
    ${licenceUrl ? html`<a href=${licenceUrl}>${terms}</a>` : terms}</span>`;
}

/** Returns the credit of the photo of the corpus with the given id. Throws `no such photo: …`. */
export function creditById(id: string): HTMLElement {
  const photo = photos.find((d) => d.id === id);
  if (!photo) throw new RangeError(`no such photo: ${id}`);
  return photoCredit(photo);
}
