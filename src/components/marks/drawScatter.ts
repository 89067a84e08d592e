import {ticks} from "d3-array";
import type {DrawMark} from "./digitSprite.js";
import {trueMinus} from "./numberText.js";
import {pointsInside, type ScatterBox, uncovered} from "./scatterPlaces.js";
import {scatterMargin as margin, type ScatterScale} from "./scatterScale.js";

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
  /** Points whose pictures come before those of others where there is no room for all; default to none. */
  readonly first?: readonly number[];
}

export interface DrawScatterOptions {
  readonly scale: ScatterScale;
  /** The width of a picture, in CSS pixels. */
  readonly size: number;
  /** Whether pictures that would cover others are dots. */
  readonly dots: boolean;
  /** The points that stand out; none for all. */
  readonly selected: readonly number[];
  /** The point that is drawn large; −1 for none. */
  readonly focused: number;
  /** A box that is drawn around a part. */
  readonly brush?: ScatterBox;
}

/** Draws axes, points and brush in the colour and the font of the canvas. */
export function drawScatter(context: CanvasRenderingContext2D, data: ScatterData, options: DrawScatterOptions): void {
  const style = getComputedStyle(context.canvas);
  context.fillStyle = style.color;
  context.strokeStyle = style.color;
  context.font = `12px ${style.fontFamily}`;
  drawAxes(context, data, options.scale);
  drawPoints(context, data, options);
  if (options.focused >= 0) drawFocused(context, data, options);
  if (options.brush) drawBox(context, options.brush, options.scale);
}

function drawAxes(context: CanvasRenderingContext2D, {xTitle, yTitle}: ScatterData, scale: ScatterScale): void {
  const {width, height, seen, place} = scale;
  const bottom = height - margin.bottom;
  context.globalAlpha = 0.75;
  context.textAlign = "center";
  for (const value of ticks(seen.x[0], seen.x[1], 6)) {
    const [left] = place(value, seen.y[0]);
    line(context, left, margin.top, left, bottom, value === 0 ? 0.35 : 0.1);
    context.fillText(numeral(value), left, bottom + 15);
  }
  context.fillText(xTitle, (margin.left + width - margin.right) / 2, height - 6);
  context.textAlign = "end";
  for (const value of ticks(seen.y[0], seen.y[1], 6)) {
    const [, top] = place(seen.x[0], value);
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

function drawPoints(
  context: CanvasRenderingContext2D,
  {x, y, draw, colour, first = []}: ScatterData,
  {scale, size, dots, selected}: DrawScatterOptions
): void {
  const {width, height, seen, place} = scale;
  const chosen = new Set(selected);
  const before = new Map(first.map((i, at) => [i, first.length - at]));
  const rank = (i: number) => (chosen.has(i) ? first.length + 1 : (before.get(i) ?? 0));
  const order = pointsInside(x, y, seen).sort((a, b) => rank(b) - rank(a) || a - b);
  const places = new Map(order.map((i) => [i, place(x[i], y[i])]));
  const pictures = dots ? uncovered(places, 0.6 * size) : new Set(order);
  const isFaint = (i: number) => chosen.size > 0 && !chosen.has(i);
  context.save();
  context.beginPath();
  context.rect(margin.left, margin.top, width - margin.left - margin.right, height - margin.top - margin.bottom);
  context.clip();
  for (const [i, [left, top]] of places) {
    if (pictures.has(i)) continue;
    context.globalAlpha = isFaint(i) ? 0.25 : 0.75;
    context.fillStyle = colour(i);
    context.beginPath();
    context.arc(left, top, 2.2, 0, 2 * Math.PI);
    context.fill();
  }
  for (const i of pictures) {
    const [left, top] = places.get(i)!;
    context.globalAlpha = isFaint(i) ? 0.25 : 1;
    draw(context, i, left - size / 2, top - size / 2, size);
  }
  context.restore();
  context.globalAlpha = 1;
}

/** Draws the focused point once more, large and framed, where it is seen. */
function drawFocused(
  context: CanvasRenderingContext2D,
  {x, y, draw}: ScatterData,
  {scale, size, focused}: DrawScatterOptions
): void {
  if (!pointsInside([x[focused]], [y[focused]], scale.seen).length) return;
  const [left, top] = scale.place(x[focused], y[focused]);
  const big = Math.max(size, 30);
  context.fillStyle = getComputedStyle(context.canvas).backgroundColor;
  context.fillRect(left - big / 2, top - big / 2, big, big);
  draw(context, focused, left - big / 2, top - big / 2, big);
  context.lineWidth = 2;
  context.strokeRect(left - big / 2 - 1, top - big / 2 - 1, big + 2, big + 2);
}

function drawBox(context: CanvasRenderingContext2D, {x, y}: ScatterBox, {place}: ScatterScale): void {
  const [left, top] = place(x[0], y[1]);
  const [right, bottom] = place(x[1], y[0]);
  context.setLineDash([5, 4]);
  context.lineWidth = 1.5;
  context.strokeRect(left, top, right - left, bottom - top);
  context.setLineDash([]);
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
  return trueMinus(`${Number(value.toPrecision(3))}`);
}
