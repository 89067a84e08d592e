import {ticks} from "d3-array";
import {html} from "htl";
import type {Raster} from "../../images/raster.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import {categoryColours} from "../marks/categoryColours.js";
import {drawPicture} from "../marks/drawPicture.js";
import {linePlot} from "../marks/linePlot.js";
import {numberText} from "../marks/numberText.js";
import {plainNumber} from "../marks/plainNumber.js";
import {type EvolutionNote, evolutionLayers, type Measure, type SettlingLayer, settlingLayers} from "./evolution.js";
import {measureText, measureTitle, momentText, stepAxis} from "./evolutionText.js";

/** A unit at a moment: what excites it most. */
export interface SeenUnit {
  readonly unit: number;
  readonly patches: readonly {
    /** Which held-out digit. */
    readonly digit: number;
    readonly value: number;
    /** The part of the digit that the unit sees, 0…255. */
    readonly ink: Raster;
    /** The deconvnet’s picture of the unit there. */
    readonly signal: Raster;
  }[];
}

/** What is seen of the network at a moment. */
export interface EvolutionSeen {
  readonly filters: readonly Raster[];
  /** Of conv1, conv2 and dense1. */
  readonly units: readonly SeenUnit[];
}

export interface EvolutionBoardOptions {
  /** Stand before the units of each layer: where one is chosen. */
  readonly inputs?: readonly Node[];
  /** Stands above the curves. */
  readonly above?: Node;
  /** The reader goes to a moment. */
  readonly onMoment?: (moment: number) => void;
  /** Ends the playing. */
  readonly invalidation?: Promise<unknown>;
}

/** How long each moment is seen while it plays, in milliseconds. */
const beat = 450;

export const layerColours: Readonly<Record<SettlingLayer, string>> = {
  conv1: categoryColours[0],
  conv2: categoryColours[1],
  dense1: categoryColours[4],
  logits: categoryColours[6]
};

