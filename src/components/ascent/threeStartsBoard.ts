import {html} from "htl";
import {numberText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import type {StartsShown} from "./startsShown.js";

/** Returns what shows the images that came of several starts, with their numbers, and how different every two are. */
export function threeStartsBoard() {
  const images = html`<div class="ascent-starts"></div>`;
  const pairs = html`<tbody></tbody>`;
  const element = html`<div class="ascent-starts-board">${images}
    <table class="ascent-starts-pairs"><thead><tr><th scope="col">two starts</th><th scope="col">differ by, of 255</th>
      <th scope="col">correlation</th></tr></thead>${pairs}</table></div>`;
  return {
    element,
    /** Shows the images; those that are still to come have no place yet. */
    draw({results, pairs: found}: StartsShown): void {
      images.replaceChildren(
        ...results.map(({seed, value, probability, fine, draw}) => {
          const canvas =
            html`<canvas role="img" aria-label=${`What came of start ${seed}`}></canvas>` as HTMLCanvasElement;
          draw(canvas);
          return html`<div>${canvas}<strong>start ${seed}</strong><span>value ${numberText(value, 0)}, sure ${percentText(probability)}, fine ${percentText(fine)}</span></div>`;
        })
      );
      pairs.replaceChildren(
        ...found.map(
          ({seeds: [a, b], rms, correlation}) =>
            html`<tr><th scope="row">${a} and ${b}</th><td>${numberText(rms, 0)}</td><td>${numberText(correlation, 2)}</td></tr>`
        )
      );
    }
  };
}
