import {ticks} from "d3-array";
import {html} from "htl";
import type {DrawMark} from "./digitSprite.js";
import {canvasPng} from "./drawPicture.js";
import {nearestPoint, nextPoint, pointsInside, type ScatterBox, spanOf} from "./scatterPlaces.js";

/** What a scatter shows: one picture a point. */
export interface ScatterData {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly draw: DrawMark;
  /** The colour of a point that is too small, or too crowded, for its picture. */
  readonly colour: (index: number) => string;
  /** What a point is, in words. */
  readonly name: (index: number) => string;
}

export interface PictureScatterOptions {
  /** What it shows, said to those who cannot see it. */
  readonly label: string;
  /** The width of a picture at first, in CSS pixels; defaults to 22. */
  readonly size?: number;
  /** Called with the points in the brush, none when it is cleared. */
  readonly onSelect?: (selected: readonly number[]) => void;
  /** Ends its listening to the window. */
  readonly invalidation?: Promise<unknown>;
}

export interface PictureScatter {
  readonly element: HTMLElement;
  /** Shows the given data; a brush that stood on other places is cleared. */
  show(data: ScatterData): void;
  /** Marks what is seen as older than the choice. */
  stale(isStale: boolean): void;
  /** The points in the brush. */
  readonly selected: readonly number[];
  png(): Promise<Blob>;
}

const margin = {left: 44, right: 12, top: 12, bottom: 40};
const help =
  "Drag a box to list what is inside. Keys: arrows go from picture to picture, Space sets the corners of the box, Escape clears it.";
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/**
 * Returns a scatter whose marks are pictures, on one canvas. Pictures that
 * would cover others are dots until there is room: make them smaller, or zoom
 * into the brush. Drag to brush; or with the keyboard, arrows go from picture
 * to picture and Space sets the first and then the opposite corner.
 */
