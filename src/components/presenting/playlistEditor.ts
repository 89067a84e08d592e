import {html} from "htl";
import {chapters} from "../../chapters.js";
import type {TextStore} from "../frame/keptText.js";
import {saveFile} from "../frame/saveFile.js";
import {keptPlaylist, playlistKey} from "./keptPlaylist.js";
import type {LectureFigure} from "./lectureFigures.js";
import {openDialog} from "./openDialog.js";
import {mostItems, type Playlist, type PlaylistItem, readPlaylist} from "./playlist.js";
import {playlistList} from "./playlistList.js";
import {counted, playlistOffer} from "./playlistOffer.js";
import {playlistOf, playlistText} from "./playlistText.js";
import {qrDialog} from "./qrDialog.js";
import {sitePage} from "./sitePage.js";

export interface PlaylistEditorOptions {
  /** The figures whose ready-made states can be added. */
  readonly figures: readonly LectureFigure[];
  /** Shows the given figures one after another, in the presenting view. */
  readonly play: (playlist: Playlist) => void;
  /** Opens a window with the speaker’s notes; absent where there is none. */
  readonly notes?: () => void;
  /** Where the playlist is kept; defaults to this browser’s local storage. */
  readonly storage?: TextStore;
  /** Ends its listening to the page’s address and to other windows. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns the playlist of the reader’s browser, to be put in order: names, notes
 * and places of its figures, ready-made states to add, and the whole of it as
 * one link and one file. A playlist in the page’s address (`#playlist=…`) takes
 * the place of an empty one, and is offered beside one that is not; a link or a
 * file that cannot be read changes nothing. What was taken out can be put back.
 */
export function playlistEditor(options: PlaylistEditorOptions): HTMLElement {
  const {figures, play, notes, storage, invalidation} = options;
  const kept = keptPlaylist(storage);
  const {base} = sitePage();
  let playlist = kept.get();
  const title = html`<input type="text" maxlength="200" placeholder="My lecture" oninput=${(event: Event) => {
    event.stopPropagation();
    save({...playlist, title: title.value});
  }} />` as HTMLInputElement;
  const empty = html`<p class="playlist-editor-empty">There is no figure in it yet. Press <em>Add to playlist</em> below any figure of the site, or add a ready-made state here.</p>`;
  const said = html`<p class="playlist-editor-said" role="status"></p>`;
  const current = () => playlist;
  const list = playlistList({base, current, save, change, say});
  const offer = playlistOffer({current, change, append, say});
  const ready = readyMade(figures);
  const file =
    html`<input type="file" class="visually-hidden" accept="application/json,.json" oninput=${(event: Event) => event.stopPropagation()}
    onchange=${open} />` as HTMLInputElement;
  const button = (words: string, act: () => unknown) => html`<button type="button" onclick=${act}>${words}</button>`;
  const needed = [
    button("Play", () => play(playlist)),
    button("Copy link", copyLink),
    button("QR code", () => openDialog(qrDialog(link(), playlist.title || "Playlist"))),
    button("Save as file", () =>
      saveFile("playlist.json", new Blob([`${JSON.stringify(playlist, null, 2)}\n`], {type: "application/json"}))
    ),
    button("Take all out", () => {
      const before = playlist;
      change({title: "", items: []});
      say(`${counted(before.items.length)} taken out.`, () => change(before));
    })
  ] as HTMLButtonElement[];
  const element = html`<div class="playlist-editor">
    ${offer.element}
    <label class="playlist-editor-title">Name of the playlist ${title}</label>
    ${empty}${list.element}
    <div class="playlist-editor-add"><label>A ready-made state ${ready}</label>${button("Add", addReady)}</div>
    <div class="playlist-editor-actions">${needed}<label class="playlist-editor-file">${file}Open file …</label>${
      notes ? button("Speaker’s window", notes) : ""
    }</div>
    ${said}
  </div>`;

  const onStorage = (event: StorageEvent) => {
    if (event.key === playlistKey) draw(kept.get()); // another window added a figure
  };
  window.addEventListener("storage", onStorage);
  window.addEventListener("hashchange", follow);
  invalidation?.then(() => {
    window.removeEventListener("storage", onStorage);
    window.removeEventListener("hashchange", follow);
  });
  draw(playlist);
  follow();
  return element;

  function save(next: Playlist): void {
    playlist = next;
    kept.set(next);
    tell();
  }

  function tell(): void {
    for (const d of needed) d.disabled = playlist.items.length === 0;
    empty.hidden = playlist.items.length > 0;
  }

  function change(next: Playlist): void {
    save(next);
    draw(next);
  }

  function draw(next: Playlist): void {
    playlist = next;
    title.value = next.title;
    list.draw(next);
    tell();
  }

  function addReady(): void {
    const [figure, state] = ready.value.split("/").map(Number);
    const {path, id, title: name, links} = figures[figure];
    append([{path, id, state: links[state].state, title: `${name}: ${links[state].title}`}]);
  }

  function append(items: readonly PlaylistItem[]): void {
    if (playlist.items.length + items.length > mostItems) {
      say(`A playlist holds ${mostItems} figures at most.`);
      return;
    }
    change({...playlist, items: [...playlist.items, ...items]});
    say(`${counted(items.length)} added; the playlist has ${playlist.items.length}.`);
  }

  /** Reads the playlist in the page’s address. */
  function follow(): void {
    const text = new URLSearchParams(location.hash.slice(1)).get("playlist");
    if (text === null) return;
    offer.take(() => playlistOf(text));
    history.replaceState(null, "", location.pathname + location.search);
  }

  async function open(): Promise<void> {
    const text = (await file.files?.[0]?.text()) ?? "";
    file.value = "";
    offer.take(() => readPlaylist(parsed(text)));
  }

  function link(): string {
    return new URL(`#playlist=${playlistText(playlist)}`, location.href).href;
  }

  async function copyLink(): Promise<void> {
    const address = link();
    try {
      await navigator.clipboard.writeText(address);
      say(`Link copied: ${counted(playlist.items.length)} with their notes, in ${address.length} letters.`);
    } catch {
      const field =
        html`<input type="text" readonly value=${address} aria-label="Link to this playlist" />` as HTMLInputElement;
      said.replaceChildren(field);
      field.select();
    }
  }

  function say(words: string, undo?: () => void): void {
    const back = () => {
      undo?.();
      said.textContent = "Put back.";
    };
    said.replaceChildren(words, ...(undo ? [" ", button("Put back", back)] : []));
  }
}

function readyMade(figures: readonly LectureFigure[]): HTMLSelectElement {
  const paths = [...new Set(figures.map(({path}) => path))];
  return html`<select>${paths.map(
    (path) =>
      html`<optgroup label=${chapters.find((page) => page.path === path)?.title ?? path}>${figures.flatMap(
        (figure, i) =>
          figure.path === path
            ? figure.links.map((d, j) => html`<option value=${`${i}/${j}`}>${figure.title}: ${d.title}</option>`)
            : []
      )}</optgroup>`
  )}</select>` as HTMLSelectElement;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("this file is no JSON");
  }
}
