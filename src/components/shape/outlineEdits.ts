import type {Outline} from "../../images/polygonMask.js";
import {type Corner, clamp, type Point, pointOf} from "./outlineCorners.js";

/** Outlines that are being changed, every step of which can be undone. */
export interface OutlineEdits {
  readonly outlines: readonly Outline[];
  /** The corner that is moved or deleted next. */
  chosen: Corner | null;
  readonly canUndo: boolean;
  /** Puts others in their place; *undoable* defaults to true, otherwise what was done before is forgotten. */
  replace(outlines: readonly Outline[], options?: {readonly undoable?: boolean}): void;
  /** Goes back a step. Returns whether there was one. */
  undo(): boolean;
  /** Keeps what is there, so that the coming change can be undone. */
  keep(): void;
  /** Forgets what was kept last, since nothing changed. */
  forget(): void;
  /** Chooses the next corner (1) or the previous one (−1), all around. */
  step(by: 1 | -1): void;
  /** Adds a corner half-way from the chosen one to the next, or a triangle where there is nothing. */
  addCorner(): void;
  /** Adds a corner at a point before the given one, and chooses it. */
  insertCorner(corner: Corner, at: Point): void;
  /** Deletes the chosen corner, and with it an outline that two corners are left of. Returns whether there was one. */
  removeCorner(): boolean;
  /** Moves the chosen corner to a point, not beyond the edge. */
  moveTo(at: Point): void;
  /** Adds an outline. */
  append(outline: Outline): void;
}

/** How many steps can be undone. */
const most = 100;

/** Returns the given outlines, to be changed. */
export function outlineEdits(value: readonly Outline[]): OutlineEdits {
  let outlines = copy(value);
  const past: number[][][] = [];

  const edits: OutlineEdits = {
    chosen: null,
    get outlines() {
      return outlines;
    },
    get canUndo() {
      return past.length > 0;
    },
    replace(next, {undoable = true} = {}) {
      if (undoable) edits.keep();
      else past.length = 0;
      outlines = copy(next);
      edits.chosen = null;
    },
    undo() {
      const last = past.pop();
      if (!last) return false;
      outlines = last;
      edits.chosen = null;
      return true;
    },
    keep() {
      past.push(copy(outlines));
      if (past.length > most) past.shift();
    },
    forget() {
      past.pop();
    },
    step(by) {
      const all = cornersOf(outlines);
      if (!all.length) return;
      const at = edits.chosen ? all.findIndex((d) => isSame(d, edits.chosen!)) : by > 0 ? -1 : 0;
      edits.chosen = all[(at + by + all.length) % all.length];
    },
    addCorner() {
      edits.keep();
      if (!outlines.length) {
        outlines = [[0.5, 0.3, 0.7, 0.7, 0.3, 0.7]];
        edits.chosen = {outline: 0, corner: 0};
        return;
      }
      const {outline, corner} = edits.chosen ?? {outline: 0, corner: 0};
      const [x0, y0] = pointOf(outlines[outline], corner);
      const [x1, y1] = pointOf(outlines[outline], corner + 1);
      edits.insertCorner({outline, corner: corner + 1}, [(x0 + x1) / 2, (y0 + y1) / 2]);
    },
    insertCorner({outline, corner}, at) {
      outlines[outline].splice(2 * corner, 0, ...at);
      edits.chosen = {outline, corner};
    },
    removeCorner() {
      if (!edits.chosen) return false;
      edits.keep();
      const {outline, corner} = edits.chosen;
      const points = outlines[outline];
      points.splice(2 * corner, 2);
      if (points.length < 6) {
        outlines.splice(outline, 1); // two corners hold nothing
        edits.chosen = null;
      } else edits.chosen = {outline, corner: corner % (points.length / 2)};
      return true;
    },
    moveTo([x, y]) {
      if (!edits.chosen) return;
      const {outline, corner} = edits.chosen;
      outlines[outline].splice(2 * corner, 2, clamp(x), clamp(y));
    },
    append(outline) {
      edits.keep();
      outlines.push(outline.slice());
    }
  };
  return edits;
}

function copy(outlines: readonly Outline[]): number[][] {
  return outlines.map((outline) => outline.slice());
}

function cornersOf(outlines: readonly Outline[]): Corner[] {
  return outlines.flatMap((points, outline) =>
    Array.from({length: points.length / 2}, (_, corner) => ({outline, corner}))
  );
}

function isSame(a: Corner, b: Corner): boolean {
  return a.outline === b.outline && a.corner === b.corner;
}
