import {html} from "htl";
import {photoAddress} from "../../corpus/photoAddress.js";
import type {Photo} from "../../photos.js";
import type {ClassScore} from "../../worker/protocol.js";
import {csvText} from "../frame/csvText.js";
import {pictureField} from "../frame/inputFields.js";
import {readChoice} from "../frame/linkReaders.js";
import {writeLink} from "../frame/linkState.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {type SearchedView, searchedList} from "../frame/searchedList.js";

export interface TopFiveTableOptions {
  /** How many photos are shown before the reader asks for all; defaults to 12. */
  readonly count?: number;
  /** What the network is called in file names. */
  readonly name: string;
  /** The address of the page that explains a class; defaults to the home page beside this one. */
  readonly home?: string;
  /** Ends the following of the page’s address. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has set; words find photos and classes. */
interface TableView extends SearchedView {
  readonly order: keyof typeof orders;
}

const orders = {
  corpus: "as they come",
  surest: "surest first",
  unsure: "least sure first"
} as const;
const keys = Object.keys(orders) as (keyof typeof orders)[];

/**
 * Returns for each of the *photos* what a network sees in it, given the five
 * best classes by the photo’s id: thumbnail, credit, and a bar a class; with a
 * box to find photos and classes, an order, and a button that saves all as CSV. What the reader sets is in the
 * page’s address.
 */
export function topFiveTable(
  photos: readonly Photo[],
  scores: Readonly<Record<string, readonly ClassScore[]>>,
  {count = 12, name, home = "./", invalidation}: TopFiveTableOptions
): HTMLElement {
  const rows = photos.map((photo) => ({photo, top: scores[photo.id]}));
  const list = searchedList<TableView, Row>({
    id: "top-five",
    fields: {order: pictureField<TableView["order"]>("corpus", {read: readChoice("order", keys), write: String})},
    count,
    placeholder: "tabby, castle, texture …",
    classes: {found: "classify-top-five-found", list: "classify-top-five-list"},
    search(view) {
      order.value = view.order;
      const words = view.find.toLowerCase().split(/\s+/).filter(Boolean);
      const items = rows.filter(({photo: {id, subject, kind}, top}) => {
        const text = [id, subject, kind, ...top.map(({label}) => label)].join(" ").toLowerCase();
        return words.every((word) => text.includes(word));
      });
      const sign = {corpus: 0, surest: -1, unsure: 1}[view.order];
      if (sign) items.sort((a, b) => sign * (a.top[0].probability - b.top[0].probability));
      return {items, said: words.length ? `${items.length} of ${photos.length} photos` : ""};
    },
    draw: (row) => card(row, home),
    invalidation
  });
  const order =
    html`<select oninput=${sort}>${Object.entries(orders).map(([key, words]) => html`<option value=${key}>${words}</option>`)}</select>` as HTMLSelectElement;
  const element = html`<div class="classify-top-five" id="top-five">
    <div class="classify-top-five-tools"><label>Find a photo or a class ${list.filter}</label><label>Order ${order}</label>
      <button type="button" class="classify-top-five-save" onclick=${() => saveFile(`${name}-top5.csv`, new Blob([csv(rows)], {type: "text/csv"}))}>CSV</button></div>
    ${list.parts}
  </div>`;
  list.follow();
  return element;

  function sort(event: Event): void {
    event.stopPropagation();
    list.set({order: order.value as TableView["order"]});
  }
}

interface Row {
  readonly photo: Photo;
  readonly top: readonly ClassScore[];
}

function card({photo, top}: Row, home: string): HTMLElement {
  const why = (unit: number) => `${home}${writeLink({"explain.photo": photo.id, "explain.class": unit})}`;
  return html`<li class="classify-top-five-card">
    <img class="classify-top-five-photo" src=${photoAddress(photo.id)} alt=${photo.subject} loading="lazy" width="96" height="96" />
    <ol class="classify-top-five-classes" aria-label=${`What the network sees in ${photo.subject}`}>
      ${top.map(
        ({index: unit, label, probability}) =>
          html`<li><span class="classify-top-five-bar" style=${`width:${(100 * probability).toFixed(2)}%`}></span><a class="classify-top-five-label" href=${why(unit)} title=${`Why ${label}?`}>${label}</a> <span class="classify-top-five-value">${percent(probability)}</span></li>`
      )}
    </ol>
    <p class="classify-top-five-credit">${photoCredit(photo)}</p>
  </li>`;
}

function percent(probability: number): string {
  const value = 100 * probability;
  return value < 0.1 ? "<0.1\u00a0%" : `${value.toFixed(value < 10 ? 1 : 0)}\u00a0%`;
}

function csv(rows: readonly Row[]): string {
  return csvText(
    rows.flatMap(({photo: {id}, top}) =>
      top.map(({index, label, logit, probability}, i) => ({photo: id, rank: i + 1, index, label, logit, probability}))
    )
  );
}
