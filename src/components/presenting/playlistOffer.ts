import {html} from "htl";
import type {Playlist, PlaylistItem} from "./playlist.js";

export interface PlaylistOfferOptions {
  /** Returns the reader’s own playlist. */
  readonly current: () => Playlist;
  readonly change: (playlist: Playlist) => void;
  readonly append: (items: readonly PlaylistItem[]) => void;
  /** Says what was done, and offers to undo it. */
  readonly say: (words: string, undo?: () => void) => void;
}

export interface PlaylistOffer {
  readonly element: HTMLElement;
  /**
   * Takes a playlist that came by a link or in a file: at once where the reader
   * has none, else when the reader says so. One that cannot be read is said to
   * be so, and changes nothing.
   */
  take(read: () => Playlist): void;
}

/** Returns what asks the reader what is to become of a playlist from elsewhere. */
export function playlistOffer({current, change, append, say}: PlaylistOfferOptions): PlaylistOffer {
  const element = html`<div class="playlist-editor-offer" role="alert" hidden></div>`;
  const choice = (words: string, act: () => void) => {
    const chosen = () => {
      element.hidden = true;
      act();
    };
    return html`<button type="button" onclick=${chosen}>${words}</button>`;
  };

  function offer(found: Playlist): void {
    const before = current();
    const use = () => {
      change(found);
      say(`Opened: ${counted(found.items.length)}.`, () => change(before));
    };
    element.hidden = false;
    element.replaceChildren(
      html`<p>“${found.title || "A playlist"}” with ${counted(found.items.length)} was opened, and you have one of your own.</p>`,
      choice("Use it instead of mine", use),
      choice("Add it to mine", () => append(found.items)),
      choice("Leave mine as it is", () => say("Your playlist is as it was."))
    );
  }

  return {
    element,
    take(read) {
      let found: Playlist;
      try {
        found = read();
      } catch (error) {
        say(`Not opened: ${(error as Error).message}. Your playlist is as it was.`);
        return;
      }
      if (JSON.stringify(found) === JSON.stringify(current())) return;
      if (current().items.length) return offer(found);
      change(found);
      say(`Opened: ${counted(found.items.length)}.`);
    }
  };
}

/** Returns a number of figures in words: “1 figure”. */
export function counted(figures: number): string {
  return `${figures} ${figures === 1 ? "figure" : "figures"}`;
}
