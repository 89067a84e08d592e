import {html} from "htl";
import {photoAddress} from "../../corpus/photoAddress.js";
import type {Photo} from "../../photos.js";
import type {ClassScore} from "../../worker/protocol.js";
import {csvText} from "../frame/csvText.js";
import {type Fields, initialOf} from "../frame/field.js";
import {figureAddress} from "../frame/figureAddress.js";
import {pictureField} from "../frame/inputFields.js";
import {readChoice} from "../frame/linkReaders.js";
import {writeLink} from "../frame/linkState.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";

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

/** What the reader has set. */
interface TableView {
  /** Words to find photos and classes by. */
  readonly find: string;
  readonly order: keyof typeof orders;
  /** Whether all are shown that were found. */
  readonly all: boolean;
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
  const fields: Fields<TableView> = {
    find: pictureField("", {read: (text) => text.slice(0, 80), write: String}),
    order: pictureField<TableView["order"]>("corpus", {read: readChoice("order", keys), write: String}),
    all: pictureField(false, {read: (text) => text === "1", write: (isAll) => (isAll ? "1" : "0")})
  };
  const initial = initialOf(fields);
  const address = figureAddress("top-five", fields, {views: ["find", "order", "all"]});
  let view = initial;
  const filter =
    html`<input type="search" placeholder="tabby, castle, texture …" oninput=${search} />` as HTMLInputElement;
  const order =
    html`<select oninput=${sort}>${Object.entries(orders).map(([key, words]) => html`<option value=${key}>${words}</option>`)}</select>` as HTMLSelectElement;
  const found = html`<p class="classify-top-five-found" role="status"></p>`;
  const list = html`<ol class="classify-top-five-list"></ol>`;
  const more = html`<button type="button" onclick=${showAll}></button>` as HTMLButtonElement;
  const element = html`<div class="classify-top-five" id="top-five">
    <div class="classify-top-five-tools"><label>Find a photo or a class ${filter}</label><label>Order ${order}</label>
      <button type="button" class="classify-top-five-save" onclick=${() => saveFile(`${name}-top5.csv`, new Blob([csv(rows)], {type: "text/csv"}))}>CSV</button></div>
    ${found}${list}${more}
  </div>`;
  address.onChange(follow, invalidation);
  follow();
  return element;

  /** Shows what the page’s address asks for. */
  function follow(): void {
    view = {...initial, ...address.read().values};
    show();
  }

  function set(part: Partial<TableView>, how: "push" | "replace"): void {
    view = {...view, ...part};
    address.write(view, how);
    show();
  }

  function search(event: Event): void {
    event.stopPropagation(); // a search is no choice
    set({find: filter.value}, "replace"); // not an entry of the history a letter
  }

  function sort(event: Event): void {
    event.stopPropagation();
    set({order: order.value as TableView["order"]}, "push");
  }

  function show(): void {
    if (filter.value !== view.find) filter.value = view.find;
    order.value = view.order;
    const words = view.find.toLowerCase().split(/\s+/).filter(Boolean);
    const matching = rows.filter(({photo: {id, subject, kind}, top}) => {
      const text = [id, subject, kind, ...top.map(({label}) => label)].join(" ").toLowerCase();
      return words.every((word) => text.includes(word));
    });
    const sign = {corpus: 0, surest: -1, unsure: 1}[view.order];
    if (sign) matching.sort((a, b) => sign * (a.top[0].probability - b.top[0].probability));
    const shown = view.all ? matching : matching.slice(0, count);
    list.replaceChildren(...shown.map((row) => card(row, home)));
    found.textContent = words.length ? `${matching.length} of ${photos.length} photos` : "";
    more.hidden = matching.length <= shown.length;
    more.textContent = `Show all ${matching.length}`;
  }

  function showAll(): void {
    set({all: true}, "push");
    list.children[count]?.querySelector("a")?.focus();
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
