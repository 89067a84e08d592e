import {html} from "htl";
import {toPicture} from "../../images/toPicture.js";
import type {ClassScore} from "../../network/classScores.js";
import {subjectOf} from "../frame/picked.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {percentText} from "../marks/percentText.js";
import {scoreBars} from "../marks/scoreBars.js";
import {type SwapAnswer, type SwapChoice, verdictOf} from "./swapText.js";

/** Returns the picture of a swap on canvases of the given *shape*: the animal, the texture, the shape in that texture, which of the two wins, and by how much. */
export function swapBoard({width, height}: {readonly width: number; readonly height: number}) {
  const canvases = ["the animal", "the texture", "its shape in that texture"].map((title) => {
    const canvas =
      html`<canvas class="shape-canvas" role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
    return {canvas, element: html`<section><div class="figure-control-title">${title}</div>${canvas}</section>`};
  });
  const [animalCanvas, textureCanvas, canvas] = canvases.map((d) => d.canvas);
  const verdict = html`<p class="shape-swap-verdict" role="status"></p>`;
  const duel = html`<dl class="shape-swap-duel"></dl>`;
  const bars = scoreBars({label: "The five best classes of the shape in its new texture"});
  const element = html`<div><div class="shape-swap-three">${canvases.map((d) => d.element)}</div>${verdict}${duel}${bars.element}</div>`;
  let isBusy = false;
  /** Whether the numbers are of an older picture. */
  let isOlder = false;

  function mark(): void {
    bars.stale(isBusy || isOlder);
    duel.classList.toggle("stale", isBusy || isOlder);
    canvas.classList.toggle("stale", isBusy);
  }

  return {
    element,
    draw({pictures, scores}: SwapAnswer, choice: Pick<SwapChoice, "animal" | "texture">): void {
      const [animal, texture] = [choice.animal, choice.texture].map(subjectOf);
      drawPicture(animalCanvas, toPicture(pictures.animal));
      drawPicture(textureCanvas, toPicture(pictures.texture));
      drawPicture(canvas, toPicture(pictures.mixed));
      animalCanvas.setAttribute("aria-label", animal);
      textureCanvas.setAttribute("aria-label", texture);
      canvas.setAttribute("aria-label", `The outline of: ${animal}; filled with: ${texture}`);
      isOlder = !scores;
      if (scores) {
        bars.show(scores.top);
        duel.replaceChildren(duelist("by its shape", scores.shape), duelist("by its texture", scores.texture));
        verdict.textContent = verdictOf(scores.top[0], scores.shape, scores.texture);
      }
      mark();
    },
    stale(is: boolean): void {
      isBusy = is;
      mark();
    },
    png: () => canvasPng(canvas)
  };
}

function duelist(words: string, {label, probability}: ClassScore): HTMLElement {
  return html`<div><dt>${words}: ${label}</dt><dd><span class="score-bars-bar" aria-hidden="true"><span
        style=${`width: ${(100 * probability).toFixed(2)}%`}></span></span> ${percentText(probability)}</dd></div>`;
}
