import {html} from "htl";
import type {OwnShelf} from "./ownShelf.js";

export interface KeptNetworksOptions {
  /** Is told which one is to be used; absent where there is nothing to use it for. */
  readonly onUse?: (name: string) => void;
  readonly invalidation?: Promise<unknown>;
}

/** Returns the list of the reader’s networks, each with its size: to be used, kept in this browser, or removed. */
export function keptNetworks(shelf: OwnShelf, {onUse, invalidation}: KeptNetworksOptions): HTMLElement {
  const rows = html`<ul class="own-networks-kept"></ul>`;
  const status = html`<p role="status"></p>`;
  const problem = html`<p class="figure-problem" role="alert"></p>`;
  const element = html`<section hidden aria-label="Your networks"><p class="own-networks-title">Your networks</p>${rows}${status}${problem}</section>`;
  invalidation?.then(shelf.onChange(show));
  show();
  return element;

  function show(): void {
    const {own} = shelf;
    element.hidden = !own.length && !shelf.problem && !status.textContent;
    rows.replaceChildren(
      ...own.map(
        ({
          network: {name, title},
          isKept,
          bytes
        }) => html`<li><b>${title}</b> <span>${megabytes(bytes)}, ${isKept ? "kept in this browser" : "until this window closes"}</span>
          ${onUse ? html`<button type="button" class="figure-button" onclick=${() => onUse(name)}>Use</button>` : ""}
          ${isKept ? "" : html`<button type="button" class="figure-button" onclick=${() => act(() => shelf.keep(name), `${title} is kept.`)}>Keep in this browser</button>`}
          <button type="button" class="figure-button" onclick=${() => act(() => shelf.remove(name), `${title} is removed.`)}>Remove</button></li>`
      )
    );
    problem.textContent = shelf.problem ?? "";
  }

  async function act(action: () => Promise<void>, done: string): Promise<void> {
    problem.textContent = "";
    try {
      await action();
      status.textContent = `${done} ${await room()}`;
      show(); // what was done is said also where it was the last
    } catch (error) {
      problem.textContent = (error as Error).message;
    }
  }
}

function megabytes(bytes: number): string {
  return bytes < 1e5 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Returns in words how much this browser keeps of the site, and how much it would. */
async function room(): Promise<string> {
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => undefined);
  if (!estimate?.quota) return "";
  return `This browser keeps ${megabytes(estimate.usage ?? 0)} of this site, and has room for ${(estimate.quota / 1e9).toFixed(1)} GB.`;
}
