import type {ScatterBox, Span} from "./scatterPlaces.js";

/** How the reader looks at a scatter. */
export interface ScatterView {
  /** What is marked; nothing where absent. */
  readonly brush?: ScatterBox;
  /** The part that is seen; all of it where absent. */
  readonly zoom?: ScatterBox;
  /** The width of a picture, in CSS pixels. */
  readonly size: number;
  /** Whether pictures that would cover others are dots. */
  readonly dots: boolean;
}

/** The smallest and the largest pictures, in CSS pixels. */
export const pictureSizes: Span = [6, 56];

/** Returns a field for the view of a scatter whose pictures are of the given *size* at first, to be changed on the picture. */
export function scatterField({size = 22}: {readonly size?: number} = {}) {
  const initial: ScatterView = {size, dots: true};
  return {
    initial,
    keys: ["brush", "zoom", "size", "dots"],
    read({brush, zoom, size, dots}: Readonly<Record<string, string>>): ScatterView {
      return {
        ...(brush !== undefined && {brush: readBox("brush", brush)}),
        ...(zoom !== undefined && {zoom: readBox("zoom", zoom)}),
        size: size === undefined ? initial.size : readSize(size),
        dots: dots === undefined ? initial.dots : readDots(dots)
      };
    },
    write({brush, zoom, size, dots}: ScatterView): Readonly<Record<string, string | undefined>> {
      return {
        brush: brush && boxText(brush),
        zoom: zoom && boxText(zoom),
        size: size === initial.size ? undefined : `${size}`,
        dots: dots ? undefined : "0"
      };
    }
  };
}

/**
 * Returns how the *next* places are looked at: a brush and a zoom that stood on
 * those *before* are left out.
 */
export function otherPlaces(next: ScatterView, before: ScatterView): ScatterView {
  return {
    ...next,
    brush: next.brush === before.brush ? undefined : next.brush,
    zoom: next.zoom === before.zoom ? undefined : next.zoom
  };
}

/** Returns a box as a link has it, “-1.2,0.5,3,4.25”: the ends across and then the ends up. */
export function boxText({x, y}: ScatterBox): string {
  return [...x, ...y].join(",");
}

/** Returns the box rounded to three digits of its own size, so that it holds all that it held, and is no mere line. */
export function roundedOut({x, y}: ScatterBox): ScatterBox {
  return {x: spanOut(x), y: spanOut(y)};
}

function spanOut([low, high]: Span): Span {
  const step = 10 ** (Math.floor(Math.log10(high - low || 1)) - 2);
  const rounded = (value: number) => Number((value * step).toPrecision(8));
  const [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
  return from < to ? [rounded(from), rounded(to)] : [rounded(from - 1), rounded(to + 1)];
}

function readBox(name: string, text: string): ScatterBox {
  const numbers = text.split(",").map((part) => (part.trim() ? Number(part) : Number.NaN));
  const [left, right, bottom, top] = numbers;
  if (!(numbers.length === 4 && numbers.every(Number.isFinite) && left < right && bottom < top))
    throw new RangeError(`invalid ${name}: ${text.slice(0, 40)}`);
  return {x: [left, right], y: [bottom, top]};
}

function readSize(text: string): number {
  const [least, most] = pictureSizes;
  const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new RangeError(`invalid size: ${text.slice(0, 40)} (${least} to ${most})`);
  return value;
}

function readDots(text: string): boolean {
  if (text !== "0" && text !== "1") throw new RangeError(`unknown dots: ${text.slice(0, 40)}`);
  return text === "1";
}