/** Returns the picture of a network while it learns: a player over its moments, the filters, three units, and how far each layer is from its end. */
export function evolutionBoard({inputs = [], above, onMoment, invalidation}: EvolutionBoardOptions = {}) {
  let last = 0;
  /** The moment that was asked for, and the one that is seen. */
  let [wanted, seen] = [0, 0];
  let timer: ReturnType<typeof setInterval> | undefined;
  const button = html`<button type="button" onclick=${toggle}>Play</button>` as HTMLButtonElement;
  const slider = html`<input type="range" min="0" max="0" step="1" value="0" aria-label="Moment of the learning"
    oninput=${slide} onchange=${(event: Event) => event.stopPropagation()} />` as HTMLInputElement;
  const said = html`<output class="evolution-said"></output>`;
  const filters = html`<div class="evolution-filters"></div>`;
  const rows = evolutionLayers.map(({name, title}, i) => {
    const patches = html`<div class="evolution-patches"></div>`;
    const element = html`<section><div class="evolution-title"><span><b>${name}</b> ${title}</span>${inputs[i] ?? ""}</div>${patches}</section>`;
    return {element, patches};
  });
  const plot = linePlot({height: 240, onPick: (step) => go(steps.indexOf(step))});
  const words = html`<p class="evolution-words"></p>`;
  const key = html`<div class="evolution-key">${settlingLayers.map(
    (layer) => html`<span><i style=${`background: ${layerColours[layer]}`}></i>${layer}</span>`
  )}</div>`;
  const element = html`<div class="evolution"><div class="evolution-bar">${button}${slider}${said}</div>
    <div class="evolution-halves"><div><section><div class="evolution-title"><span><b>conv1</b> its twelve filters</span></div>${filters}</section>
    ${rows.map((row) => row.element)}</div><div>${above ?? ""}${plot.element}${key}${words}</div></div></div>` as HTMLElement;
  let steps: readonly number[] = [];
  watchLeaving();

  function go(moment: number): void {
    wanted = moment;
    onMoment?.(moment);
  }

  function slide(event: Event): void {
    event.stopPropagation();
    pause();
    go(slider.valueAsNumber);
  }

  /** Plays, or goes one moment on for a reader who wishes that nothing moves. */
  function toggle(): void {
    if (timer !== undefined) {
      pause();
      return;
    }
    const start = wanted >= last ? 0 : wanted + 1;
    go(start);
    if (typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    button.textContent = "Pause";
    timer = setInterval(() => {
      if (!element.isConnected || document.hidden || wanted >= last) pause();
      else if (seen === wanted) go(wanted + 1);
    }, beat);
  }

  function pause(): void {
    clearInterval(timer);
    timer = undefined;
    button.textContent = "Play";
  }

  /** Nothing plays where it is not seen. */
  function watchLeaving(): void {
    invalidation?.then(pause);
    if (typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver((entries) => entries.at(-1)!.isIntersecting || pause());
    observer.observe(element);
    invalidation?.then(() => observer.disconnect());
  }

  return {
    element,
    plot: plot.element,
    pause,
    draw(note: EvolutionNote, moment: number, measure: Measure, {filters: all, units}: EvolutionSeen): void {
      const {moments} = note;
      steps = moments.map((d) => d.step);
      last = moments.length - 1;
      [wanted, seen] = [moment, moment];
      slider.max = `${last}`;
      slider.value = `${moment}`;
      const when = momentText(moments[moment]);
      slider.setAttribute("aria-valuetext", when);
      said.textContent = when;
      filters.replaceChildren(
        ...all.map((filter, i) => tile(signedPicture(filter), `Filter ${i} of conv1, ${when}`, i === units[0].unit))
      );
      for (const [i, {name}] of evolutionLayers.entries())
        rows[i].patches.replaceChildren(...patchTiles(name, units[i]));
      drawPlot(note, moment, measure);
    }
  };

  function drawPlot({moments, settling}: EvolutionNote, moment: number, measure: Measure): void {
    const curves = settling[measure];
    const at = moments[moment].step;
    const most = Math.max(1, ...settlingLayers.flatMap((layer) => curves[layer].map(([, , high]) => high)));
    const title = measureTitle(measure);
    const now = settlingLayers.map((layer) => `${layer} ${plainNumber(curves[layer][moment][1])}`).join(", ");
    plot.draw({
      title,
      told: `${title}, over the steps of learning; now ${now}`,
      unit: "steps",
      x: stepAxis,
      y: {domain: [0, most], ticks: ticks(0, most, 4), text: (d) => `${d}`},
      places: steps,
      at,
      lines: settlingLayers.map((layer) => ({
        colour: layerColours[layer],
        isBold: true,
        points: curves[layer].map(([low, y, high], i) => ({
          x: steps[i],
          y,
          ...(measure === "representation" ? {} : {low, high})
        }))
      }))
    });
    words.textContent = measureText(measure);
  }
}

function patchTiles(layer: string, {unit, patches}: SeenUnit): Node[] {
  if (!patches.length) return [html`<p class="evolution-none">This unit answers to none of the digits.</p>`];
  return patches.map(({digit, value, ink, signal}) => {
    const name = `Digit ${digit}: unit ${unit} of ${layer} answers ${numberText(value, 2)}`;
    return html`<figure>${tile(toPicture(ink), name)}${tile(signedPicture(signal), `Its deconvnet picture in digit ${digit}`)}
      <figcaption>${numberText(value, 1)}</figcaption></figure>`;
  });
}

function tile(picture: Parameters<typeof drawPicture>[1], name: string, isOn = false): Node {
  const canvas = html`<canvas role="img" class=${isOn ? "evolution-tile evolution-on" : "evolution-tile"} aria-label=${name} title=${name}></canvas>`;
  drawPicture(canvas as HTMLCanvasElement, picture);
  return canvas;
}
