import {html} from "htl";
import {fillPixels} from "../../images/fillPixels.js";
import {mapPicture} from "../../images/mapPicture.js";
import {meanOverBoxes} from "../../images/meanOverBoxes.js";
import {occlude} from "../../images/occlude.js";
import {toPicture} from "../../images/toPicture.js";
import {type MapEnds, signalEnds} from "../../methods.js";
import {type SquarePlace, squareInput} from "../inputs/squareInput.js";
import {colourKey} from "../marks/colourKey.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {classMap} from "./classMap.js";
import {hiddenEnds} from "./hiddenEnds.js";
import {activityChange, hereText, nearestWindow, type Panels, type PanelsChoice} from "./panels.js";

export interface PanelsBoardOptions {
  /** The side of the photo, in pixels. */
  readonly size: number;
  /** The reader moved the square. */
  readonly onMove: (place: SquarePlace) => void;
}

export interface PanelsBoard {
  readonly element: HTMLElement;
  /** Where the nine patches of the map stand. */
  readonly patches: HTMLElement;
  /** Draws the panels, with the square at the window that is nearest to the choice's place. */
  draw(panels: Panels, choice: PanelsChoice): void;
  /** Returns the photo and the four answers side by side. */
  png(panels: Panels): Promise<Blob>;
}

/** Returns the picture of the five panels. The square follows who points at any of them, and stays where it is put. */
export function panelsBoard({size, onMove}: PanelsBoardOptions): PanelsBoard {
  let shown: {readonly panels: Panels; readonly choice: PanelsChoice} | undefined;
  const photo = canvasOf("The photo with the square", size);
  const square = squareInput({width: size, height: size, snap, step: () => shown?.choice.stride ?? 1});
  const here = html`<p class="occlusion-said" role="status"></p>`;
  const activity = panelOf(canvasOf("Activity of the map", size));
  const projected = panelOf(canvasOf("The map, projected to pixels", size));
  const probability = panelOf(canvasOf("Probability of the class", size));
  const classes = html`<div class="panel-classes"></div>`;
  const legend = html`<div></div>`;
  const patches = html`<div class="occlusion-panel-patches"></div>`;
  const element = html`<div class="occlusion-panels" onpointermove=${point} onpointerdown=${put} onpointerleave=${leave}>
    ${panel(html`<strong>The photo</strong>`, html`<div class="square-input-place">${photo}${square}</div>`, here)}
    ${activity.element}
    ${probability.element}
    ${panel(html`<strong>Most probable class</strong>`, classes, legend)}
    ${projected.element}
    ${patches}
  </div>`;
  square.addEventListener("input", (event) => {
    event.stopPropagation();
    onMove(square.value);
  });

  function snap(place: SquarePlace): SquarePlace {
    if (!shown) return place;
    const {windows} = shown.panels.scores;
    const {top, left} = windows[nearestWindow(windows, place, square.size)];
    return {y: top, x: left};
  }

  /** Returns the place that the reader points at in one of the answers. */
  function pointed({target, clientX, clientY}: PointerEvent): SquarePlace | undefined {
    const picture = (target as Element).closest(".occlusion-panel-picture");
    if (!shown || !picture || picture.contains(square)) return undefined;
    const {left, top, width, height} = picture.getBoundingClientRect();
    const at = (share: number) => share * size - square.size / 2;
    return snap({y: at((clientY - top) / height), x: at((clientX - left) / width)});
  }

  function point(event: PointerEvent): void {
    const place = pointed(event);
    if (place) drawSquare(place);
  }

  function put(event: PointerEvent): void {
    const place = pointed(event);
    if (place) onMove(place);
  }

  function leave(): void {
    if (shown) drawSquare(placeOf(shown.choice));
  }

  function placeOf({place, window}: PanelsChoice): SquarePlace {
    const middle = Math.round((size - window) / 2);
    return snap(place ?? {y: middle, x: middle});
  }

  function draw(panels: Panels, choice: PanelsChoice): void {
    const isNew = panels !== shown?.panels;
    shown = {panels, choice};
    if (isNew) drawAnswers(panels, choice);
    square.size = choice.window;
    drawSquare(placeOf(choice));
  }

  function drawAnswers({scores, label, projection, rule}: Panels, {layer, unit}: PanelsChoice): void {
    const {windows, whole, probabilities} = scores;
    const heat = (values: readonly number[]) =>
      mapPicture(meanOverBoxes(windows, values, {width: size, height: size}), "signed-heat", {percentile: 100});
    activity.draw(heat(windows.map((_, i) => -activityChange(scores, i))), {
      title: `Activity of map ${unit} of ${layer}`,
      label: `By how much the activity of map ${unit} falls where a place is hidden`,
      display: "signed-heat",
      ends: hiddenEnds("activity"),
      unit: "per cent"
    });
    probability.draw(heat(probabilities.map((d) => 100 * (whole.probability - d))), {
      title: `Probability of “${label}”`,
      label: `By how much the probability of ${label} falls where a place is hidden`,
      display: "signed-heat",
      ends: hiddenEnds("probability"),
      unit: "percentage points"
    });
    projected.draw(projection, {
      title: `Map ${unit} projected to pixels, ${rule}`,
      label: `The map ${unit} of ${layer} projected to pixels`,
      display: "signed",
      ends: signalEnds
    });
    const map = classMap(scores, size);
    classes.replaceChildren(map.map);
    legend.replaceChildren(map.legend);
  }

  /** Draws the photo with the square at a window, and says its numbers. */
  function drawSquare(place: SquarePlace): void {
    const {panels, choice} = shown!;
    const {windows} = panels.scores;
    const nearest = nearestWindow(windows, place, choice.window);
    square.value = {y: windows[nearest].top, x: windows[nearest].left};
    drawPicture(photo, toPicture(occlude(panels.pixels, windows[nearest], fillPixels(panels.pixels, choice.fill))));
    here.textContent = hereText(panels, nearest);
  }

  async function png({pixels}: Panels): Promise<Blob> {
    const whole = document.createElement("canvas");
    drawPicture(whole, toPicture(pixels));
    const image = await imageOf(classes.querySelector("svg")!, size);
    const sheet = document.createElement("canvas");
    sheet.width = 5 * size;
    sheet.height = size;
    const context = sheet.getContext("2d")!;
    [whole, activity.canvas, projected.canvas, probability.canvas, image].forEach((part, i) => {
      context.drawImage(part, i * size, 0, size, size);
    });
    return canvasPng(sheet);
  }

  return {element, patches, draw, png};
}

