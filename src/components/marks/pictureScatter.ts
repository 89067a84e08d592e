import {html} from "htl";
import {canvasPng} from "./drawPicture.js";
import {drawScatter, type ScatterData} from "./drawScatter.js";
import {boxBetween, nearestPoint, nextPoint, pointsInside, type ScatterBox, spanOf} from "./scatterPlaces.js";
import {type Place, type ScatterScale, scatterScale} from "./scatterScale.js";
import {boxText, otherPlaces, pictureSizes, roundedOut, type ScatterView} from "./scatterView.js";

export interface PictureScatterOptions {
  /** What it shows, said to those who cannot see it. */
  readonly label: string;
  /** The width of a picture at first, in CSS pixels; defaults to 22. */
  readonly size?: number;
  /** Called when the reader looks at it in another way. */
  readonly onView?: (view: ScatterView) => void;
  /** Ends its listening to the window. */
  readonly invalidation?: Promise<unknown>;
}

export interface PictureScatter {
  readonly element: HTMLElement;
  /** Shows the given data; the view defaults to the one that is there, without a brush and a zoom on other places. */
  show(data: ScatterData, view?: ScatterView): void;
  /** Marks what is seen as older than the choice. */
  stale(isStale: boolean): void;
  /** How the reader looks at it. */
  readonly view: ScatterView;
  /** The points in the brush. */
  readonly selected: readonly number[];
  png(): Promise<Blob>;
}

const help =
  "Drag a box to list what is inside. Keys: arrows go from picture to picture, Space sets the corners of the box, Escape clears it.";
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/** How far a pointer is moved before it draws a box, in CSS pixels. */
const slack = 5;

/**
 * Returns a scatter whose marks are pictures, on one canvas. Pictures that
 * would cover others are dots until there is room: make them smaller, or zoom
 * into the brush. Drag to brush; or with the keyboard, arrows go from picture
 * to picture and Space sets the first and then the opposite corner.
 */
