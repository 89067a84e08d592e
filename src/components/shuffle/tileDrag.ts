import {html} from "htl";
import type {TileGrid} from "../../images/tileGrid.js";

export interface TileDragOptions {
  /** The arranged photo. */
  readonly canvas: HTMLCanvasElement;
  /** Returns how the photo is cut. */
  readonly grid: () => TileGrid;
  /** Swaps the pieces of two places. */
  readonly swap: (from: number, to: number) => void;
}

/** Returns the place that an event's target is a part of. */
export function placeOf(target: EventTarget | null): number | null {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null;
  return button ? Number(button.dataset.place) : null;
}

/**
 * Lets the *tiles* be dragged onto each other. Returns what shows the piece
 * that is dragged, to be laid over the photo.
 */
export function tileDrag(tiles: HTMLElement, {canvas, grid, swap}: TileDragOptions): HTMLCanvasElement {
  let drag: {readonly from: number; readonly x: number; readonly y: number; moved: boolean} | null = null;
  const ghost = html`<canvas class="shuffle-ghost" aria-hidden="true" hidden></canvas>` as HTMLCanvasElement;
  tiles.addEventListener("pointerdown", down);
  tiles.addEventListener("pointermove", move);
  tiles.addEventListener("pointerup", up);
  tiles.addEventListener("pointercancel", drop);
  return ghost;

  function buttons(): HTMLButtonElement[] {
    return Array.from(tiles.querySelectorAll("button"));
  }

  function down(event: PointerEvent): void {
    const from = placeOf(event.target);
    if (from !== null && event.isPrimary && event.button === 0)
      drag = {from, x: event.clientX, y: event.clientY, moved: false};
  }

  function move(event: PointerEvent): void {
    if (!drag) return;
    const far = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > 5;
    if (!drag.moved && far) {
      drag.moved = true;
      tiles.setPointerCapture(event.pointerId);
      lift(drag.from);
    }
    if (!drag.moved) return;
    const zoom = tiles.getBoundingClientRect().width / tiles.offsetWidth || 1; // of the presenting view
    ghost.style.translate = `${(event.clientX - drag.x) / zoom}px ${(event.clientY - drag.y) / zoom}px`;
    const over = placeUnder(event);
    buttons().forEach((button, i) => void button.classList.toggle("over", i === over && i !== drag!.from));
  }

  function up(event: PointerEvent): void {
    const dragged = drag;
    drop();
    if (!dragged?.moved) return; // a click, which tells by itself
    const to = placeUnder(event);
    if (to !== null && to !== dragged.from) swap(dragged.from, to);
  }

  function drop(): void {
    drag = null;
    ghost.hidden = true;
    for (const button of buttons()) button.classList.remove("over");
  }

  /** Shows the piece that is dragged above its place. */
  function lift(place: number): void {
    const {n, tileWidth, tileHeight, left, top} = grid();
    const x = left + (place % n) * tileWidth;
    const y = top + Math.floor(place / n) * tileHeight;
    ghost.width = tileWidth;
    ghost.height = tileHeight;
    ghost.getContext("2d")!.drawImage(canvas, x, y, tileWidth, tileHeight, 0, 0, tileWidth, tileHeight);
    const share = (part: number, all: number) => `${((100 * part) / all).toFixed(4)}%`;
    ghost.style.left = share(x, canvas.width);
    ghost.style.top = share(y, canvas.height);
    ghost.style.width = share(tileWidth, canvas.width);
    ghost.hidden = false;
  }

  function placeUnder({clientX, clientY}: PointerEvent): number | null {
    const {n} = grid();
    const box = tiles.getBoundingClientRect();
    const column = Math.floor((n * (clientX - box.left)) / box.width);
    const row = Math.floor((n * (clientY - box.top)) / box.height);
    return column >= 0 && column < n && row >= 0 && row < n ? row * n + column : null;
  }
}
