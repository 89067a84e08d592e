import {chapters} from "../../chapters.js";

/** A figure of any page in a state, as a playlist shows it. */
export interface PlaylistItem {
  /** The page’s address from the site’s root, as the registry has it. */
  readonly path: string;
  /** The figure’s id in the page. */
  readonly id: string;
  /** What follows "#" in the address; empty for the figure as the page shows it. */
  readonly state: string;
  /** What it shows, in a few words. */
  readonly title: string;
  /** What the speaker wants to say; absent where there is nothing. */
  readonly notes?: string;
}

/** Figures of any pages, in the order in which they are shown. */
export interface Playlist {
  readonly title: string;
  readonly items: readonly PlaylistItem[];
}

/** The most figures that a playlist holds. */
export const mostItems = 200;

/**
 * Returns the playlist that the given *value*, read from a file or a link, is.
 * Throws an Error that says which figure is wrong, and how.
 */
export function readPlaylist(value: unknown): Playlist {
  const {title = "", items} = Object(value) as {title?: unknown; items?: unknown};
  if (!Array.isArray(items) || typeof title !== "string")
    throw new Error("this is no playlist: it has no list of figures");
  if (items.length > mostItems) throw new Error(`too many figures: ${items.length}, and ${mostItems} at most`);
  return {title: title.slice(0, 200), items: items.map(readItem)};
}

function readItem(value: unknown, index: number): PlaylistItem {
  const {path, id, state = "", title = "", notes = ""} = Object(value) as Record<string, unknown>;
  const wrong = (words: string) => new Error(`figure ${index + 1} of the playlist ${words}`);
  const isText = (text: unknown): text is string => typeof text === "string";
  if (!isText(path) || !chapters.some((page) => page.path === path))
    throw wrong(`is on no page of this site: ${short(path)}`);
  if (!isText(id) || !/^[\w-]+$/.test(id)) throw wrong(`has no name: ${short(id)}`);
  if (!isText(state) || !isText(title) || !isText(notes)) throw wrong("has a state, a title or notes that are no text");
  return {path, id, state: state.replace(/^#/, ""), title, ...(notes ? {notes} : {})};
}

function short(value: unknown): string {
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
