import {html} from "htl";
import {filmGallery, type GalleryFilm} from "../inputs/filmGallery.js";
import {colourKey} from "../marks/colourKey.js";
import {canvasPng} from "../marks/drawPicture.js";
import {filmPane} from "../marks/filmPane.js";
import {objectiveCurve} from "../marks/objectiveCurve.js";
import {scoreBars} from "../marks/scoreBars.js";
import {type Inversion, lossText} from "./inversion.js";

/**
 * Returns what shows the film of an inversion, its start and its result side by
 * side with what changed, what the network says of both, and the gallery of the
 * *films* that were built.
 */
export function inversionBoard(films: readonly GalleryFilm[]) {
  const pane = filmPane({curve: objectiveCurve({value: "loss"}), format: lossText});
  const canvas = (name: string) => html`<canvas role="img" aria-label=${name}></canvas>` as HTMLCanvasElement;
  const canvases = ["The start", "The result", "What changed"].map(canvas);
  const [start, result, changed] = canvases;
  const [startBars, resultBars] = [scoreBars({label: "Said of the start"}), scoreBars({label: "Said of the result"})];
  const key = html`<div></div>`;
  const gallery = filmGallery(films, {isCoarse: true});
  const board = html`<div class="inversion-board">${pane.element}
    <div class="inversion-pair">
      <div><strong>The start</strong>${start}${startBars.element}</div>
      <div><strong>The result</strong>${result}${resultBars.element}</div>
      <div><strong>What changed</strong>${changed}${key}</div>
    </div></div>`;

  return {
    element: html`<div class="inversion-film">${board}${gallery}</div>`,
    gallery,
    pause: pane.pause,
    /** Shows an inversion; *id* is the film’s that was built by the same choice. */
    draw({film, outcome}: Inversion, id: string | undefined): void {
      const {frames} = film;
      gallery.value = id;
      pane.show(film);
      frames[0].draw(start);
      frames[frames.length - 1].draw(result);
      outcome?.changed.draw(changed);
      for (const canvas of canvases) canvas.classList.toggle("figure-coarse", canvas.width < 64);
      for (const part of [startBars.element, resultBars.element, changed, key]) {
        part.style.visibility = outcome ? "" : "hidden"; // its place stays
      }
      if (!outcome) return;
      key.replaceChildren(
        colourKey({display: "signed", picture: outcome.changed, ends: {low: "became darker", high: "became brighter"}})
      );
      startBars.show(outcome.startTop.slice(0, 3));
      resultBars.show(outcome.top.slice(0, 3));
    },
    /** Resolves to start, result and change in a row, as PNG. */
    png(): Promise<Blob> {
      const {width, height} = result;
      const row = document.createElement("canvas");
      row.width = 3 * width;
      row.height = height;
      canvases.forEach((part, i) => void row.getContext("2d")!.drawImage(part, i * width, 0));
      return canvasPng(row);
    }
  };
}
