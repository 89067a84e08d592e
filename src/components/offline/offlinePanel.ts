import {html} from "htl";
import {addressOf} from "../../serviceWorker/keepFiles.js";
import type {SiteFile} from "../../serviceWorker/manifest.js";
import {bytesOf, type Wish, wantedFiles} from "../../serviceWorker/wantedFiles.js";
import {keepingError, megabytes} from "./keptWords.js";
import type {OfflineStore} from "./offlineStore.js";

export interface OfflinePanelOptions {
  /** Ends a download under way; what is kept stays. */
  readonly invalidation?: Promise<unknown>;
  /** Shows the page anew in the version that the reader asked for; defaults to a reload. */
  readonly reload?: () => void;
}

const wishes: Readonly<Record<Wish, string>> = {
  pages: "Keep all pages and figures",
  everything: "Keep everything"
};

/**
 * Returns buttons that keep the site in this browser, with the size of each
 * before it is pressed, how far it is, a way to stop and a way to remove all.
 */
export function offlinePanel(
  store: OfflineStore,
  {invalidation, reload = () => location.reload()}: OfflinePanelOptions = {}
): HTMLElement {
  let ending: AbortController | undefined;
  const buttons = (Object.keys(wishes) as Wish[]).map((wish) => ({
    wish,
    button:
      html`<button type="button" disabled onclick=${() => keep(wish)}>${wishes[wish]}</button>` as HTMLButtonElement
  }));
  const bar = html`<progress hidden max="1" value="0" aria-label="Kept so far"></progress>` as HTMLProgressElement;
  const sofar = html`<span hidden></span>`;
  const stop = html`<button type="button" hidden onclick=${() => ending?.abort()}>Stop</button>` as HTMLButtonElement;
  const remove = html`<button type="button" hidden onclick=${clear}>Remove what is kept</button>` as HTMLButtonElement;
  const update = html`<button type="button" hidden onclick=${renew}>Use the new version</button>` as HTMLButtonElement;
  const line = html`<p role="status">`;
  const room = html`<p class="offline-room">`;

  async function keep(wish: Wish) {
    const files = wantedFiles(await store.manifest(), wish);
    const all = bytesOf(files);
    ending = new AbortController();
    under(true);
    line.textContent = `Keeping ${megabytes(all)} …`;
    let words = "";
    try {
      const progress = (bytes: number) => {
        bar.value = bytes / all;
        sofar.textContent = `${megabytes(bytes)} of ${megabytes(all)}`;
      };
      await store.keep(wish, {signal: ending.signal, progress});
    } catch (error) {
      words = keepingError(error);
    }
    under(false);
    await show(words);
  }

  async function clear() {
    under(true);
    await store.remove();
    under(false);
    await show("Removed. Networks and photos of your own, and playlists, are untouched.");
  }

  async function renew() {
    await store.update();
    reload();
  }

  function under(way: boolean) {
    bar.hidden = sofar.hidden = stop.hidden = !way;
    bar.value = 0;
    sofar.textContent = "";
    for (const {button} of buttons) button.disabled = way;
    remove.disabled = way;
  }

  async function show(words = "") {
    try {
      const site = await store.manifest();
      const {urls, wish} = await store.kept();
      const isKept = (file: SiteFile) => urls.has(addressOf(file, store.scope));
      for (const {wish, button} of buttons) {
        const files = wantedFiles(site, wish);
        button.textContent = `${wishes[wish]} (${megabytes(bytesOf(files))})`;
        button.disabled = files.every(isKept);
      }
      const files = site.files.filter(isKept);
      const whole = wish && wantedFiles(site, wish).every(isKept);
      remove.hidden = files.length === 0 && !wish;
      update.hidden = !(await store.isWaiting());
      const now = files.length
        ? `Kept in this browser: ${files.length} of ${site.files.length} files, ${megabytes(bytesOf(files))}.`
        : "Nothing is kept in this browser.";
      const ready = whole ? `Ready: ${wish === "pages" ? "all pages open" : "all works"} without a connection.` : "";
      line.textContent = [words, now, words ? "" : ready].filter(Boolean).join(" ");
    } catch (error) {
      line.textContent = (error as Error).message;
    }
    const {quota = 0, usage = 0} = (await navigator.storage?.estimate()) ?? {};
    room.textContent = quota ? `The browser has room for ${megabytes(quota - usage)} more from this host.` : "";
  }

  invalidation?.then(() => ending?.abort());
  show();
  return html`<div class="offline-panel">
    <div class="offline-buttons">${buttons.map(({button}) => button)}${remove}${update}</div>
    <div class="offline-buttons">${bar}${sofar}${stop}</div>
    ${line}${room}
  </div>`;
}
