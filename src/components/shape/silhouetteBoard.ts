import {html} from "htl";
import {type Outline, polygonMask} from "../../images/polygonMask.js";
import {silhouette} from "../../images/silhouette.js";
import {toPicture} from "../../images/toPicture.js";
import {subjectOf} from "../frame/picked.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {scoreBars} from "../marks/scoreBars.js";
import {maskEditor} from "./maskEditor.js";
import {outlineText} from "./outlineText.js";
import {outlinesOf, paintNames, type SilhouetteAnswer, type SilhouetteChoice} from "./silhouetteText.js";

export interface SilhouetteBoardOptions {
  /** The size of the network’s input. */
  readonly shape: {readonly width: number; readonly height: number};
  /** Stands below the silhouette: what fills it, and what the ground. */
  readonly knobs?: Node;
  /** Called when the reader has changed the outlines. */
  readonly onOutline?: (outlines: readonly Outline[]) => void;
}

/**
 * Returns the picture of a silhouette: the photo with its outline, which can be
 * redrawn and is drawn as it changes, what the network gets, and what it says to
 * both.
 */
export function silhouetteBoard({shape, knobs, onOutline}: SilhouetteBoardOptions) {
  const {width, height} = shape;
  const original = html`<canvas role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
  const editor = maskEditor({picture: original, label: "The animal’s outline"});
  const canvas =
    html`<canvas class="shape-canvas" role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
  const wholeBars = scoreBars({label: "The five best classes of the whole photo"});
  const bars = scoreBars({label: "The five best classes of the silhouette"});
  const element = html`<div class="shape-pair">
      <section><div class="figure-control-title">The photo, and the outline</div>${editor}${wholeBars.element}</section>
      <section><div class="figure-control-title">What the network gets</div>${canvas}
        <div class="shape-knobs">${knobs ?? ""}</div>${bars.element}</section>
    </div>`;
  let drawn: {readonly answer: SilhouetteAnswer; readonly choice: SilhouetteChoice} | undefined;
  let isBusy = false;
  /** Whether the outline holds nothing. */
  let isEmpty = false;
  /** Whether the bars are of an older picture. */
  let isOlder = false;

  editor.addEventListener("input", (event) => {
    event.stopPropagation();
    isOlder = true;
    paint();
  });
  editor.addEventListener("change", (event) => {
    event.stopPropagation();
    onOutline?.(editor.value);
  });

  /** Draws the silhouette of the outline that is there. */
  function paint(): void {
    if (!drawn) return;
    const {answer, choice} = drawn;
    try {
      const image = silhouette(answer.photo.pixels, polygonMask(editor.value, shape), choice);
      drawPicture(canvas, toPicture(image));
      isEmpty = false;
    } catch {
      isEmpty = true;
    }
    mark();
  }

  function mark(): void {
    bars.stale(isBusy || isEmpty || isOlder);
    canvas.classList.toggle("stale", isBusy || isEmpty);
  }

  return {
    element,
    /** Makes the outlines those of the choice, and those that come with its photo the ones to go back to. */
    arrange(choice: SilhouetteChoice): void {
      const outlines = outlinesOf(choice);
      const own = outlinesOf({...choice, outline: null});
      editor.original = own.length ? own : null;
      if (outlineText(outlines) !== outlineText(editor.value)) editor.value = outlines;
    },
    draw(answer: SilhouetteAnswer, choice: SilhouetteChoice): void {
      const {photo, whole, top, followed} = answer;
      const subject = subjectOf(choice.photo);
      if (drawn?.answer.photo !== photo) drawPicture(original, toPicture(photo.pixels));
      original.setAttribute("aria-label", subject);
      canvas.setAttribute(
        "aria-label",
        `${subject}: the animal ${paintNames[choice.fill]}, the ground ${paintNames[choice.ground]}`
      );
      drawn = {answer, choice};
      isOlder = !top;
      wholeBars.stale(!whole);
      if (whole) wholeBars.show(whole);
      if (top) bars.show(top, followed);
      paint();
    },
    stale(is: boolean): void {
      isBusy = is;
      mark();
    },
    png: () => canvasPng(canvas)
  };
}
