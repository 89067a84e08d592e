import {html} from "htl";
import type {SquarePlace} from "../inputs/squareInput.js";

export interface PlaceRingOptions {
  /** The image under it, in pixels. */
  readonly width: number;
  readonly height: number;
  /** How far an arrow key moves it, in pixels. */
  readonly step: number;
}

export interface PlaceRing extends HTMLElement {
  /** The pixel pointed at. */
  value: SquarePlace;
  /** Whether it stays where it is while the pointer moves on. */
  held: boolean;
  /** Says what is so here, to those who do not see it. */
  say(words: string): void;
}

/**
 * Returns a ring to be laid over an image, which it covers: it follows the
 * mouse; a click holds it where it is, another lets it go or moves it. A finger
 * drags it, or puts it where the image is touched; arrow keys move it by a step,
 * with Shift by three. An input event says that it moved, a “hold” event that it
 * was held or let go.
 */
export function placeRing({width, height, step}: PlaceRingOptions): PlaceRing {
  let place: SquarePlace = {y: 0, x: 0};
  let isHeld = false;
  let isDragged = false;
  const said = html`<span class="visually-hidden" role="status"></span>`;
  const ring = html`<button type="button" class="point-ring" aria-roledescription="movable ring"
    onkeydown=${press}></button>` as HTMLButtonElement;
  const element = html`<div class="point-room" onpointerdown=${grab} onpointermove=${move} onpointerup=${drop}
    onpointercancel=${drop}>${ring}${said}</div>`;

  function draw(): void {
    ring.style.left = `${((100 * (place.x + 0.5)) / width).toFixed(3)}%`;
    ring.style.top = `${((100 * (place.y + 0.5)) / height).toFixed(3)}%`;
    const here = `The place pointed at: row ${place.y}, column ${place.x}${isHeld ? ", held" : ""}.`;
    ring.setAttribute("aria-label", `${here} Move it with the arrow keys.`);
    ring.toggleAttribute("data-held", isHeld);
  }

  function put(next: SquarePlace): void {
    place = next;
    draw();
  }

  function go({y, x}: SquarePlace): void {
    const inside = (at: number, all: number) => Math.floor(Math.max(0, Math.min(all - 1, at)));
    const next = {y: inside(y, height), x: inside(x, width)};
    if (next.x === place.x && next.y === place.y) return;
    put(next);
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function hold(next: boolean): void {
    if (next === isHeld) return;
    isHeld = next;
    draw();
    element.dispatchEvent(new Event("hold"));
  }

  function at({clientX, clientY}: PointerEvent): SquarePlace {
    const box = element.getBoundingClientRect();
    return {y: (height * (clientY - box.top)) / box.height, x: (width * (clientX - box.left)) / box.width};
  }

  function grab(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    ring.focus({preventScroll: true});
    const release = isHeld && event.pointerType === "mouse" && event.target === ring;
    isDragged = true;
    element.setPointerCapture(event.pointerId);
    if (event.target !== ring) go(at(event));
    hold(!release);
  }

  function move(event: PointerEvent): void {
    if (!event.isPrimary || !(isDragged || (event.pointerType === "mouse" && !isHeld))) return;
    go(at(event));
  }

  function drop(): void {
    isDragged = false;
  }

  function press(event: KeyboardEvent): void {
    if (event.key === "Escape" && isHeld) {
      hold(false);
      return;
    }
    const direction = directions[event.key];
    if (!direction || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation(); // the lecture's own keys turn the page
    const [right, below] = direction;
    const by = event.shiftKey ? 3 * step : step;
    go({y: place.y + below * by, x: place.x + right * by});
  }

  draw();
  return Object.defineProperties(element as never as PlaceRing, {
    value: {get: () => place, set: put},
    held: {
      get: () => isHeld,
      set(next: boolean) {
        isHeld = next;
        draw();
      }
    },
    say: {value: (words: string) => said.textContent !== words && said.replaceChildren(words)}
  });
}

const directions: Readonly<Record<string, readonly [right: number, below: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};
