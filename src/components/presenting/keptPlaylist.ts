import {keptText, type TextStore} from "../frame/keptText.js";
import {mostItems, type Playlist, type PlaylistItem, readPlaylist} from "./playlist.js";

/** The name under which a browser keeps the reader's playlist. */
export const playlistKey = "playlist";

export interface KeptPlaylist {
  /** Returns the playlist; one without figures where none is kept, or what is kept is no playlist. */
  get(): Playlist;
  set(playlist: Playlist): void;
  /** Puts a figure at the end and returns how many there are. Throws where the playlist is full. */
  add(item: PlaylistItem): number;
}

/** Returns the playlist that stays in the reader's browser. */
export function keptPlaylist(store?: TextStore): KeptPlaylist {
  const kept = keptText(playlistKey, store);
  const get = () => read(kept.get());
  const set = (playlist: Playlist) => kept.set(JSON.stringify(playlist));
  return {
    get,
    set,
    add(item) {
      const {title, items} = get();
      if (items.length >= mostItems) throw new Error(`The playlist is full: it holds ${mostItems} figures at most.`);
      set({title, items: [...items, item]});
      return items.length + 1;
    }
  };
}

function read(text: string): Playlist {
  try {
    return readPlaylist(JSON.parse(text));
  } catch {
    return {title: "", items: []};
  }
}
