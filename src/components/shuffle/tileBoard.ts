import {html} from "htl";
import {arrangeTiles} from "../../images/arrangeTiles.js";
import type {Raster} from "../../images/raster.js";
import {tileGrid} from "../../images/tileGrid.js";
import {toPicture} from "../../images/toPicture.js";
import {drawPicture} from "../marks/drawPicture.js";
import {placeOf, tileDrag} from "./tileDrag.js";

export interface TileBoard {
  readonly element: HTMLElement;
  /** The arranged photo. */
  readonly canvas: HTMLCanvasElement;
  /** At each place, counted row by row, which tile lies there. */
  readonly order: readonly number[];
  /** Shows a photo cut into *n* × *n* tiles in the given order. Throws what arrangeTiles throws. */
  show(photo: Raster, n: number, order: readonly number[], name: string): void;
}

/**
 * Returns a photo in tiles that can be swapped: dragged with a pointer, touched
 * one after the other, or by keys: arrows move, Enter picks a piece up and puts
 * it down in place of another, Escape leaves it. A swap is told by an input
 * event, and said to those who do not see it.
 */
export function tileBoard(): TileBoard {
  let photo: Raster | undefined;
  let n = 1;
  let order: number[] = [0];
  let picked: number | null = null;
  const canvas = html`<canvas role="img"></canvas>` as HTMLCanvasElement;
  const said = html`<span class="visually-hidden" role="status"></span>`;
  const tiles = html`<div class="shuffle-tiles" role="group" aria-label="The pieces. Arrow keys move; Enter picks one up, and Enter on another swaps them."
    onkeydown=${key} onclick=${click}></div>`;
  const ghost = tileDrag(tiles, {canvas, grid: () => tileGrid(photo!, n), swap});
  const element = html`<div class="shuffle-board">${canvas}${tiles}${ghost}${said}</div>`;

  function show(next: Raster, count: number, arrangement: readonly number[], name: string): void {
    const picture = toPicture(arrangeTiles(next, count, arrangement));
    photo = next;
    order = arrangement.slice();
    drawPicture(canvas, picture);
    canvas.setAttribute("aria-label", name);
    if (count !== n || tiles.childElementCount !== count * count) build(count);
    picked = null;
    label();
  }

  function build(count: number): void {
    n = count;
    const {tileWidth, tileHeight, left, top} = tileGrid(photo!, n);
    const share = (part: number, all: number) => `${((100 * part) / all).toFixed(4)}%`;
    tiles.style.left = share(left, photo!.width);
    tiles.style.top = share(top, photo!.height);
    tiles.style.width = share(n * tileWidth, photo!.width);
    tiles.style.height = share(n * tileHeight, photo!.height);
    tiles.style.gridTemplate = `repeat(${n}, 1fr) / repeat(${n}, 1fr)`;
    const places = Array.from({length: n * n}, (_, i) => html`<button type="button" data-place=${i}></button>`);
    tiles.replaceChildren(...(n > 1 ? places : []));
    rove(0);
  }

  /** Says of each place which piece lies there, and which is picked up. */
  function label(): void {
    buttons().forEach((button, i) => {
      const home = order[i] === i ? "at home" : `from ${at(order[i])}`;
      button.setAttribute("aria-label", `${at(i)}: the piece ${home}`);
      button.setAttribute("aria-pressed", String(i === picked));
    });
  }

  function buttons(): HTMLButtonElement[] {
    return Array.from(tiles.querySelectorAll("button"));
  }

  function at(place: number): string {
    return `row ${Math.floor(place / n) + 1}, column ${(place % n) + 1}`;
  }

  function rove(place: number): void {
    buttons().forEach((button, i) => {
      button.tabIndex = i === place ? 0 : -1;
    });
  }

  function pick(place: number): void {
    if (picked === null) {
      picked = place;
      said.textContent = `Picked up the piece at ${at(place)}.`;
      label();
    } else if (picked === place) {
      picked = null;
      said.textContent = "Put back.";
      label();
    } else {
      swap(picked, place);
    }
  }

  function swap(from: number, to: number): void {
    picked = null;
    [order[from], order[to]] = [order[to], order[from]];
    drawPicture(canvas, toPicture(arrangeTiles(photo!, n, order)));
    said.textContent = `Swapped ${at(from)} with ${at(to)}.`;
    label();
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function key(event: KeyboardEvent): void {
    const place = placeOf(event.target);
    if (place === null) return;
    if (event.key === "Escape" && picked !== null) {
      event.preventDefault();
      pick(picked);
      return;
    }
    const [right, below] = steps[event.key] ?? [0, 0];
    if (!right && !below) return;
    event.preventDefault();
    const column = Math.min(n - 1, Math.max(0, (place % n) + right));
    const row = Math.min(n - 1, Math.max(0, Math.floor(place / n) + below));
    rove(row * n + column);
    buttons()[row * n + column].focus();
  }

  function click(event: MouseEvent): void {
    const place = placeOf(event.target);
    if (place === null) return;
    rove(place);
    pick(place);
  }

  return {
    element,
    canvas,
    get order() {
      return order.slice();
    },
    show
  };
}

const steps: Readonly<Record<string, readonly [right: number, below: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};
