import type {ScatterData} from "./drawScatter.js";
import {boxBetween, nearestPoint, nextPoint, pointsInside, type ScatterBox} from "./scatterPlaces.js";
import type {Place, ScatterScale} from "./scatterScale.js";

export interface ScatterHandsOptions {
  /** Returns what is shown; undefined where nothing is yet. */
  readonly data: () => Pick<ScatterData, "x" | "y"> | undefined;
  readonly scale: () => ScatterScale;
  /** Returns how far from a point it is still pointed at, in CSS pixels. */
  readonly reach: () => number;
  /** Returns whether there is a brush to be cleared. */
  readonly isBrushed: () => boolean;
  /** Called when another point is focused, or when the brush that is being made changes. */
  readonly onLook: () => void;
  /** Called with a brush that is made, with undefined for one that is cleared. */
  readonly onBrush: (box: ScatterBox | undefined) => void;
  /** Called with a point that is pressed, or chosen by Enter; absent where nothing follows from that. */
  readonly onPick?: (index: number) => void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/** How far a pointer is moved before it draws a box, in CSS pixels. */
const slack = 5;

/** Returns what pointer and keys do on the canvas of a scatter: they focus a point and make a brush. */
export function scatterHands({data, scale, reach, isBrushed, onLook, onBrush, onPick}: ScatterHandsOptions) {
  let focused = -1;
  /** The first corner of a brush that is being made by keys: a point. */
  let corner: number | undefined;
  /** Where the pointer went down. */
  let start: Place | undefined;
  let draft: ScatterBox | undefined;

  function places(): Place[] {
    const {x, y} = data()!;
    const {place} = scale();
    return Array.from({length: x.length}, (_, i) => place(x[i], y[i]));
  }

  function boxTo(now: Place): ScatterBox {
    const {numbers} = scale();
    return boxBetween(numbers(start!), numbers(now));
  }

  function boxOf(a: number, b: number): ScatterBox {
    const {x, y} = data()!;
    return boxBetween([x[a], y[a]], [x[b], y[b]]);
  }

  function focus(index: number): void {
    if (index === focused) return;
    focused = index;
    onLook();
  }

  function sketch(box: ScatterBox | undefined): void {
    draft = box;
    onLook();
  }

  function finish(box: ScatterBox | undefined): void {
    corner = undefined;
    draft = undefined;
    onBrush(box);
  }

  /** Returns the point that an arrow key leads to; the middle one first. */
  function pointFrom(index: number, direction: readonly [number, number]): number {
    const {x, y} = data()!;
    const {seen, width, height} = scale();
    const isSeen = index >= 0 && pointsInside([x[index]], [y[index]], seen).length > 0;
    return isSeen ? nextPoint(places(), index, direction) : nearestPoint(places(), width / 2, height / 2);
  }

  return {
    /** The point that is pointed at; −1 for none. */
    get focused() {
      return focused;
    },
    /** The brush that is being made. */
    get draft() {
      return draft;
    },
    /** Forgets what was begun on other points. */
    reset() {
      focused = -1;
      corner = undefined;
      draft = undefined;
    },
    press(event: PointerEvent): void {
      start = placeOf(event);
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    },
    point(event: PointerEvent): void {
      if (!data()) return;
      const now = placeOf(event);
      if (start && apart(start, now) > slack) sketch(boxTo(now));
      else if (!start) {
        const all = places();
        const near = nearestPoint(all, ...now);
        focus(near >= 0 && apart(all[near], now) <= reach() ? near : -1);
      }
    },
    release(event: PointerEvent): void {
      if (!data() || !start) return;
      const now = placeOf(event);
      const box = apart(start, now) > slack ? boxTo(now) : undefined;
      start = undefined;
      if (box) finish(box);
      else {
        const near = nearestPoint(places(), ...now);
        focus(near);
        if (near >= 0) onPick?.(near);
      }
    },
    leave(): void {
      start = undefined;
      sketch(undefined);
    },
    unpoint(event: PointerEvent): void {
      if (!start && document.activeElement !== event.currentTarget) focus(-1);
    },
    key(event: KeyboardEvent): void {
      if (!data()?.x.length) return;
      const direction = arrows[event.key];
      if (direction) {
        focus(pointFrom(focused, direction));
        if (corner !== undefined) sketch(boxOf(corner, focused));
      } else if (event.key === " " && focused >= 0) {
        if (corner === undefined) corner = focused;
        else finish(boxOf(corner, focused));
      } else if (event.key === "Enter" && focused >= 0 && onPick) onPick(focused);
      else if (event.key === "Escape" && (isBrushed() || corner !== undefined)) finish(undefined);
      else return;
      event.preventDefault();
      event.stopPropagation(); // the page's own keys go from figure to figure
    }
  };
}

function placeOf({offsetX, offsetY}: PointerEvent): Place {
  return [offsetX, offsetY];
}

function apart(a: Place, b: Place): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