export function pictureScatter({
  label,
  size: first = 22,
  onSelect,
  invalidation
}: PictureScatterOptions): PictureScatter {
  let data: ScatterData | undefined;
  let whole: ScatterBox = {x: [-1, 1], y: [-1, 1]};
  let view = whole;
  let brush: ScatterBox | undefined;
  let selected: readonly number[] = [];
  let focused = -1;
  let corner: number | undefined;
  let drag: readonly [number, number] | undefined;
  let width = 0;
  let height = 0;

  const canvas = html`<canvas class="scatter-canvas" role="img" tabindex="0" aria-label=${label}
    onpointerdown=${press} onpointermove=${point} onpointerup=${release} onpointercancel=${leave} onpointerleave=${unpoint}
    onkeydown=${key} onfocus=${() => draw()} onblur=${() => draw()}></canvas>` as HTMLCanvasElement;
  const said = html`<output class="scatter-said" aria-live="polite">${help}</output>`;
  const size = html`<input type="range" min="6" max="56" step="1" value=${first} aria-label="Size of the pictures"
    oninput=${redraw} />` as HTMLInputElement;
  const dots = html`<input type="checkbox" checked oninput=${redraw} />` as HTMLInputElement;
  const zoom = html`<button type="button" disabled onclick=${zoomIn}>Zoom to the brush</button>` as HTMLButtonElement;
  const back = html`<button type="button" disabled onclick=${zoomOut}>Show all</button>` as HTMLButtonElement;
  const clear =
    html`<button type="button" disabled onclick=${() => choose(undefined)}>Clear the brush</button>` as HTMLButtonElement;
  const element = html`<div class="scatter">
    ${canvas}${said}
    <div class="scatter-tools"><label>Size ${size}</label><label>${dots} dots where pictures would overlap</label>
      ${zoom}${back}${clear}</div>
  </div>`;

  const again = () => draw();
  const observer = new ResizeObserver(again);
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  observer.observe(canvas);
  scheme.addEventListener("change", again);
  invalidation?.then(() => {
    observer.disconnect();
    scheme.removeEventListener("change", again);
  });

  function redraw(event: Event): void {
    event.stopPropagation();
    draw();
  }

  function placeOf(index: number): readonly [number, number] {
    const share = (value: number, [low, high]: readonly [number, number]) => (value - low) / (high - low);
    return [
      margin.left + share(data!.x[index], view.x) * (width - margin.left - margin.right),
      height - margin.bottom - share(data!.y[index], view.y) * (height - margin.top - margin.bottom)
    ];
  }

  /** Returns the numbers at a place of the canvas, in CSS pixels. */
  function numbersAt([left, top]: readonly [number, number]): readonly [number, number] {
    const across = (left - margin.left) / (width - margin.left - margin.right);
    const up = (height - margin.bottom - top) / (height - margin.top - margin.bottom);
    return [view.x[0] + across * (view.x[1] - view.x[0]), view.y[0] + up * (view.y[1] - view.y[0])];
  }

  const places = () => Array.from({length: data?.x.length ?? 0}, (_, i) => placeOf(i));
  const inView = (i: number) => pointsInside([data!.x[i]], [data!.y[i]], view).length > 0;

  function draw(): void {
    const context = canvas.getContext?.("2d");
    if (!data || !context || !canvas.clientWidth) return;
    width = canvas.clientWidth;
    height = canvas.clientHeight;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    context.scale(ratio, ratio);
    const style = getComputedStyle(canvas);
    context.fillStyle = style.color;
    context.strokeStyle = style.color;
    context.font = `12px ${style.fontFamily}`;
    drawAxes(context);
    drawMarks(context);
    if (brush) drawBox(context, brush);
  }

  function drawAxes(context: CanvasRenderingContext2D): void {
    const {xTitle, yTitle} = data!;
    const bottom = height - margin.bottom;
    context.globalAlpha = 0.75;
    context.textAlign = "center";
    for (const value of ticks(view.x[0], view.x[1], 6)) {
      const [left] = at(value, view.y[0]);
      line(context, left, margin.top, left, bottom, value === 0 ? 0.35 : 0.1);
      context.fillText(numeral(value), left, bottom + 15);
    }
    context.fillText(xTitle, (margin.left + width - margin.right) / 2, height - 6);
    context.textAlign = "end";
    for (const value of ticks(view.y[0], view.y[1], 6)) {
      const [, top] = at(view.x[0], value);
      line(context, margin.left, top, width - margin.right, top, value === 0 ? 0.35 : 0.1);
      context.fillText(numeral(value), margin.left - 5, top + 4);
    }
    context.save();
    context.translate(11, (margin.top + bottom) / 2);
    context.rotate(-Math.PI / 2);
    context.textAlign = "center";
    context.fillText(yTitle, 0, 0);
    context.restore();
    context.globalAlpha = 1;
  }

  function at(x: number, y: number): readonly [number, number] {
    return [
      margin.left + ((x - view.x[0]) / (view.x[1] - view.x[0])) * (width - margin.left - margin.right),
      height - margin.bottom - ((y - view.y[0]) / (view.y[1] - view.y[0])) * (height - margin.top - margin.bottom)
    ];
  }

  function drawMarks(context: CanvasRenderingContext2D): void {
    const side = size.valueAsNumber;
    const all = places();
    const chosen = new Set(selected);
    const taken = new Map<string, (readonly [number, number])[]>();
    const free = ([x, y]: readonly [number, number]) => {
      if (!dots.checked) return true;
      const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
      for (let c = column - 1; c <= column + 1; ++c)
        for (let r = row - 1; r <= row + 1; ++r)
          for (const [ox, oy] of taken.get(`${c},${r}`) ?? [])
            if (Math.abs(ox - x) < 0.6 * side && Math.abs(oy - y) < 0.6 * side) return false;
      const key = `${column},${row}`;
      taken.set(key, [...(taken.get(key) ?? []), [x, y]]);
      return true;
    };
    const pictures: number[] = [];
    const order = all.map((_, i) => i).sort((a, b) => Number(chosen.has(b)) - Number(chosen.has(a)) || a - b);
    context.save();
    context.beginPath();
    context.rect(margin.left, margin.top, width - margin.left - margin.right, height - margin.top - margin.bottom);
    context.clip();
    for (const i of order) {
      if (!inView(i)) continue;
      if (free(all[i])) {
        pictures.push(i);
        continue;
      }
      context.globalAlpha = chosen.size && !chosen.has(i) ? 0.25 : 0.75;
      context.fillStyle = data!.colour(i);
      context.beginPath();
      context.arc(all[i][0], all[i][1], 2.2, 0, 2 * Math.PI);
      context.fill();
    }
    for (const i of pictures) {
      context.globalAlpha = chosen.size && !chosen.has(i) ? 0.25 : 1;
      data!.draw(context, i, all[i][0] - side / 2, all[i][1] - side / 2, side);
    }
    context.restore();
    context.globalAlpha = 1;
    if (focused >= 0 && inView(focused)) {
      const [x, y] = all[focused];
      const big = Math.max(side, 30);
      context.fillStyle = getComputedStyle(canvas).backgroundColor;
      context.fillRect(x - big / 2, y - big / 2, big, big);
      data!.draw(context, focused, x - big / 2, y - big / 2, big);
      context.lineWidth = 2;
      context.strokeRect(x - big / 2 - 1, y - big / 2 - 1, big + 2, big + 2);
    }
  }

  function drawBox(context: CanvasRenderingContext2D, box: ScatterBox): void {
    const [left, top] = at(box.x[0], box.y[1]);
    const [right, bottom] = at(box.x[1], box.y[0]);
    context.setLineDash([5, 4]);
    context.lineWidth = 1.5;
    context.strokeRect(left, top, right - left, bottom - top);
    context.setLineDash([]);
  }

  function choose(box: ScatterBox | undefined): void {
    brush = box;
    selected = data && box ? pointsInside(data.x, data.y, box) : [];
    zoom.disabled = !box;
    clear.disabled = !box;
    corner = undefined;
    onSelect?.(selected);
    draw();
  }

  function between(a: readonly [number, number], b: readonly [number, number]): ScatterBox {
    const span = (i: 0 | 1) => [Math.min(a[i], b[i]), Math.max(a[i], b[i])] as const;
    return {x: span(0), y: span(1)};
  }

  function placeIn(event: PointerEvent): readonly [number, number] {
    return [event.offsetX, event.offsetY];
  }

  function press(event: PointerEvent): void {
    drag = placeIn(event);
    canvas.setPointerCapture(event.pointerId);
  }

  function point(event: PointerEvent): void {
    if (!data) return;
    const now = placeIn(event);
    if (drag && Math.hypot(now[0] - drag[0], now[1] - drag[1]) > 5) {
      brush = between(numbersAt(drag), numbersAt(now));
      draw();
    } else if (!drag) {
      const near = nearestPoint(places(), ...now);
      const [x, y] = near < 0 ? [Infinity, 0] : placeOf(near);
      focus(Math.hypot(x - now[0], y - now[1]) <= Math.max(14, size.valueAsNumber) ? near : -1);
    }
  }

  function release(event: PointerEvent): void {
    if (!data || !drag) return;
    const start = drag;
    const now = placeIn(event);
    drag = undefined;
    if (Math.hypot(now[0] - start[0], now[1] - start[1]) > 5) choose(between(numbersAt(start), numbersAt(now)));
    else focus(nearestPoint(places(), ...now));
  }

  function leave(): void {
    drag = undefined;
  }

  function unpoint(): void {
    if (!drag && document.activeElement !== canvas) focus(-1);
  }

  function focus(index: number): void {
    if (index === focused) return;
    focused = index;
    said.textContent = index < 0 ? help : data!.name(index);
    draw();
  }

  function key(event: KeyboardEvent): void {
    if (!data?.x.length) return;
    const direction = arrows[event.key];
    if (direction) {
      const seen = places();
      const start = nearestPoint(seen, width / 2, height / 2);
      focus(focused < 0 || !inView(focused) ? start : nextPoint(seen, focused, direction));
      if (corner !== undefined) {
        brush = between([data.x[corner], data.y[corner]], [data.x[focused], data.y[focused]]);
        draw();
      }
    } else if (event.key === " " && focused >= 0) {
      if (corner === undefined) corner = focused;
      else choose(between([data.x[corner], data.y[corner]], [data.x[focused], data.y[focused]]));
    } else if (event.key === "Escape" && (brush || corner !== undefined)) choose(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation(); // the page's own keys go from figure to figure
  }

  function zoomIn(): void {
    if (!brush) return;
    view = brush;
    back.disabled = false;
    zoom.disabled = true;
    draw();
  }

  function zoomOut(): void {
    view = whole;
    back.disabled = true;
    zoom.disabled = !brush;
    draw();
  }

  return {
    element,
    show(next) {
      const same = data && data.x === next.x && data.y === next.y;
      data = next;
      if (!same) {
        whole = {x: spanOf(next.x), y: spanOf(next.y)};
        view = whole;
        back.disabled = true;
        focused = -1;
        said.textContent = help;
        if (brush) choose(undefined);
      }
      canvas.setAttribute("aria-label", `${label}: ${next.x.length} points, ${next.xTitle} across, ${next.yTitle} up`);
      draw();
    },
    stale(isStale) {
      canvas.classList.toggle("stale", isStale);
    },
    get selected() {
      return selected;
    },
    png() {
      const copy = document.createElement("canvas"); // with paper, which the page gives the one on the screen
      copy.width = canvas.width;
      copy.height = canvas.height;
      const context = copy.getContext("2d")!;
      context.fillStyle = getComputedStyle(canvas).backgroundColor;
      context.fillRect(0, 0, copy.width, copy.height);
      context.drawImage(canvas, 0, 0);
      return canvasPng(copy);
    }
  };
}

function line(context: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number, alpha: number): void {
  const before = context.globalAlpha;
  context.globalAlpha = alpha;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
  context.globalAlpha = before;
}

function numeral(value: number): string {
  return `${Number(value.toPrecision(3))}`.replace("-", "−");
}
