import {html} from "htl";
import {type Fields, initialOf} from "./field.js";
import {figureAddress} from "./figureAddress.js";
import {pictureField} from "./inputFields.js";

/** What every list that is searched has of the reader. */
export interface SearchedView {
  /** Words to find items by. */
  readonly find: string;
  /** Whether all are shown that were found. */
  readonly all: boolean;
}

export interface SearchedListOptions<V extends SearchedView, T> {
  /** The list’s name in the page’s address. */
  readonly id: string;
  /** What else the reader can set. */
  readonly fields: Fields<Omit<V, keyof SearchedView>>;
  /** How many items are shown before the reader asks for all. */
  readonly count: number;
  readonly placeholder: string;
  /** The classes of what says how many were found, and of the list. */
  readonly classes: {readonly found: string; readonly list: string};
  /** Makes the inputs say a view, and returns what it finds, in order, and what is to be said of that. */
  readonly search: (view: V) => {readonly items: readonly T[]; readonly said: string};
  /** Returns the list’s item for one that was found. */
  readonly draw: (item: T) => HTMLElement;
  /** Ends the following of the page’s address. */
  readonly invalidation?: Promise<unknown>;
}

/** The parts of a list that is searched, to be put into the page by the caller. */
export interface SearchedList<V extends SearchedView> {
  readonly filter: HTMLInputElement;
  /** How many were found, the list, and the button that shows all. */
  readonly parts: readonly HTMLElement[];
  /** Changes a part of the view, as the reader does; an entry of the history. */
  set(part: Partial<V>): void;
  /** Shows what the page’s address asks for, now and whenever it changes. */
  follow(): void;
}

/** Returns a list with a box to find some of its items; what the reader sets is in the page’s address. */
export function searchedList<V extends SearchedView, T>(options: SearchedListOptions<V, T>): SearchedList<V> {
  const {id, count, classes, search, draw, invalidation} = options;
  const fields = {
    find: pictureField("", {read: (text) => text.slice(0, 80), write: String}),
    ...options.fields,
    all: pictureField(false, {read: (text) => text === "1", write: (isAll) => (isAll ? "1" : "0")})
  } as Fields<SearchedView> as Fields<V>;
  const initial = initialOf(fields);
  const address = figureAddress(id, fields, {views: Object.keys(fields) as (keyof V & string)[]});
  let view = initial;
  const filter = html`<input type="search" placeholder=${options.placeholder} oninput=${type} />` as HTMLInputElement;
  const found = html`<p class=${classes.found} role="status"></p>`;
  const list = html`<ol class=${classes.list}></ol>`;
  const more = html`<button type="button" onclick=${showAll}></button>` as HTMLButtonElement;
  return {
    filter,
    parts: [found, list, more],
    set: (part) => set(part, "push"),
    follow() {
      address.onChange(follow, invalidation);
      follow();
    }
  };

  function follow(): void {
    view = {...initial, ...address.read().values};
    show();
  }

  function set(part: Partial<V>, how: "push" | "replace"): void {
    view = {...view, ...part};
    address.write(view, how);
    show();
  }

  function type(event: Event): void {
    event.stopPropagation(); // a search is no choice
    set({find: filter.value} as Partial<V>, "replace"); // not an entry of the history a letter
  }

  function show(): void {
    if (filter.value !== view.find) filter.value = view.find;
    const {items, said} = search(view);
    const shown = view.all ? items : items.slice(0, count);
    list.replaceChildren(...shown.map(draw));
    found.textContent = said;
    more.hidden = items.length <= shown.length;
    more.textContent = `Show all ${items.length}`;
  }

  function showAll(): void {
    set({all: true} as Partial<V>, "push");
    list.children[count]?.querySelector("a")?.focus();
  }
}
