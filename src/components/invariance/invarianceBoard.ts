import {html} from "htl";
import {type EdgeFill, moved} from "../../images/moved.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import {categoryColours} from "../marks/categoryColours.js";
import {drawPicture} from "../marks/drawPicture.js";
import {linePlot, type PlotLine} from "../marks/linePlot.js";
import {percentText} from "../marks/percentText.js";
import {invarianceDefault, type MovedCurve, photoWords, stillValue, warpOf, wayValues} from "./invariance.js";
import {
  axisOver,
  type Distance,
  distanceOf,
  distanceTitle,
  movedText,
  shares,
  type TopLayer,
  wayAxis
} from "./invarianceText.js";

export interface InvarianceBoardOptions {
  /** Stand below the photo: what else can be chosen. */
  readonly inputs?: readonly Node[];
  /** The reader moves along a plot or the slider. */
  readonly onMove?: (value: number) => void;
  /** The reader picks one of the five photos by its line. */
  readonly onPhoto?: (id: string) => void;
}

/** A photo as it is, its curve, and those of others moved in the same way. */
export interface InvarianceData {
  readonly pixels: Raster;
  readonly subject: string;
  readonly curve: MovedCurve;
  readonly others: readonly MovedCurve[];
}

export interface InvarianceView {
  /** How far the photo is moved. */
  readonly at: number;
  readonly top: TopLayer;
  readonly distance: Distance;
}

const photos: readonly string[] = invarianceDefault.photos;

/** Returns the picture of a photo that is moved: as it is and moved, a slider, and three plots over how far it is moved. */
export function invarianceBoard({inputs = [], onMove, onPhoto}: InvarianceBoardOptions = {}) {
  const [whole, now] = ["invariance-whole", "invariance-now"].map(
    (name) => html`<canvas class=${name} role="img" width="1" height="1"></canvas>` as HTMLCanvasElement
  );
  const said = html`<p class="invariance-said"></p>`;
  const slider =
    html`<input type="range" class="invariance-slider" min="0" max="1" step="1" aria-label="How far the photo is moved"
    oninput=${slide} onchange=${(event: Event) => event.stopPropagation()} />` as HTMLInputElement;
  const plots = Array.from({length: 3}, () => linePlot({height: 150, onPick: (x) => onMove?.(x)}));
  const legend = html`<div class="invariance-legend" role="group" aria-label="Whose line"></div>`;
  const element = html`<div class="invariance">
    <div class="invariance-photo"><div class="invariance-panes">${now}${whole}</div>${slider}${said}<div class="invariance-inputs">${inputs}</div></div>
    <div class="invariance-plots">${plots.map((plot) => plot.element)}${legend}</div></div>`;
  let places: readonly number[] = [];

  function slide(event: Event): void {
    event.stopPropagation();
    onMove?.(places[slider.valueAsNumber]);
  }

  function drawPhoto(pixels: Raster, how: Pick<MovedCurve, "way" | "edge">, subject: string, at: number): void {
    places = wayValues[how.way];
    slider.max = `${places.length - 1}`;
    slider.value = `${places.indexOf(at)}`;
    slider.setAttribute("aria-valuetext", movedText(how.way, at));
    drawPicture(whole, toPicture(pixels));
    whole.setAttribute("aria-label", `${subject}, as it is`);
    drawPicture(now, toPicture(movedBy(pixels, how, at)));
    now.setAttribute("aria-label", `${subject}, ${movedText(how.way, at)}`);
  }

  return {
    element: element as HTMLElement,
    photo: now,
    plots: plots.map((plot) => plot.element),
    /** Draws the photo alone, while its numbers are not known yet. */
    drawPhoto,
    draw({pixels, subject, curve, others}: InvarianceData, {at, top, distance}: InvarianceView): void {
      drawPhoto(pixels, curve, subject, at);
      const all = [...others.filter(({photo}) => photo !== curve.photo), curve];
      const axis = wayAxis(curve.way);
      const lines = (value: (of: MovedCurve, i: number) => number): PlotLine[] =>
        all.map((d) => ({
          colour: colourOf(d.photo),
          isBold: d === curve,
          points: d.points.map((point, i) => ({x: point.value, y: value(d, i)}))
        }));
      const here = curve.points.find((d) => d.value === at);
      ["Conv2d_1a", top].forEach((layer, k) => {
        const drawn = lines((d, i) => distanceOf(d, d.points[i], layer, distance));
        const title = distanceTitle(layer, distance);
        const y = axisOver(drawn.flatMap(({points}) => points.map((d) => d.y)));
        const value = here ? y.text(distanceOf(curve, here, layer, distance)) : "not known";
        plots[k].draw({...axis, title, told: `${title}; ${movedText(curve.way, at)}: ${value}`, y, lines: drawn, at});
      });
      const title = "probability of its class";
      const told = `${title}, ${curve.label}; ${movedText(curve.way, at)}: ${here ? percentText(here.probability) : "not known"}`;
      plots[2].draw({...axis, title, told, y: shares, lines: lines((d, i) => d.points[i].probability), at});
      said.replaceChildren(...saidOf(curve, at));
      legend.replaceChildren(...all.toSorted((a, b) => order(a) - order(b)).map((d) => legendButton(d, d === curve)));
    }
  };

  function legendButton({photo, label}: MovedCurve, isOn: boolean): Node {
    const pick = () => photos.includes(photo) && onPhoto?.(photo);
    return html`<button type="button" aria-pressed=${String(isOn)} onclick=${pick}><span class="invariance-dot"
      style=${`background: ${colourOf(photo)}`}></span>${photoWords[photo] ?? "this photo"}<small>${label}</small></button>`;
  }
}

function movedBy(pixels: Raster, {way, edge}: {readonly way: MovedCurve["way"]; readonly edge: EdgeFill}, at: number) {
  return at === stillValue[way] ? pixels : moved(pixels, warpOf(way, at), edge);
}

function order({photo}: MovedCurve): number {
  const place = photos.indexOf(photo);
  return place < 0 ? photos.length : place;
}

function colourOf(photo: string): string {
  const place = photos.indexOf(photo);
  return place < 0 ? "currentColor" : [0, 1, 4, 6, 8].map((i) => categoryColours[i])[place];
}

/** Returns what the network says, in words. */
function saidOf({way, label, points}: MovedCurve, at: number): Node[] {
  const here = points.find((d) => d.value === at);
  const where = html`<strong>${movedText(way, at)}</strong>`;
  if (!here) return [where, html`<span>not asked yet</span>`];
  const best = here.best.label === label ? "" : html`, best: ${here.best.label} ${percentText(here.best.probability)}`;
  return [where, html`<span>${label} ${percentText(here.probability)}${best}</span>`];
}
