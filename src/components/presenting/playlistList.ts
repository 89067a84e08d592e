import {html} from "htl";
import type {Playlist, PlaylistItem} from "./playlist.js";
import {playlistRow} from "./playlistRow.js";

export interface PlaylistListOptions {
  /** Where the site lies on its host, without a slash at the end. */
  readonly base: string;
  /** Returns the playlist as it is now. */
  readonly current: () => Playlist;
  /** Keeps a playlist that is drawn already. */
  readonly save: (playlist: Playlist) => void;
  /** Keeps a playlist, and draws it. */
  readonly change: (playlist: Playlist) => void;
  /** Says what was done, and offers to undo it. */
  readonly say: (words: string, undo?: () => void) => void;
}

/** Returns the figures of a playlist in their order; buttons, and Alt with the arrow keys, move them, and the focus with them. */
export function playlistList({base, current, save, change, say}: PlaylistListOptions) {
  const element = html`<ol class="playlist-editor-list" aria-label="The figures of the playlist"></ol>`;

  return {
    element,
    draw(next: Playlist): void {
      const acts = {base, count: next.items.length, edit, shift, remove, onKey};
      element.replaceChildren(...next.items.map((item, index) => playlistRow(item, index, acts)));
    }
  };

  function edit(index: number, part: Partial<PlaylistItem>): void {
    const {title, items} = current();
    save({title, items: items.map((item, i) => (i === index ? {...item, ...part} : item))});
  }

  function onKey(event: KeyboardEvent, index: number): void {
    const by = ({ArrowUp: -1, ArrowDown: 1} as const)[event.key as "ArrowUp" | "ArrowDown"];
    if (!event.altKey || !by || !current().items[index + by]) return;
    event.preventDefault();
    const control = [...(element.children[index]?.querySelectorAll("input, textarea, button, a") ?? [])];
    const at = control.indexOf(event.target as Element);
    shift(index, by);
    focus(element.children[index + by]?.querySelectorAll("input, textarea, button, a")[at]);
  }

  function shift(index: number, by: 1 | -1): void {
    const {title, items: before} = current();
    const items = [...before];
    items.splice(index + by, 0, ...items.splice(index, 1));
    change({title, items});
    say(`“${items[index + by].title}” is figure ${index + by + 1} of ${items.length}.`);
    const buttons = element.children[index + by]?.querySelectorAll<HTMLButtonElement>(".playlist-editor-move");
    const wanted = buttons?.[by < 0 ? 0 : 1];
    focus(wanted?.disabled ? buttons?.[by < 0 ? 1 : 0] : wanted);
  }

  function remove(index: number): void {
    const before = current();
    change({...before, items: before.items.filter((_, i) => i !== index)});
    say(`“${before.items[index].title}” taken out.`, () => change(before));
    focus(element.children[Math.min(index, element.children.length - 1)]?.querySelector("input"));
  }
}

function focus(element: Element | null | undefined): void {
  (element as HTMLElement | null | undefined)?.focus();
}
