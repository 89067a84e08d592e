import {html, svg} from "htl";
import type {Outline} from "../../images/polygonMask.js";
import {simplifyOutline} from "../../images/simplifyOutline.js";
import {type Corner, clamp, nearestCorner, nearestLine, type Point, pointOf} from "./outlineCorners.js";

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

/** How far, in pixels of the screen, a pointer may be from a corner, and from a line, to take it. */
const reach = {corner: 14, line: 9};

/**
 * Returns a picture with outlines on it that can be redrawn: corners are
 * dragged, added on a line and deleted, by pointer or by keys, and a new line
 * can be drawn freely around a thing. Every step can be undone.
 */
export function maskEditor({picture, value = [], label = "Outline"}: MaskEditorOptions): MaskEditor {
  let outlines = copy(value);
  let original: readonly Outline[] | null = value.length ? value : null;
  let chosen: Corner | null = null;
  let drawing = false;
  let stroke: number[] | null = null;
  let dragged = false;
  const past: number[][][] = [];

  const board = svg`<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" tabindex="0" role="application"
    aria-label=${`${label}: arrow keys move the chosen corner, N and P choose the next and the previous one, A adds one, Delete deletes it`}
    onpointerdown=${press} onpointermove=${move} onpointerup=${release} onpointercancel=${release} onkeydown=${key}></svg>` as unknown as SVGSVGElement;
  const said = html`<p class="mask-said" role="status"></p>`;
  const button = (text: string, action: () => void) =>
    html`<button type="button" onclick=${action}>${text}</button>` as HTMLButtonElement;
  const previous = button("Previous corner", () => step(-1));
  const next = button("Next corner", () => step(1));
  const add = button("Add a corner", addCorner);
  const remove = button("Delete the corner", removeCorner);
  const free = button("Draw freely", () => setDrawing(!drawing));
  const undo = button("Undo", undoOne);
  const clear = button("Clear", () => replace([]));
  const back = button("Our outline", () => replace(copy(original ?? [])));
  const stage = html`<div class="mask-stage">${picture}${board}</div>`;
  const element = html`<div class="mask-editor">${stage}
    <div class="mask-tools" role="group" aria-label=${label}>${free}${add}${remove}${previous}${next}${undo}${clear}${back}</div>${said}
  </div>` as MaskEditor;
  draw();

  return Object.defineProperties(element, {
    value: {
      get: () => copy(outlines),
      set(given: readonly Outline[]) {
        outlines = copy(given);
        past.length = 0;
        chosen = null;
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

  function tell(done: boolean): void {
    draw();
    element.dispatchEvent(new Event("input", {bubbles: true}));
    if (done) element.dispatchEvent(new Event("change", {bubbles: true}));
  }

  /** Keeps what is there, so that the coming change can be undone. */
  function keep(): void {
    past.push(copy(outlines));
    if (past.length > 100) past.shift();
  }

  function replace(next: number[][]): void {
    keep();
    outlines = next;
    chosen = null;
    tell(true);
  }

  function undoOne(): void {
    const last = past.pop();
    if (!last) return;
    outlines = last;
    chosen = null;
    tell(true);
  }

  function setDrawing(on: boolean): void {
    drawing = on;
    stroke = null;
    draw();
  }

  function step(by: number): void {
    const all = outlines.flatMap((outline, i) =>
      outline.flatMap((_, k) => (k % 2 ? [] : [{outline: i, corner: k / 2}]))
    );
    if (!all.length) return;
    const at = chosen
      ? all.findIndex((d) => d.outline === chosen!.outline && d.corner === chosen!.corner)
      : by > 0
        ? -1
        : 0;
    chosen = all[(at + by + all.length) % all.length];
    draw();
  }

  function addCorner(): void {
    keep();
    if (!outlines.length) {
      outlines = [[0.5, 0.3, 0.7, 0.7, 0.3, 0.7]];
      chosen = {outline: 0, corner: 0};
    } else {
      const {outline, corner} = chosen ?? {outline: 0, corner: 0};
      const points = outlines[outline];
      const [x0, y0] = pointOf(points, corner);
      const [x1, y1] = pointOf(points, corner + 1);
      points.splice(2 * corner + 2, 0, (x0 + x1) / 2, (y0 + y1) / 2);
      chosen = {outline, corner: corner + 1};
    }
    tell(true);
  }

  function removeCorner(): void {
    if (!chosen) return;
    keep();
    const {outline, corner} = chosen;
    const points = outlines[outline];
    points.splice(2 * corner, 2);
    if (points.length < 6) {
      outlines.splice(outline, 1); // two corners hold nothing
      chosen = null;
    } else chosen = {outline, corner: corner % (points.length / 2)};
    tell(true);
  }

  function setCorner({outline, corner}: Corner, [x, y]: Point): void {
    outlines[outline].splice(2 * corner, 2, clamp(x), clamp(y));
  }

  function key(event: KeyboardEvent): void {
    const {key, shiftKey, altKey, ctrlKey, metaKey} = event;
    if (altKey || ctrlKey || metaKey) return;
    const by = shiftKey ? 0.05 : 0.01;
    const moves: Record<string, Point> = {
      ArrowLeft: [-by, 0],
      ArrowRight: [by, 0],
      ArrowUp: [0, -by],
      ArrowDown: [0, by]
    };
    const actions: Record<string, () => void> = {
      n: () => step(1),
      p: () => step(-1),
      a: addCorner,
      Insert: addCorner,
      Delete: removeCorner,
      Backspace: removeCorner,
      u: undoOne,
      Escape: () => setDrawing(false)
    };
    const shift = moves[key];
    const action = actions[key] ?? actions[key.toLowerCase()];
    if (!shift && !action) return;
    event.preventDefault();
    event.stopPropagation(); // the page's own keys turn pages
    if (action) action();
    else if (!chosen) step(1);
    else moveBy(chosen, shift);
  }

  function moveBy(corner: Corner, [dx, dy]: Point): void {
    keep();
    const [x, y] = pointOf(outlines[corner.outline], corner.corner);
    setCorner(corner, [x + dx, y + dy]);
    tell(true);
  }

  function placeOf(event: PointerEvent): Point {
    const {left, top, width, height} = board.getBoundingClientRect();
    return [clamp((event.clientX - left) / width), clamp((event.clientY - top) / height)];
  }

  function press(event: PointerEvent): void {
    if (event.button) return;
    const at = placeOf(event);
    dragged = false;
    stroke = drawing ? [...at] : null;
    if (!stroke) {
      const scale = board.getBoundingClientRect().width || 1;
      chosen = nearestCorner(outlines, at, reach.corner / scale);
      const line = chosen ? null : nearestLine(outlines, at, reach.line / scale);
      if (!chosen && !line) {
        draw();
        return;
      }
      keep();
      if (line) {
        outlines[line.outline].splice(2 * line.corner, 0, ...at);
        chosen = line;
        dragged = true;
      }
    }
    board.setPointerCapture(event.pointerId);
    board.focus({preventScroll: true});
    event.preventDefault();
    draw();
  }

  function move(event: PointerEvent): void {
    if (!board.hasPointerCapture(event.pointerId)) return;
    const at = placeOf(event);
    if (stroke) {
      if (Math.hypot(at[0] - stroke.at(-2)!, at[1] - stroke.at(-1)!) < 0.004) return;
      stroke.push(...at);
      draw();
    } else if (chosen) {
      dragged = true;
      setCorner(chosen, at);
      tell(false);
    }
  }

  function release(event: PointerEvent): void {
    if (!board.hasPointerCapture(event.pointerId)) return;
    board.releasePointerCapture(event.pointerId);
    if (stroke) {
      const line = simplifyOutline(stroke, 0.006);
      setDrawing(false);
      if (line.length < 6) return;
      keep();
      outlines.push(line);
      tell(true);
    } else if (dragged) {
      tell(true);
    } else {
      past.pop(); // a corner was only chosen
      draw();
    }
  }

  function draw(): void {
    const path = (points: readonly number[], end: string) =>
      points.length ? `M${points.map((value) => (1000 * value).toFixed(1)).join(" ")}${end}` : "";
    const area = svg`<path class="mask-area" d=${outlines.map((points) => path(points, "Z")).join("")}></path>`;
    const corners = outlines.flatMap((points, outline) =>
      points.flatMap((x, k) => {
        if (k % 2) return [];
        const is = chosen?.outline === outline && chosen.corner === k / 2;
        return [
          svg`<circle class=${is ? "mask-corner chosen" : "mask-corner"} cx=${1000 * x} cy=${1000 * points[k + 1]} r=${is ? 14 : 9}></circle>`
        ];
      })
    );
    const line = stroke ? [svg`<path class="mask-stroke" d=${path(stroke, "")}></path>`] : [];
    board.replaceChildren(area, ...corners, ...line);
    stage.classList.toggle("drawing", drawing);
    free.setAttribute("aria-pressed", String(drawing));
    remove.disabled = !chosen;
    previous.disabled = next.disabled = clear.disabled = !outlines.length;
    undo.disabled = !past.length;
    back.hidden = !original;
    said.textContent = words();
  }

  function words(): string {
    if (drawing) return "Draw once around it, without letting go.";
    if (!outlines.length) return "No outline: draw one freely, or add corners.";
    if (!chosen) return "Drag a corner, or press on a line to add one.";
    const points = outlines[chosen.outline];
    const [x, y] = pointOf(points, chosen.corner);
    return `Corner ${chosen.corner + 1} of ${points.length / 2}: ${Math.round(100 * x)} % from the left, ${Math.round(100 * y)} % from the top.`;
  }
}

function copy(outlines: readonly Outline[]): number[][] {
  return outlines.map((outline) => outline.slice());
}
