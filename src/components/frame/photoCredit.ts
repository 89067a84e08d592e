import {html} from "htl";
import {photosPage} from "../../corpus/photosPage.js";
import {firstCredits, type PhotoCredit} from "../../firstCredits.js";
import {type Photo, photos} from "../../photos.js";
import {credits} from "../drawer/drawer.js";
import {whenNear} from "../marks/whenNear.js";

/** What fetches the credit of a line that waits for it. */
const waiting = new WeakMap<Element, () => Promise<void>>();

/**
 * Returns a line that credits the given photo: title, author, licence, with links. Where that is not
 * at hand, it is fetched when the line comes near the screen; until then the line leads to the page of photos.
 */
export function photoCredit({id, subject}: Pick<Photo, "id" | "subject">): HTMLElement {
  const element = html`<span class="credit"></span>` as HTMLElement;
  const known = firstCredits.get(id);
  if (known) element.append(...creditParts(known));
  else {
    element.append("Photo: ", html`<a href=${photosPage(id)}>${subject}</a>`);
    const fetch = () => withCredit(id, (credit) => element.replaceChildren(...creditParts(credit)));
    waiting.set(element, fetch);
    whenNear(element, fetch);
  }
  return element;
}

/** Resolves when every credit in an *element* is told, also those that nobody has looked at: before it is saved or printed. */
export async function creditsTold(element: Element): Promise<void> {
  await Promise.all(Array.from(element.querySelectorAll(".credit"), (line) => waiting.get(line)?.()));
}

/** Returns the credit of the photo of the corpus with the given id. Throws `no such photo: …`. */
export function creditById(id: string): HTMLElement {
  const photo = photos.find((d) => d.id === id);
  if (!photo) throw new RangeError(`no such photo: ${id}`);
  return photoCredit(photo);
}

/** Adds to the title of an *element* whom to thank for a photo, when the pointer comes. */
export function thankInTitle(element: HTMLElement, id: string): void {
  const {title} = element;
  const thank = ({title: name, author, licence}: PhotoCredit) => {
    element.title = `${title}. ${name} by ${author}, ${licence}`;
  };
  const known = firstCredits.get(id);
  if (known) thank(known);
  else element.addEventListener("pointerenter", () => withCredit(id, thank), {once: true});
}

/** Returns a credit as it is written, with links. */
export function creditParts({title, author, licence, licenceUrl, sourceUrl}: PhotoCredit): Node[] {
  const terms = licence.replace("CC-", "CC ").replace(/-(?=\d)/, " ");
  return [
    ...html.fragment`Photo: <a href=${sourceUrl}><cite>${title}</cite></a> by ${author},
    ${licenceUrl ? html`<a href=${licenceUrl}>${terms}</a>` : terms}`.childNodes
  ];
}

/** Tells the credit of a photo once it is there; never where it cannot be fetched. */
async function withCredit(id: string, tell: (credit: PhotoCredit) => void): Promise<void> {
  try {
    tell((await credits()).get(id)!);
  } catch {} // what stands there leads to the page of photos
}
