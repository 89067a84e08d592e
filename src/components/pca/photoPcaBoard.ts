import {html} from "htl";
import {photos} from "../../photos.js";
import {thumbnails} from "../drawer/drawer.js";
import {photoCredit} from "../frame/photoCredit.js";
import {categoryColours} from "../marks/categoryColours.js";
import type {ScatterData} from "../marks/drawScatter.js";
import {categoryMarks} from "../marks/markColours.js";
import {memoizeLast} from "../marks/memoizeLast.js";
import {photoFrames} from "../marks/photoFrames.js";
import {photoMark} from "../marks/photoMark.js";
import {pictureScatter} from "../marks/pictureScatter.js";
import type {ScatterView} from "../marks/scatterView.js";
import {axesOf, componentTitle, type PcaSolution, type PickedAxes, varianceShares} from "./pcaSolution.js";
import {kindsOf, photoKinds} from "./photoSolution.js";
import {varianceBars} from "./varianceBars.js";

/** How wide a photo is at first, in CSS pixels: so that a hundred are seen and the others are dots between them. */
export const photoSize = 24;

/** How components of photos are looked at. */
export interface PhotoPcaView extends PickedAxes {
  readonly scatter: ScatterView;
}

export interface PhotoPcaBoardOptions {
  /** The address of the thumbnails; defaults to the site’s. */
  readonly sheet?: string;
  /** Called with a component that the reader presses, counted from 1. */
  readonly onComponent?: (component: number) => void;
  /** Called when the reader looks at the scatter in another way. */
  readonly onView?: (view: ScatterView) => void;
  /** Ends its listening to the window. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns the picture of principal components of photos: the photos by two of
 * them, framed in the colour of their kind, those in the brush, and the shares
 * of the variance.
 */
export function photoPcaBoard({sheet = thumbnails(), onComponent, onView, invalidation}: PhotoPcaBoardOptions = {}) {
  const picture = new Image();
  const scatter = pictureScatter({label: "Photos by two components", size: photoSize, onView, invalidation});
  const key = html`<div class="pca-key"></div>`;
  const inside = html`<div class="picture-scatter-inside"></div>`;
  const bars = html`<div></div>`;
  const element = html`<div class="pca pca-photos">${key}${scatter.element}
      <div class="pca-shares"><div class="figure-control-title">Share of the variance</div>${bars}</div>${inside}</div>`;
  let data: ScatterData | undefined;
  picture.addEventListener("load", () => data && scatter.show(data));
  picture.src = sheet;

  const marksOf = memoizeLast((solution: PcaSolution) => {
    const marks = categoryMarks(kindsOf(solution), photoKinds, categoryColours);
    return {...marks, draw: photoFrames(picture, solution.examples, marks.colours)};
  });
  const drawBars = memoizeLast(({components}: PcaSolution, ...axes: number[]) =>
    bars.replaceChildren(varianceBars(varianceShares(components), {axes, onPick: (k) => onComponent?.(k + 1)}))
  );

  return {
    element,
    stale: scatter.stale,
    draw(solution: PcaSolution, view: PhotoPcaView): void {
      const {components, columns, examples} = solution;
      const shares = varianceShares(components);
      const [across, up] = axesOf(view, components);
      const {colours, key: names, draw} = marksOf(solution);
      key.replaceChildren(names);
      data = {
        x: columns[across],
        y: columns[up],
        xTitle: componentTitle(shares, across),
        yTitle: componentTitle(shares, up),
        draw,
        colour: (i) => colours[i],
        name: (i) => `${photos[examples[i]].subject} (${photos[examples[i]].kind})`
      };
      scatter.show(data, view.scatter);
      const selected = scatter.selected.map((i) => examples[i]);
      inside.replaceChildren(selected.length ? photoList(selected, sheet) : "");
      drawBars(solution, across, up);
    },
    png: scatter.png,
    /** Returns the shares of the variance as a drawing. */
    svg: () => new XMLSerializer().serializeToString(bars.querySelector("svg")!)
  };
}

/** Returns what the *selected* photos are: how many of each kind, their pictures, and whom to thank. */
function photoList(selected: readonly number[], sheet: string): HTMLElement {
  const counts = photoKinds.map((kind) => ({kind, count: selected.filter((i) => photos[i].kind === kind).length}));
  const words = counts.filter(({count}) => count).sort((a, b) => b.count - a.count);
  return html`<div class="digit-list"><p role="status">${selected.length} inside: ${words.map(({kind, count}) => `${count} × ${kind}`).join(", ")}.</p>
        <ul class="digit-list-marks">${selected.map((i) => html`<li title=${photos[i].subject}>${photoMark(i, sheet, 48)}</li>`)}</ul>
        <details><summary>Credits of these photos</summary><ul>${selected.map((i) => html`<li>${photoCredit(photos[i])}</li>`)}</ul></details></div>`;
}
