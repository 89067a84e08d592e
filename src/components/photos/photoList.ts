import {html} from "htl";
import {photoAddress} from "../../corpus/photoAddress.js";
import {foundPhotos, photoGroup, photoGroups} from "../../corpus/photoGroups.js";
import {type PhotoCredit, photoLicences} from "../../firstCredits.js";
import type {Photo} from "../../photos.js";
import {csvText} from "../frame/csvText.js";
import {pictureField} from "../frame/inputFields.js";
import {readChoice} from "../frame/linkReaders.js";
import {writeLink} from "../frame/linkState.js";
import {creditParts} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {type SearchedView, searchedList} from "../frame/searchedList.js";

export interface PhotoListOptions {
  /** How many photos are shown before the reader asks for all; defaults to 24. */
  readonly count?: number;
  /** The address of the page that asks the network about a photo; defaults to the home page beside this one. */
  readonly home?: string;
  /** Ends the following of the page’s address. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has set; a photo is found by words of its own, its title or its author. */
interface ListView extends SearchedView {
  readonly group: (typeof groups)[number];
  readonly licence: (typeof licences)[number];
}

const groups = ["all kinds", ...photoGroups] as const;
const licences = ["all licences", ...(Object.keys(photoLicences) as PhotoCredit["licence"][])] as const;

/**
 * Returns the *photos* with whom to thank for each: picture, what it shows, what it was cut from,
 * title, author, licence, and where it was taken from; with boxes to find some, and a button that
 * saves all as CSV. What the reader sets is in the page’s address.
 */
export function photoList(
  photos: readonly Photo[],
  credits: ReadonlyMap<string, PhotoCredit>,
  {count = 24, home = "./", invalidation}: PhotoListOptions = {}
): HTMLElement {
  const list = searchedList<ListView, Photo>({
    id: "photos",
    fields: {
      group: pictureField<ListView["group"]>(groups[0], {read: readChoice("kind", groups), write: String}),
      licence: pictureField<ListView["licence"]>(licences[0], {read: readChoice("licence", licences), write: String})
    },
    count,
    placeholder: "owl, castle, NASA …",
    classes: {found: "photos-found", list: "photos-list"},
    search(view) {
      group.value = view.group;
      licence.value = view.licence;
      const items = matches(photos, credits, view);
      return {items, said: `${items.length} of ${photos.length} photos`};
    },
    draw: (photo) => card(photo, credits.get(photo.id)!, home),
    invalidation
  });
  const group = select(groups, (value) => list.set({group: value}));
  const licence = select(licences, (value) => list.set({licence: value}));
  const save = () => saveFile("photos.csv", new Blob([csv(photos, credits)], {type: "text/csv"}));
  const element = html`<div class="photos" id="photos">
    <div class="photos-tools"><label>Find a photo or an author ${list.filter}</label><label>Kind ${group}</label><label>Licence ${licence}</label>
      <button type="button" onclick=${save}>CSV</button></div>
    ${list.parts}
  </div>`;
  list.follow();
  return element;
}

/** Returns the photos that a view asks for: one whose id is what is looked for comes first. */
function matches(
  photos: readonly Photo[],
  credits: ReadonlyMap<string, PhotoCredit>,
  {find, group, licence}: ListView
): Photo[] {
  const asked = photos.filter(
    (photo) =>
      (group === "all kinds" || photoGroup(photo) === group) &&
      (licence === "all licences" || credits.get(photo.id)!.licence === licence)
  );
  const words = (photo: Photo) => ({
    ...photo,
    subject: `${photo.subject} ${credits.get(photo.id)!.title} ${credits.get(photo.id)!.author}`
  });
  const ids = new Set(foundPhotos(find, asked.map(words)).map(({id}) => id));
  const found = asked.filter(({id}) => ids.has(id));
  return found.sort((a, b) => Number(b.id === find) - Number(a.id === find));
}

function card({id, subject, cropOf}: Photo, credit: PhotoCredit, home: string): HTMLElement {
  const whole = cropOf && html`, cut from <a href=${writeLink({"photos.find": cropOf})}>${cropOf}</a>`;
  return html`<li class="photos-card">
    <a href=${`${home}${writeLink({"explain.photo": id})}`} title="What does the network see in it?"><img class="photos-picture" src=${photoAddress(id)} alt=${subject} loading="lazy" width="96" height="96" /></a>
    <div><strong>${subject}</strong><span class="photos-id">${id}${whole ?? ""}</span>
      <span class="photos-credit">${creditParts(credit)}. Taken from ${credit.via}.</span></div>
  </li>`;
}

function select<T extends string>(values: readonly T[], choose: (value: T) => void): HTMLSelectElement {
  const pick = (event: Event) => {
    event.stopPropagation();
    choose((event.target as HTMLSelectElement).value as T);
  };
  return html`<select oninput=${pick}>${values.map((value) => html`<option>${value}</option>`)}</select>` as HTMLSelectElement;
}

function csv(photos: readonly Photo[], credits: ReadonlyMap<string, PhotoCredit>): string {
  return csvText(
    photos.map(({id, subject, kind, cropOf = ""}) => {
      const {title, author, licence, licenceUrl = "", sourceUrl, via} = credits.get(id)!;
      return {
        photo: id,
        subject,
        kind,
        cut_from: cropOf,
        title,
        author,
        licence,
        licence_url: licenceUrl,
        source: sourceUrl,
        taken_from: via
      };
    })
  );
}
