import {html} from "htl";
import {canvasPng} from "../marks/drawPicture.js";
import {drawSheet} from "./drawSheet.js";
import {onDrag} from "./onDrag.js";
import {type SheetData, sheetLabel} from "./sheetData.js";
import {type SheetLayout, sheetLayout} from "./sheetLayout.js";
import {moved, partOf, type SheetPart, type SheetView, viewOf, wholeView, zoomed} from "./sheetView.js";

export interface SheetCanvasOptions {
  /** Called with the part of the sheet that the reader looks at; null is all of it. */
  readonly onLook: (part: SheetPart | null) => void;
  /** Called with the number of the unit that the reader opens; null closes it. */
  readonly onOpen: (unit: number | null) => void;
  /** Called when the two fields come to stand one above the other, or side by side. */
  readonly onStack: (isStacked: boolean) => void;
  readonly invalidation?: Promise<unknown>;
}

export interface SheetCanvas {
  readonly element: HTMLCanvasElement;
  /** Draws the given part of a sheet, a unit of it *open*. */
  draw(data: SheetData, options: {readonly part: SheetPart | null; readonly open: number | null}): void;
  /** Magnifies the sheet by the given factor, around the middle of what is seen. */
  zoom(factor: number): void;
  /** Returns whether any of a unit's signals is seen, by its row. */
  sees(row: number): boolean;
  png(): Promise<Blob>;
}

/** Returns a sheet of patches that is magnified and moved by the pointer, by keys, and by the wheel with Ctrl. */
export function sheetCanvas({onLook, onOpen, onStack, invalidation}: SheetCanvasOptions): SheetCanvas {
  let data: SheetData | undefined;
  let part: SheetPart | null = null;
  let open: number | null = null;
  let over: number | null = null;
  let layout: SheetLayout = sheetLayout(1, false);
  const canvas =
    html`<canvas class="patch-sheet-canvas" tabindex="0" role="application" onkeydown=${keyed}></canvas>` as HTMLCanvasElement;
  canvas.addEventListener("wheel", wheel, {passive: false});
  onDrag(canvas, {
    mayDrag: ({pointerType}) => pointerType !== "touch" || part !== null, // of the whole sheet a finger scrolls the page
    drag: pan,
    press(event) {
      const unit = unitUnder(event);
      if (unit !== null && data) onOpen(data.from + unit);
    }
  });
  canvas.addEventListener("pointermove", (event) => point(unitUnder(event)));
  canvas.addEventListener("pointerleave", () => point(null));
  if (typeof ResizeObserver !== "undefined") {
    const watching = new ResizeObserver(() => resize());
    watching.observe(canvas);
    invalidation?.then(() => watching.disconnect());
  }
  return {
    element: canvas,
    draw(next, seen) {
      const isOther = next.patches.length !== data?.patches.length;
      data = next;
      part = seen.part;
      open = seen.open;
      canvas.setAttribute("aria-label", sheetLabel(next));
      if (isOther) resize();
      else paint();
    },
    zoom: (factor) => zoom(factor),
    sees(row) {
      const {x, y} = layout.block(row, 0);
      const [view, {width, height}] = [currentView(), windowSize()];
      const [left, top] = [(x - view.x) * view.scale, (y - view.y) * view.scale];
      return left > -3 * view.scale && top > -3 * view.scale && left < width && top < height;
    },
    png: () => canvasPng(canvas)
  };

  function windowSize() {
    return {width: canvas.clientWidth || 640, height: canvas.clientHeight || 340};
  }

  function currentView(): SheetView {
    return part ? viewOf(part, layout, windowSize()) : wholeView(layout, windowSize());
  }

  function look(view: SheetView): void {
    onLook(partOf(view, windowSize()));
  }

  function resize(): void {
    const isStacked = (canvas.parentElement?.clientWidth ?? 640) <= 520;
    layout = sheetLayout(data?.patches.length || 1, isStacked);
    onStack(isStacked);
    canvas.style.aspectRatio = `${layout.width} / ${layout.height}`;
    const {width, height} = windowSize();
    const density = Math.min(2, window.devicePixelRatio || 1);
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    paint();
  }

  function paint(): void {
    const context = canvas.getContext("2d");
    if (!context || !data) return;
    canvas.style.touchAction = part ? "none" : "pan-y"; // magnified, a finger moves the sheet
    const styles = getComputedStyle(canvas);
    const colour = (name: string, other: string) => styles.getPropertyValue(name) || other;
    drawSheet(context, data, {
      layout,
      view: currentView(),
      window: windowSize(),
      open: open === null ? null : open - data.from,
      over,
      colours: {
        rest: colour("--theme-foreground-faintest", "#ccc"),
        focus: colour("--theme-foreground-focus", "#36c")
      }
    });
  }

  function point(unit: number | null): void {
    if (unit === over) return;
    over = unit;
    canvas.title = unit === null || !data ? "" : `${data.layer.name} ${data.from + unit}`;
    paint();
  }

  function zoom(factor: number, at?: readonly [number, number]): void {
    const {width, height} = windowSize();
    look(zoomed(currentView(), factor, at ?? [width / 2, height / 2], layout, {width, height}));
  }

  function pan(dx: number, dy: number): void {
    look(moved(currentView(), dx, dy, layout, windowSize()));
  }

  function wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return; // the page scrolls
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / 300), [event.offsetX, event.offsetY]);
  }

  function keyed(event: KeyboardEvent): void {
    const step = 60;
    const acts: Readonly<Record<string, () => void>> = {
      "+": () => zoom(1.5),
      "=": () => zoom(1.5),
      "-": () => zoom(1 / 1.5),
      "0": () => onLook(null),
      ArrowLeft: () => pan(step, 0),
      ArrowRight: () => pan(-step, 0),
      ArrowUp: () => pan(0, step),
      ArrowDown: () => pan(0, -step),
      Escape: () => onOpen(null)
    };
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation(); // the page's own keys turn the page
    act();
  }

  function unitUnder({offsetX, offsetY}: MouseEvent): number | null {
    const view = currentView();
    const found = layout.unitAt(offsetX / view.scale + view.x, offsetY / view.scale + view.y);
    return found !== null && found < (data?.patches.length ?? 0) ? found : null;
  }
}
