import {html} from "htl";

export interface OpenedPanel {
  readonly element: HTMLElement;
  /** Fills the panel anew, at once where it is open and else when it opens. */
  refresh(): void;
}

export interface OpenedPanelOptions {
  readonly class: string;
  readonly summary: string;
  /** Resolves to what stands in the panel. What an older call resolves to is dropped. */
  readonly fill: () => Promise<Node>;
}

/** Returns a panel that the reader opens, and that is filled only where it is open. What *fill* throws stands in it. */
export function openedPanel({class: name, summary, fill}: OpenedPanelOptions): OpenedPanel {
  let turn = 0;
  const place = html`<div></div>`;
  const element =
    html`<details class=${name} ontoggle=${refresh}><summary>${summary}</summary>${place}</details>` as HTMLDetailsElement;

  async function refresh(): Promise<void> {
    const mine = ++turn;
    if (!element.open) return;
    if (!place.firstChild) place.replaceChildren("…");
    const content = await fill().catch((error: Error) => error.message);
    if (mine === turn) place.replaceChildren(content);
  }

  return {element, refresh: () => void refresh()};
}