function canvasOf(label: string, size: number): HTMLCanvasElement {
  return html`<canvas role="img" width=${size} height=${size} aria-label=${label}></canvas>` as HTMLCanvasElement;
}

function panel(title: Node, picture: Node, below: Node): HTMLElement {
  return html`<div class="occlusion-panel"><div class="occlusion-panel-title">${title}</div><div class="occlusion-panel-picture">${picture}</div>${below}</div>`;
}

interface PanelText {
  readonly title: string;
  /** What the picture is, said to those who cannot see it. */
  readonly label: string;
  readonly display: "signed" | "signed-heat";
  /** What the colours at the ends of the key stand for. */
  readonly ends: MapEnds;
  /** What the numbers at its ends are. */
  readonly unit?: string;
}

/** Returns a panel of a map with its colour key. */
function panelOf(canvas: HTMLCanvasElement) {
  const title = html`<strong></strong>`;
  const key = html`<div></div>`;
  return {
    canvas,
    element: panel(title, canvas, key),
    draw(picture: Parameters<typeof drawPicture>[1] & Parameters<typeof colourKey>[0]["picture"], words: PanelText) {
      title.textContent = words.title;
      drawPicture(canvas, picture);
      canvas.setAttribute("aria-label", words.label);
      key.replaceChildren(colourKey({...words, picture}));
    }
  };
}

/** Resolves to a drawing as an image of *size* × *size*. */
async function imageOf(drawing: SVGSVGElement, size: number): Promise<HTMLImageElement> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("width", `${size}`);
  copy.setAttribute("height", `${size}`);
  const image = new Image(size, size);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}
