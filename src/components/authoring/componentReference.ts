import {html} from "htl";
import {pictureField} from "../frame/inputFields.js";
import {readChoice} from "../frame/linkReaders.js";
import {type SearchedView, searchedList} from "../frame/searchedList.js";
import {type ComponentCardOptions, componentCard} from "./componentCard.js";
import type {ComponentEntry} from "./componentEntry.js";

export interface ComponentReferenceOptions extends Pick<ComponentCardOptions, "examples"> {
  /** How many components are listed before the reader asks for all; defaults to 20. */
  readonly count?: number;
  /** Ends the following of the page’s address. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has set; words find components by name and by what the code says of them. */
interface ReferenceView extends SearchedView {
  /** A folder of components, or “all folders”. */
  readonly room: string;
}

const allRooms = "all folders";

/**
 * Returns the list of the components that pages use, each with its import, its
 * signature, its options, the cells that use it and an example; with a box to
 * find some and a menu of folders. One that is found alone, or by its whole name, is open. What the
 * reader sets is in the page’s address.
 */
export function componentReference(
  entries: readonly ComponentEntry[],
  {examples, count = 20, invalidation}: ComponentReferenceOptions
): HTMLElement {
  const rooms = [allRooms, ...new Set(entries.map((entry) => entry.room))];
  const kept = new Map<ComponentEntry, HTMLElement>();
  let opened: ComponentEntry | undefined;
  const list = searchedList<ReferenceView, ComponentEntry>({
    id: "components",
    fields: {room: pictureField<string>(allRooms, {read: readChoice("folder", rooms), write: String})},
    count,
    placeholder: "occluder, guess, client …",
    classes: {found: "authoring-found", list: "authoring-list"},
    search(view) {
      menu.value = view.room;
      const items = found(entries, view);
      opened = items.find(({name}) => items.length === 1 || name === view.find.trim());
      return {items, said: `${items.length} of ${entries.length} components`};
    },
    draw: card,
    invalidation
  });
  const menu =
    html`<select oninput=${pick}>${rooms.map((d) => html`<option>${d}</option>`)}</select>` as HTMLSelectElement;
  const element = html`<div class="authoring" id="components">
    <div class="authoring-tools"><label>Find a component ${list.filter}</label><label>Folder ${menu}</label></div>
    ${list.parts}
  </div>`;
  list.follow();
  return element;

  /** Returns the card of a component, the same one each time, so that it stays open. */
  function card(entry: ComponentEntry): HTMLElement {
    const known = kept.get(entry);
    if (known && (entry !== opened || known.querySelector("details")!.open)) return known;
    const made = componentCard(entry, {examples, isOpen: entry === opened});
    kept.set(entry, made);
    return made;
  }

  function pick(event: Event): void {
    event.stopPropagation();
    list.set({room: menu.value});
  }
}

/** Returns the components that a view asks for: those that are called so first, then those whose name has the words, then those of which the code says them. */
function found(entries: readonly ComponentEntry[], {find, room}: ReferenceView): ComponentEntry[] {
  const words = find.trim().toLowerCase();
  const rank = ({name, signature, doc}: ComponentEntry) => {
    if (name.toLowerCase() === words) return 0;
    if (name.toLowerCase().includes(words)) return 1;
    return `${signature} ${doc}`.toLowerCase().includes(words) ? 2 : 3;
  };
  const asked = entries.filter((entry) => (room === allRooms || entry.room === room) && rank(entry) < 3);
  return asked.sort((a, b) => rank(a) - rank(b));
}
