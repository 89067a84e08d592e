import {html} from "htl";
import type {LectureFigure} from "./lectureFigures.js";
import type {Playlist} from "./playlist.js";
import {playlistEditor} from "./playlistEditor.js";
import {playPlaylist} from "./playPlaylist.js";
import {speakerNotes} from "./speakerNotes.js";

/**
 * Returns what the playlist’s page is for: the reader’s playlist of any
 * *figures*, or at the address `#notes` the speaker’s window.
 */
export function playlistPage(
  figures: readonly LectureFigure[],
  {invalidation}: {readonly invalidation?: Promise<unknown>} = {}
): HTMLElement {
  if (location.hash === "#notes") return speakerNotes({invalidation});
  const play = (playlist: Playlist) => void playPlaylist(playlist, {invalidation});
  return html`<div>${playlistEditor({figures, play, notes: openNotes, invalidation})}</div>`;
}

function openNotes(): void {
  window.open(`${location.pathname}#notes`, "speaker-notes", "popup,width=560,height=640");
}
