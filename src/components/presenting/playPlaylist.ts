import type {Playlist} from "./playlist.js";
import {presentation} from "./presentation.js";
import {sitePage} from "./sitePage.js";
import {talkTeller} from "./speakerNotes.js";

/**
 * Shows the figures of the given playlist one after another in the presenting
 * view, from the first, and tells the speaker’s window which it is; ends with
 * the view, or with *invalidation*.
 */
export function playPlaylist({items}: Playlist, {invalidation}: {readonly invalidation?: Promise<unknown>} = {}): void {
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const teller = talkTeller();
  const show = presentation({
    path: sitePage().path,
    slides: items,
    onSlide(slide, index) {
      if (!slide) return leave();
      const {title = "", notes = ""} = slide;
      teller.tell({title, notes, next: items[index + 1]?.title, index, count: items.length});
    },
    invalidation: left
  });
  void left.then(() => {
    teller.tell(null);
    teller.close();
  });
  invalidation?.then(() => leave());
  show.start(0);
}
