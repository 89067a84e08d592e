import {html} from "htl";
import {type ObjectiveCurve, objectiveCurve} from "./objectiveCurve.js";

/** A picture of a film. */
export interface FilmFrame {
  readonly step: number;
  readonly value: number;
  /** Draws the picture on a canvas, which takes its size. */
  draw(canvas: HTMLCanvasElement): void;
}

/** The pictures of an ascent, and the values of its steps: all of them, or those that are known. */
export interface Film {
  readonly frames: readonly FilmFrame[];
  readonly values: readonly (readonly [step: number, value: number])[];
  /** How many steps there are in all. */
  readonly steps: number;
  /** What it shows, to those who cannot see it. */
  readonly name: string;
}

export interface FilmPane {
  readonly element: HTMLElement;
  /** Shows a film, its last picture first; one that grows stays at its end as long as the reader does. */
  show(film: Film): void;
  /** Ends the playing. */
  pause(): void;
  /** Returns the picture that is seen, on its canvas, and its step. */
  seen(): {readonly canvas: HTMLCanvasElement; readonly step: number};
}

export interface FilmPaneOptions {
  /** What shows the values; defaults to one line. */
  readonly curve?: ObjectiveCurve;
  /** A value in words; defaults to one decimal. */
  readonly format?: (value: number) => string;
}

/** How long each picture is seen while the film plays, in milliseconds. */
const beat = 160;

/** Returns a canvas to play a film on, with a slider through its steps and the curve of its values. Nothing moves unasked. */
export function filmPane({
  curve = objectiveCurve(),
  format = (value) => value.toFixed(1)
}: FilmPaneOptions = {}): FilmPane {
  let film: Film = {frames: [], values: [], steps: 1, name: ""};
  let at = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const canvas = html`<canvas role="img"></canvas>` as HTMLCanvasElement;
  const play = html`<button type="button" onclick=${toggle}>Play</button>` as HTMLButtonElement;
  const slider = html`<input type="range" min="0" max="0" step="1" value="0" aria-label="Step"
    oninput=${scrub} />` as HTMLInputElement;
  const said = html`<output class="film-pane-step"></output>`;
  const element = html`<div class="film-pane">
    <div class="film-pane-view">${canvas}</div>
    <div class="film-pane-side">${curve.element}</div>
    <div class="film-pane-bar">${play}${slider}${said}</div>
  </div>`;

  function go(index: number): void {
    const frame = film.frames[index];
    if (!frame) return;
    at = index;
    slider.value = `${index}`;
    frame.draw(canvas);
    canvas.classList.toggle("figure-coarse", canvas.width < 64); // its pixels are what the network sees
    curve.mark(frame.step);
    const words = `step ${frame.step} of ${film.steps}, value ${format(frame.value)}`;
    slider.setAttribute("aria-valuetext", words);
    said.textContent = words;
    canvas.setAttribute("aria-label", `${film.name}, ${words}`);
  }

  function scrub(event: Event): void {
    event.stopPropagation();
    pause();
    go(slider.valueAsNumber);
  }

  function toggle(): void {
    if (timer === undefined) start();
    else pause();
  }

  function start(): void {
    if (at >= film.frames.length - 1) go(0);
    play.textContent = "Pause";
    timer = setInterval(() => {
      if (!element.isConnected || at >= film.frames.length - 1) pause();
      else go(at + 1);
    }, beat);
  }

  function pause(): void {
    clearInterval(timer);
    timer = undefined;
    play.textContent = "Play";
  }

  return {
    element,
    show(next) {
      const grows = next.name === film.name && next.frames.length > film.frames.length && film.frames.length > 0;
      const follow = !grows || at === film.frames.length - 1;
      film = next;
      slider.max = `${Math.max(0, film.frames.length - 1)}`;
      curve.draw(film.values, film.steps);
      if (!grows) pause();
      go(follow && timer === undefined ? film.frames.length - 1 : at);
    },
    pause,
    seen: () => ({canvas, step: film.frames[at]?.step ?? 0})
  };
}
