import {html, svg} from "htl";
import type {Outline} from "../../images/polygonMask.js";
import {type Point, pointOf} from "./outlineCorners.js";
import {type OutlineEdits, outlineEdits} from "./outlineEdits.js";
import {outlineMarks, outlineWords} from "./outlineMarks.js";
import {outlinePointer} from "./outlinePointer.js";

export interface MaskEditorOptions {
  /** What is drawn on, a square. */
  readonly picture: HTMLElement;
  /** Defaults to none. */
  readonly value?: readonly Outline[];
  /** Names the editor; defaults to "Outline". */
  readonly label?: string;
}

/** A form whose value is the outlines; an input event tells of every change, a change event that a change is done. */
export type MaskEditor = HTMLElement & {
  value: readonly Outline[];
  /** The outlines to which the reader can go back; null where there are none. */
  original: readonly Outline[] | null;
};

const moves: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/**
 * Returns a picture with outlines on it that can be redrawn: corners are
 * dragged, added on a line and deleted, by pointer or by keys, and a new line
 * can be drawn freely around a thing. Every step can be undone.
 */
export function maskEditor({picture, value = [], label = "Outline"}: MaskEditorOptions): MaskEditor {
  const edits = outlineEdits(value);
  let original: readonly Outline[] | null = value.length ? value : null;
  /** Whether a line is to be drawn freely. */
  let drawing = false;
  const pointer = outlinePointer({
    edits,
    isDrawing: () => drawing,
    onDrawn: () => setDrawing(false),
    onChange: tell,
    onLook: draw
  });

  const board = svg`<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" tabindex="0" role="application"
    aria-label=${`${label}: arrow keys move the chosen corner, N and P choose the next and the previous one, A adds one, Delete deletes it`}
    onpointerdown=${pointer.press} onpointermove=${pointer.move} onpointerup=${pointer.release} onpointercancel=${pointer.release} onkeydown=${key}></svg>` as unknown as SVGSVGElement;
  const said = html`<p class="shape-mask-said" role="status"></p>`;
  const actions: MaskActions = {
    toggle: () => setDrawing(!drawing),
    add: () => act(edits.addCorner),
    remove: () => act(edits.removeCorner),
    step(by) {
      edits.step(by);
      draw();
    },
    undo: () => act(edits.undo),
    clear: () => act(() => edits.replace([])),
    back: () => act(() => edits.replace(original ?? []))
  };
  const tools = maskTools(label, actions);
  const stage = html`<div class="shape-mask-stage">${picture}${board}</div>`;
  const element = html`<div class="mask-editor">${stage}
    ${tools.element}${said}
  </div>` as MaskEditor;
  draw();

  return Object.defineProperties(element, {
    value: {
      get: () => edits.outlines.map((outline) => outline.slice()),
      set(given: readonly Outline[]) {
        edits.replace(given, {undoable: false});
        setDrawing(false);
      }
    },
    original: {
      get: () => original,
      set(given: readonly Outline[] | null) {
        original = given;
        draw();
      }
    }
  });

  /** Does what changes the outlines, unless it returns that it cannot, and tells of it. */
  function act(change: () => unknown): void {
    if (change() !== false) tell({done: true});
  }

  function tell({done}: {readonly done: boolean}): void {
    draw();
    element.dispatchEvent(new Event("input", {bubbles: true}));
    if (done) element.dispatchEvent(new Event("change", {bubbles: true}));
  }

  function setDrawing(on: boolean): void {
    drawing = on;
    pointer.stop();
    draw();
  }

  function key(event: KeyboardEvent): void {
    const {key, shiftKey, altKey, ctrlKey, metaKey} = event;
    if (altKey || ctrlKey || metaKey) return;
    const keys: Record<string, () => void> = {
      n: () => actions.step(1),
      p: () => actions.step(-1),
      a: actions.add,
      Insert: actions.add,
      Delete: actions.remove,
      Backspace: actions.remove,
      u: actions.undo,
      Escape: () => setDrawing(false)
    };
    const shift = moves[key];
    const action = keys[key] ?? keys[key.toLowerCase()];
    if (!shift && !action) return;
    event.preventDefault();
    event.stopPropagation(); // the page's own keys turn pages
    if (action) action();
    else moveBy(shift, shiftKey ? 0.05 : 0.01);
  }

  /** Moves the chosen corner by that much; chooses the first one where none is. */
  function moveBy([dx, dy]: Point, by: number): void {
    if (!edits.chosen) {
      actions.step(1);
      return;
    }
    const {outline, corner} = edits.chosen;
    const [x, y] = pointOf(edits.outlines[outline], corner);
    edits.keep();
    edits.moveTo([x + by * dx, y + by * dy]);
    tell({done: true});
  }

  function draw(): void {
    const {outlines, chosen} = edits;
    board.replaceChildren(...outlineMarks(outlines, {chosen, stroke: pointer.stroke}));
    stage.classList.toggle("drawing", drawing);
    tools.show(edits, {drawing, original});
    said.textContent = outlineWords(outlines, {chosen, drawing});
  }
}

interface MaskActions {
  readonly toggle: () => void;
  readonly add: () => void;
  readonly remove: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly undo: () => void;
  readonly clear: () => void;
  readonly back: () => void;
}

/** Returns the buttons of the editor. */
function maskTools(label: string, {toggle, add, remove, step, undo, clear, back}: MaskActions) {
  const button = (text: string, action: () => void) =>
    html`<button type="button" onclick=${action}>${text}</button>` as HTMLButtonElement;
  const buttons = {
    free: button("Draw freely", toggle),
    add: button("Add a corner", add),
    remove: button("Delete the corner", remove),
    previous: button("Previous corner", () => step(-1)),
    next: button("Next corner", () => step(1)),
    undo: button("Undo", undo),
    clear: button("Clear", clear),
    back: button("Our outline", back)
  };
  return {
    element: html`<div class="shape-mask-tools" role="group" aria-label=${label}>${Object.values(buttons)}</div>`,
    /** Says which can be pressed. */
    show(
      {outlines, chosen, canUndo}: OutlineEdits,
      {drawing, original}: {readonly drawing: boolean; readonly original: readonly Outline[] | null}
    ): void {
      const {free, remove, previous, next, clear, undo, back} = buttons;
      free.setAttribute("aria-pressed", String(drawing));
      remove.disabled = !chosen;
      previous.disabled = next.disabled = clear.disabled = !outlines.length;
      undo.disabled = !canUndo;
      back.hidden = !original;
    }
  };
}
