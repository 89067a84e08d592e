import {html} from "htl";
import {chapters} from "../../chapters.js";
import type {Slide} from "./slides.js";

export interface FigureListOptions {
  /** The index of the slide that is shown. */
  readonly now: number;
  /** The reader wants the slide of this index. */
  readonly onPick: (index: number) => void;
}

/** Returns a window with the list of *slides*, page by page, to go to one; it is to be put into the page and opened. */
export function figureList(slides: readonly Slide[], {now, onPick}: FigureListOptions): HTMLDialogElement {
  const runs: Array<{path: string; indices: number[]}> = [];
  slides.forEach(({path}, i) => {
    const last = runs[runs.length - 1];
    if (last?.path === path) last.indices.push(i);
    else runs.push({path, indices: [i]});
  });
  const pick = (index: number) => {
    dialog.close();
    onPick(index);
  };
  const entry = (index: number) => html`<li><button type="button" aria-current=${index === now ? "true" : null}
    autofocus=${index === now} onclick=${() => pick(index)}>${slides[index].title ?? wordsOf(slides[index])}</button></li>`;
  const dialog = html`<dialog class="presentation-list" aria-label="Figures">
    <form method="dialog"><button>Close</button></form>
    <div>${runs.map(
      ({path, indices}) => html`<section><h2>${titleOf(path)}</h2><ol>${indices.map(entry)}</ol></section>`
    )}</div>
  </dialog>` as HTMLDialogElement;
  dialog.addEventListener("close", () => dialog.remove());
  return dialog;
}

function titleOf(path: string): string {
  return chapters.find((page) => page.path === path)?.title ?? path;
}

/** Returns what a slide without a title is called. */
function wordsOf({id}: Slide): string {
  if (id === "first") return "The figures of this page";
  const words = id.replaceAll("-", " ");
  return words[0].toUpperCase() + words.slice(1);
}
