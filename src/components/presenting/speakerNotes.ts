import {html} from "htl";

/** What a speaker wants to know of where the talk is. */
export interface TalkPlace {
  readonly title: string;
  readonly notes: string;
  /** What comes next; undefined at the end. */
  readonly next?: string;
  /** Counted from 0. */
  readonly index: number;
  readonly count: number;
}

/** What windows of one browser say to each other: where the talk is, null when it has ended, or that somebody asks. */
type Message = {readonly place: TalkPlace | null} | "where?";

const channelName = "why-is-this-a-cat speaker";

export interface TalkTeller {
  /** Says where the talk is now, to every speaker’s window that is open or will be; null when it has ended. */
  tell(place: TalkPlace | null): void;
  close(): void;
}

/** Returns what tells the windows of this browser where the talk is. */
export function talkTeller(): TalkTeller {
  const channel = new BroadcastChannel(channelName);
  let last: TalkPlace | null = null;
  channel.onmessage = ({data}: MessageEvent<Message>) => {
    if (data === "where?") channel.postMessage({place: last} satisfies Message);
  };
  return {
    tell(place) {
      last = place;
      channel.postMessage({place} satisfies Message);
    },
    close: () => channel.close()
  };
}

/**
 * Returns the speaker’s window: the notes to the figure that another window of
 * this browser presents, what comes next, and the time since it began. It
 * follows the talk until *invalidation*.
 */
export function speakerNotes({invalidation}: {readonly invalidation?: Promise<unknown>} = {}): HTMLElement {
  const channel = new BroadcastChannel(channelName);
  const place = html`<p class="speaker-notes-place"></p>`;
  const title = html`<h2 class="speaker-notes-title"></h2>`;
  const notes = html`<div class="speaker-notes-words" aria-live="polite"></div>`;
  const next = html`<p class="speaker-notes-next"></p>`;
  const clock = html`<p class="speaker-notes-clock" role="timer"></p>`;
  let began: number | undefined;

  function show(now: TalkPlace | null): void {
    if (!now) {
      place.textContent = "Nothing is presented just now. Press Play on the playlist’s page.";
      title.textContent = notes.textContent = next.textContent = "";
      began = undefined;
      return;
    }
    began ??= Date.now();
    place.textContent = `Figure ${now.index + 1} of ${now.count}`;
    title.textContent = now.title;
    notes.textContent = now.notes || "No notes to this figure.";
    next.textContent = now.next === undefined ? "This is the last figure." : `Next: ${now.next}`;
  }

  channel.onmessage = ({data}: MessageEvent<Message>) => {
    if (data !== "where?") show(data.place);
  };
  const ticking = setInterval(() => {
    const seconds = began === undefined ? 0 : Math.floor((Date.now() - began) / 1000);
    clock.textContent =
      began === undefined ? "" : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
  }, 1000);
  invalidation?.then(() => {
    clearInterval(ticking);
    channel.close();
  });
  show(null);
  channel.postMessage("where?" satisfies Message);
  return html`<section class="speaker-notes" aria-label="Speaker’s window">${place}${title}${notes}${next}${clock}</section>`;
}