export function pictureScatter(options: PictureScatterOptions): PictureScatter {
  const {label, size = 22, onView, invalidation} = options;
  let data: ScatterData | undefined;
  let view: ScatterView = {size, dots: true};
  let selected: readonly number[] = [];
  let focused = -1;
  /** The first corner of a brush that is being made by keys: a point. */
  let corner: number | undefined;
  /** Where the pointer went down. */
  let start: Place | undefined;
  /** A brush that is being made. */
  let draft: ScatterBox | undefined;

  const canvas = html`<canvas class="scatter-canvas" role="img" tabindex="0" aria-label=${label}
    onpointerdown=${press} onpointermove=${point} onpointerup=${release} onpointercancel=${leave} onpointerleave=${unpoint}
    onkeydown=${key} onfocus=${draw} onblur=${draw}></canvas>` as HTMLCanvasElement;
  const said = html`<output class="scatter-said" aria-live="polite">${help}</output>`;
  const tools = scatterTools(size, change, draw);
  const element = html`<div class="scatter">
    ${canvas}${said}
    ${tools.element}
  </div>`;
  onAppearance(canvas, draw, invalidation);

  function scaleNow(): ScatterScale {
    const all = {x: spanOf(data!.x), y: spanOf(data!.y)};
    return scatterScale(view.zoom ?? all, {width: canvas.clientWidth, height: canvas.clientHeight});
  }

  function placesIn({place}: ScatterScale): Place[] {
    return Array.from({length: data!.x.length}, (_, i) => place(data!.x[i], data!.y[i]));
  }

  function draw(): void {
    if (!data || !canvas.clientWidth) return;
    const context = canvas.getContext("2d");
    if (!context) return;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(canvas.clientWidth * ratio);
    canvas.height = Math.round(canvas.clientHeight * ratio);
    context.scale(ratio, ratio);
    const brush = draft ?? view.brush;
    drawScatter(context, data, {scale: scaleNow(), size: tools.size, dots: tools.dots, selected, focused, brush});
  }

  /** Looks at the data as the view says. */
  function look(next: ScatterView): void {
    view = next;
    selected = data && view.brush ? pointsInside(data.x, data.y, view.brush) : [];
    tools.show(view);
    draw();
  }

  function change(part: Partial<ScatterView>): void {
    look({...view, ...part});
    onView?.(view);
  }

  function mark(box: ScatterBox | undefined): void {
    corner = undefined;
    draft = undefined;
    change({brush: box && roundedOut(box)});
  }

  function press(event: PointerEvent): void {
    start = placeOf(event);
    canvas.setPointerCapture(event.pointerId);
  }

  function point(event: PointerEvent): void {
    if (!data) return;
    const now = placeOf(event);
    const scale = scaleNow();
    if (start && apart(start, now) > slack) {
      draft = boxBetween(scale.numbers(start), scale.numbers(now));
      draw();
    } else if (!start) {
      const places = placesIn(scale);
      const near = nearestPoint(places, ...now);
      focus(near >= 0 && apart(places[near], now) <= Math.max(14, tools.size) ? near : -1);
    }
  }

  function release(event: PointerEvent): void {
    if (!data || !start) return;
    const [from, now] = [start, placeOf(event)];
    const scale = scaleNow();
    start = undefined;
    if (apart(from, now) > slack) mark(boxBetween(scale.numbers(from), scale.numbers(now)));
    else focus(nearestPoint(placesIn(scale), ...now));
  }

  function leave(): void {
    start = undefined;
    draft = undefined;
    draw();
  }

  function unpoint(): void {
    if (!start && document.activeElement !== canvas) focus(-1);
  }

  function focus(index: number): void {
    if (index === focused) return;
    focused = index;
    said.textContent = index < 0 ? help : data!.name(index);
    draw();
  }

  function key(event: KeyboardEvent): void {
    if (!data?.x.length) return;
    const numbers = (i: number) => [data!.x[i], data!.y[i]] as const;
    const direction = arrows[event.key];
    if (direction) {
      focus(pointFrom(focused, direction));
      if (corner !== undefined) {
        draft = boxBetween(numbers(corner), numbers(focused));
        draw();
      }
    } else if (event.key === " " && focused >= 0) {
      if (corner === undefined) corner = focused;
      else mark(boxBetween(numbers(corner), numbers(focused)));
    } else if (event.key === "Escape" && (view.brush || corner !== undefined)) mark(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation(); // the page's own keys go from figure to figure
  }

  /** Returns the point that an arrow key leads to; the middle one first. */
  function pointFrom(index: number, direction: readonly [number, number]): number {
    const scale = scaleNow();
    const places = placesIn(scale);
    const isSeen = index >= 0 && pointsInside([data!.x[index]], [data!.y[index]], scale.seen).length > 0;
    return isSeen ? nextPoint(places, index, direction) : nearestPoint(places, scale.width / 2, scale.height / 2);
  }

  return {
    element,
    show(next, nextView) {
      const isSame = data !== undefined && data.x === next.x && data.y === next.y;
      data = next;
      if (!isSame) {
        focused = -1;
        said.textContent = help;
        corner = undefined;
      }
      canvas.setAttribute("aria-label", `${label}: ${next.x.length} points, ${next.xTitle} across, ${next.yTitle} up`);
      look(nextView ?? (isSame ? view : otherPlaces(view, view)));
    },
    stale(isStale) {
      canvas.classList.toggle("stale", isStale);
    },
    get view() {
      return view;
    },
    get selected() {
      return selected;
    },
    png: () => onPaper(canvas)
  };
}

/** Returns what is beside a scatter: the size of its pictures, dots or not, and what can be done with the brush. */
function scatterTools(size: number, change: (part: Partial<ScatterView>) => void, draw: () => void) {
  let view: ScatterView;
  const [least, most] = pictureSizes;
  const slider =
    html`<input type="range" min=${least} max=${most} step="1" value=${size} aria-label="Size of the pictures"
    oninput=${preview} onchange=${() => change({size: slider.valueAsNumber})} />` as HTMLInputElement;
  const box = html`<input type="checkbox" checked oninput=${(event: Event) => event.stopPropagation()}
    onchange=${() => change({dots: box.checked})} />` as HTMLInputElement;
  const button = (text: string, act: () => void) =>
    html`<button type="button" disabled onclick=${act}>${text}</button>` as HTMLButtonElement;
  const zoom = button("Zoom to the brush", () => change({zoom: view.brush}));
  const back = button("Show all", () => change({zoom: undefined}));
  const clear = button("Clear the brush", () => change({brush: undefined}));

  function preview(event: Event): void {
    event.stopPropagation();
    draw();
  }

  return {
    element: html`<div class="scatter-tools"><label>Size ${slider}</label><label>${box} dots where pictures would overlap</label>
      ${zoom}${back}${clear}</div>`,
    get size() {
      return slider.valueAsNumber;
    },
    get dots() {
      return box.checked;
    },
    show(next: ScatterView) {
      view = next;
      const {brush, zoom: part} = view;
      slider.value = `${view.size}`;
      box.checked = view.dots;
      zoom.disabled = !brush || (part !== undefined && boxText(brush) === boxText(part));
      back.disabled = !part;
      clear.disabled = !brush;
    }
  };
}

/** Calls *draw* when the size of the element, or the colours of the page, change. */
function onAppearance(element: HTMLElement, draw: () => void, invalidation?: Promise<unknown>): void {
  const observer = new ResizeObserver(draw);
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  observer.observe(element);
  scheme.addEventListener("change", draw);
  invalidation?.then(() => {
    observer.disconnect();
    scheme.removeEventListener("change", draw);
  });
}

function placeOf({offsetX, offsetY}: PointerEvent): Place {
  return [offsetX, offsetY];
}

function apart(a: Place, b: Place): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Returns the canvas as a PNG with paper, which the page gives the one on the screen. */
function onPaper(canvas: HTMLCanvasElement): Promise<Blob> {
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext("2d")!;
  context.fillStyle = getComputedStyle(canvas).backgroundColor;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  return canvasPng(copy);
}
