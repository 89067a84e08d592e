import {html} from "htl";
import type {MapPicture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import {signalEnds} from "../../methods.js";
import {colourKey} from "../marks/colourKey.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {reluRules} from "./reluRules.js";

/** The id of a rule's method, or "all" of them. */
export type RulesView = string;

/** What the rules make of a photo. */
export interface RulesPictures {
  readonly photo: Raster;
  /** One for each of reluRules. */
  readonly maps: readonly MapPicture[];
}

export interface RulesBoard {
  readonly element: HTMLElement;
  /** Draws the pictures of the unit of the given *name* for a photo of the given *subject*. */
  draw(pictures: RulesPictures, words: {readonly name: string; readonly subject: string}): void;
  /** Shows all rules, or one of them beside the photo. */
  look(view: RulesView): void;
  /** Returns the three maps side by side, as a PNG. */
  png(): Promise<Blob>;
}

/** Returns the picture of the three rules of a ReLU, for images of the given size: the photo and a map a rule, each with its line of code. */
export function rulesBoard({width, height}: {readonly width: number; readonly height: number}): RulesBoard {
  const original = html`<canvas role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
  const panes = reluRules.map(({title, code, method}) => {
    const canvas = html`<canvas role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
    const key = html`<span></span>`;
    const element = html`<div class="rules-pane" data-rule=${method}>${canvas}
      <div class="rules-under"><strong>${title}</strong> <code>${code}</code>${key}</div></div>`;
    return {canvas, key, element, title};
  });
  const element = html`<div class="rules-panes" data-show="all">
    <div class="rules-pane">${original}<div class="rules-under"><strong>The photo</strong></div></div>
    ${panes.map((pane) => pane.element)}
  </div>`;
  return {
    element,
    draw({photo, maps}, {name, subject}) {
      original.setAttribute("aria-label", subject);
      drawPicture(original, toPicture(photo));
      maps.forEach((picture, i) => {
        const {canvas, key, title} = panes[i];
        canvas.setAttribute("aria-label", `${title} of ${name} for the photo: ${subject}`);
        drawPicture(canvas, picture);
        key.replaceChildren(colourKey({display: "signed", picture, ends: signalEnds}));
      });
    },
    look(view) {
      element.dataset.show = view;
    },
    png() {
      const canvas = document.createElement("canvas");
      canvas.width = width * panes.length;
      canvas.height = height;
      const context = canvas.getContext("2d")!;
      panes.forEach((pane, i) => {
        context.drawImage(pane.canvas, i * width, 0);
      });
      return canvasPng(canvas);
    }
  };
}
