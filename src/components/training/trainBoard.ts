import {html} from "htl";
import {signedPicture} from "../../images/signedPicture.js";
import {drawPicture} from "../marks/drawPicture.js";
import {linePlot} from "../marks/linePlot.js";
import {numberText} from "../marks/numberText.js";

/** The network at one moment of its training. */
export interface ShownMoment {
  readonly step: number;
  readonly loss: number | null;
  readonly right: number;
  readonly of: number;
  readonly heldOutLoss: number;
  /** [5, 5, 1, width] */
  readonly filters: ArrayLike<number>;
}

export interface TrainBoard {
  readonly element: HTMLElement;
  /** Draws a training of *until* steps, as far as it is, and the filters at the *step* looked at. */
  draw(moments: readonly ShownMoment[], until: number, step: number): void;
}

const lossColour = "var(--sign-against)";
const rightColour = "var(--sign-for)";

/** Returns the picture of a training: its loss, how many held-out digits it names rightly, and its first filters. *onPick* hears at which step the reader looks. */
export function trainBoard(onPick: (step: number) => void): TrainBoard {
  const right = linePlot({height: 170, onPick});
  const loss = linePlot({height: 170, onPick});
  const filters = html`<div class="training-filters"></div>`;
  const title = html`<p class="training-title"></p>`;
  return {
    element: html`<div class="training-board">${right.element}${loss.element}<div>${title}${filters}</div></div>`,
    draw(moments, until, step) {
      const at = momentAt(moments, step);
      const places = moments.map((d) => d.step);
      const ticks = [0, Math.round(until / 2), until];
      const common = {unit: "steps", x: {domain: [0, until] as const, ticks, text: String}, at: at.step, places};
      right.draw({
        ...common,
        title: "Held-out digits named rightly",
        told: `Of ${at.of} held-out digits, ${at.right} are named rightly after ${at.step} steps.`,
        y: {domain: [0, 1], ticks: [0, 0.5, 1], text: (value) => `${100 * value}\u00a0%`},
        lines: [{colour: rightColour, isBold: true, points: moments.map((d) => ({x: d.step, y: d.right / d.of}))}]
      });
      const losses = moments.flatMap((d) => (d.loss === null ? [] : [{x: d.step, y: d.loss}]));
      const largest = Math.max(2.5, ...losses.map(({y}) => y).filter(Number.isFinite));
      loss.draw({
        ...common,
        title: "Loss, nats: shown (red), held out",
        told: `The loss after ${at.step} steps is ${at.loss === null ? "not measured" : numberText(at.loss)} on the digits shown, ${numberText(at.heldOutLoss)} on those held out.`,
        y: {domain: [0, largest], ticks: [0, largest / 2, largest], text: (value) => numberText(value, 1)},
        lines: [
          {colour: lossColour, isBold: true, points: losses},
          {
            colour: "currentColor",
            points: moments.filter((d) => Number.isFinite(d.heldOutLoss)).map((d) => ({x: d.step, y: d.heldOutLoss}))
          }
        ]
      });
      title.textContent = `First filters after ${at.step} steps`;
      filters.replaceChildren(...filterPictures(at));
    }
  };
}

/** Returns the moment nearest to a step. */
export function momentAt<T extends {readonly step: number}>(moments: readonly T[], step: number): T {
  return moments.reduce((a, b) => (Math.abs(b.step - step) < Math.abs(a.step - step) ? b : a));
}

/** One scale for all: a filter that does little is pale. */
function filterPictures({filters}: ShownMoment): HTMLElement[] {
  const width = filters.length / 25;
  const largest = Array.from(filters).reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9);
  return Array.from({length: width}, (_, k) => {
    const canvas = html`<canvas role="img" aria-label=${`Filter ${k}`}></canvas>` as HTMLCanvasElement;
    const values = Float32Array.from({length: 25}, (_, i) => filters[i * width + k]);
    drawPicture(canvas, signedPicture({values, width: 5, height: 5, channels: 1}, {scale: largest}));
    return canvas;
  });
}
