import {html} from "htl";
import type {Picture} from "../../images/picture.js";
import {thankInTitle} from "../frame/photoCredit.js";
import {drawPicture} from "../marks/drawPicture.js";

/** What stands beside a patch's pictures. */
export interface PatchNote {
  /** What the photo shows. */
  readonly name: string;
  /** The photo’s id. */
  readonly photo?: string;
  /** Whom to thank. */
  readonly credit?: Node;
  /** The unit's activation there. */
  readonly value: number;
}

export interface PatchGridOptions {
  /** What the unit is called: "Mixed_6a 405". */
  readonly unit: string;
  /** Ready-made pictures: the cells of a sheet, photo and signal for each patch. */
  readonly ready?: readonly {readonly photo: Node; readonly signal: Node}[];
}

export interface PatchGrid {
  readonly element: HTMLElement;
  /** Draws the photo's part of a patch. */
  photo(index: number, picture: Picture): void;
  /** Draws the guided signal of a patch. */
  signal(index: number, picture: Picture): void;
  /** Says how far the pictures are, with a button to stop them where that is given; null when all are there. */
  status(text: string | null, stop?: () => void): void;
}

/**
 * Returns two grids of three by three side by side: the patches that excite a
 * unit most, the strongest first, and what in each of them excites it, in the
 * same order. Patches not drawn yet are grey. A unit without patches is said
 * to be dead.
 */
export function patchGrid(notes: readonly PatchNote[], {unit, ready}: PatchGridOptions): PatchGrid {
  const canvases = (what: string) =>
    notes.map(({name}, i) => {
      const label = `${what} ${i + 1} of ${notes.length}: ${name}`;
      return html`<canvas width="1" height="1" role="img" aria-label=${label}></canvas>` as HTMLCanvasElement;
    });
  const photos = canvases("Patch");
  const signals = canvases("Signal");
  const cells = (pictures: readonly Node[]) =>
    notes.map(({name, photo, value}, i) => {
      const title = `${name}: ${threeDigits(value)}`;
      const cell = html`<div class="units-patch" title=${title}>${pictures[i]}</div>` as HTMLElement;
      if (photo) thankInTitle(cell, photo);
      return cell;
    });
  const values = notes.map(({value}) => html`<li>${threeDigits(value)}</li>`);
  const credits = notes.filter(({credit}) => credit).map(({credit}) => html`<li>${credit}</li>`);
  const said = html`<span role="status"></span>`;
  const button = html`<button type="button" hidden>Stop</button>` as HTMLButtonElement;
  const status = html`<div class="units-patch-status" hidden>${said} ${button}</div>`;
  const dead = html`<p class="units-patch-dead">${unit} is silent in every photo of the corpus: a dead unit has no patches.</p>`;
  const element = html`<div class="units-patch-grids" data-unit=${unit}>
    ${
      notes.length
        ? html`<div class="units-patch-pair">
      <div class="units-patch-grid" role="group" aria-label=${`The patches that excite ${unit} most`}>${cells(ready?.map((d) => d.photo) ?? photos)}</div>
      <div class="units-patch-grid" role="group" aria-label=${`What excites ${unit} in them`}>${cells(ready?.map((d) => d.signal) ?? signals)}</div>
    </div>
    <div class="units-patch-values"><span>Activations:</span><ol>${values}</ol></div>`
        : dead
    }
    ${status}
    ${credits.length ? html`<details class="units-patch-credits"><summary>Photos in this grid</summary><ol>${credits}</ol></details>` : ""}
  </div>` as HTMLElement;
  return {
    element,
    photo: (index, picture) => drawPicture(photos[index], picture),
    signal: (index, picture) => drawPicture(signals[index], picture),
    status(text, stop) {
      status.hidden = text === null;
      said.textContent = text ?? "";
      button.hidden = !stop;
      button.onclick = stop ?? null;
    }
  };
}

function threeDigits(value: number): string {
  return value.toPrecision(3);
}
