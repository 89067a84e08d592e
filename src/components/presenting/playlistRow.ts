import {html} from "htl";
import {chapters} from "../../chapters.js";
import type {PlaylistItem} from "./playlist.js";

/** What the reader does with a figure of a playlist; *index* counts from 0. */
export interface PlaylistRowOptions {
  /** Where the site lies on its host, without a slash at the end. */
  readonly base: string;
  /** How many figures the playlist has. */
  readonly count: number;
  readonly edit: (index: number, part: Partial<PlaylistItem>) => void;
  readonly shift: (index: number, by: 1 | -1) => void;
  readonly remove: (index: number) => void;
  readonly onKey: (event: KeyboardEvent, index: number) => void;
}

/** Returns a figure of a playlist, to be named, to be given notes, moved and taken out. */
export function playlistRow(item: PlaylistItem, index: number, options: PlaylistRowOptions): HTMLElement {
  const {base, count, edit, shift, remove, onKey} = options;
  const page = chapters.find(({path}) => path === item.path)?.title;
  const typed = (part: () => Partial<PlaylistItem>) => (event: Event) => {
    event.stopPropagation();
    edit(index, part());
  };
  const name = html`<input type="text" value=${item.title} aria-label=${`Name of figure ${index + 1}`}
    oninput=${typed(() => ({title: name.value}))} />` as HTMLInputElement;
  const words = html`<textarea rows="2" placeholder="What to say" aria-label=${`Notes to figure ${index + 1}`}
    oninput=${typed(() => ({notes: words.value}))}>${item.notes ?? ""}</textarea>` as HTMLTextAreaElement;
  const move = (
    by: 1 | -1
  ) => html`<button type="button" class="playlist-editor-move" disabled=${!(index + by >= 0 && index + by < count)}
    aria-label=${`Move figure ${index + 1} ${by < 0 ? "up" : "down"}`} onclick=${() => shift(index, by)}>${by < 0 ? "↑" : "↓"}</button>`;
  return html`<li onkeydown=${(event: KeyboardEvent) => onKey(event, index)}>
    <div class="playlist-editor-names">${name}
      <a href=${`${base}${item.path}#${item.state || item.id}`} target="_blank">${page}, <code>${item.id}</code>${
        item.state ? "" : ", as the page shows it"
      }</a></div>
    ${words}
    <div class="playlist-editor-places">${move(-1)}${move(1)}
      <button type="button" aria-label=${`Take out figure ${index + 1}`} onclick=${() => remove(index)}>Take out</button></div>
  </li>`;
}
