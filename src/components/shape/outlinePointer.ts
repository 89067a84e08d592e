import {simplifyOutline} from "../../images/simplifyOutline.js";
import {clamp, nearestCorner, nearestLine, type Point} from "./outlineCorners.js";
import type {OutlineEdits} from "./outlineEdits.js";

export interface OutlinePointerOptions {
  readonly edits: OutlineEdits;
  /** Whether a new line is to be drawn freely. */
  readonly isDrawing: () => boolean;
  /** The free line is at its end. */
  readonly onDrawn: () => void;
  /** The outlines are changed; *done* where the pointer lets go. */
  readonly onChange: (change: {readonly done: boolean}) => void;
  /** Something looks other than before. */
  readonly onLook: () => void;
}

/** How far, in pixels of the screen, a pointer may be from a corner, and from a line, to take it. */
const reach = {corner: 14, line: 9};

/** Returns what a pointer does on the outlines: it takes a corner, makes one of a line, or draws freely. */
export function outlinePointer({edits, isDrawing, onDrawn, onChange, onLook}: OutlinePointerOptions) {
  let stroke: number[] | null = null;
  let dragged = false;

  /** Chooses the corner at a point, or makes one of a line that is there. Returns whether there was either. */
  function take(at: Point, scale: number): boolean {
    edits.chosen = nearestCorner(edits.outlines, at, reach.corner / scale);
    const line = edits.chosen ? null : nearestLine(edits.outlines, at, reach.line / scale);
    if (!edits.chosen && !line) return false;
    edits.keep();
    if (line) edits.insertCorner(line, at);
    dragged = line !== null;
    return true;
  }

  function press(event: PointerEvent): void {
    if (event.button) return;
    const board = boardOf(event);
    const at = placeOf(event);
    stroke = isDrawing() ? [...at] : null;
    dragged = false;
    if (stroke || take(at, board.getBoundingClientRect().width || 1)) {
      board.setPointerCapture(event.pointerId);
      board.focus({preventScroll: true});
      event.preventDefault();
    }
    onLook();
  }

  function move(event: PointerEvent): void {
    if (!boardOf(event).hasPointerCapture(event.pointerId)) return;
    const at = placeOf(event);
    if (stroke) {
      if (Math.hypot(at[0] - stroke.at(-2)!, at[1] - stroke.at(-1)!) < 0.004) return;
      stroke.push(...at);
      onLook();
    } else if (edits.chosen) {
      dragged = true;
      edits.moveTo(at);
      onChange({done: false});
    }
  }

  function release(event: PointerEvent): void {
    const board = boardOf(event);
    if (!board.hasPointerCapture(event.pointerId)) return;
    board.releasePointerCapture(event.pointerId);
    if (stroke) endStroke(stroke);
    else if (dragged) onChange({done: true});
    else {
      edits.forget(); // a corner was only chosen
      onLook();
    }
  }

  function endStroke(drawn: readonly number[]): void {
    const line = simplifyOutline(drawn, 0.006);
    stroke = null;
    onDrawn();
    if (line.length < 6) return;
    edits.append(line);
    onChange({done: true});
  }

  return {
    press,
    move,
    release,
    /** The line that is being drawn freely, as x, y, x, y, … */
    get stroke(): readonly number[] | null {
      return stroke;
    },
    /** Ends it without an outline. */
    stop() {
      stroke = null;
    }
  };
}

function boardOf(event: PointerEvent): SVGSVGElement {
  return event.currentTarget as SVGSVGElement;
}

function placeOf(event: PointerEvent): Point {
  const {left, top, width, height} = boardOf(event).getBoundingClientRect();
  return [clamp((event.clientX - left) / width), clamp((event.clientY - top) / height)];
}
