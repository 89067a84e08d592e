import {html} from "htl";

/** A neighbour as it is shown. */
export interface ShownNeighbour {
  readonly mark: HTMLElement;
  /** What it is, in words. */
  readonly name: string;
  /** How far it is, as it is written. */
  readonly distance: string;
  /** Whether it is of the query's own group; absent where the query has none. */
  readonly isSame?: boolean;
  /** Asks for its own neighbours; absent where that cannot be asked. */
  readonly onPick?: () => void;
}

/** A space with the neighbours that it gives. */
export interface ShownSpace {
  readonly title: string;
  /** What it is made of. */
  readonly note: string;
  /** How many of all its neighbours are of the query's own group. */
  readonly count: string;
  readonly neighbours: readonly ShownNeighbour[];
  /** How many more there are than are drawn. */
  readonly more: number;
}

/** What is asked about. */
export interface ShownQuery {
  readonly mark: HTMLElement;
  readonly name: string;
  /** What its group is called; absent where it has none. */
  readonly group?: string;
}

/** How many neighbours of a space are drawn at most. */
export const drawnNeighbours = 18;

/** Returns the picture of neighbours: the query, and below it, a row a space, what is nearest to it there. */
export function nearBoard() {
  const query = html`<div class="neighbours-query"></div>`;
  const rows = html`<div class="neighbours-rows"></div>`;
  return {
    element: html`<div class="neighbours">${query}${rows}</div>`,
    draw({mark, name, group}: ShownQuery, spaces: readonly ShownSpace[]): void {
      const key = group === undefined ? "" : html`<span class="neighbours-key">${group}, as the query</span>`;
      query.replaceChildren(mark, html`<span>The query: <strong>${name}</strong></span>`, key);
      rows.replaceChildren(...spaces.map(spaceRow));
    }
  };
}

function spaceRow({title, note, count, neighbours, more}: ShownSpace): HTMLElement {
  const items = neighbours.map(({mark, name, distance, isSame, onPick}) => {
    const words = `${name}, at ${distance}`;
    const kind = isSame ? "neighbours-same" : "neighbours-other";
    const shown = onPick
      ? html`<button type="button" class=${kind} title=${words} aria-label=${`${words}: its own neighbours`} onclick=${onPick}>${mark}</button>`
      : html`<span class=${kind} title=${words}>${mark}</span>`;
    return html`<li>${shown}</li>`;
  });
  const rest = more > 0 ? html`<li class="neighbours-more">and ${more} more</li>` : "";
  return html`<div class="neighbours-row" role="group" aria-label=${title}>
    <div class="neighbours-space"><strong>${title}</strong> <small>${note}</small> <span>${count}</span></div>
    <ol class="neighbours-list">${items}${rest}</ol></div>`;
}
