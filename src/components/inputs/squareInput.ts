import {html} from "htl";

/** Where a square's first row and column are. */
export interface SquarePlace {
  readonly y: number;
  readonly x: number;
}

export interface SquareInputOptions {
  /** The image under it, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Returns where the square may stand next to the place that is wanted; defaults to that place. */
  readonly snap?: (place: SquarePlace) => SquarePlace;
  /** Returns how many pixels an arrow key moves it; defaults to one. */
  readonly step?: () => number;
}

export interface SquareInput extends HTMLElement {
  /** Where it is. What lies beyond the border is cut off. */
  value: SquarePlace;
  /** Its side, in pixels of the image. A change keeps it within the image. */
  size: number;
  /** Says what is so with the square here, to those who do not see it. */
  say(words: string): void;
}

/**
 * Returns a square to be laid over an image, which it covers: dragged where it
 * is held, put with its centre where the image is touched, or moved by the arrow
 * keys: by a step, with Shift by a whole side. Its value is its place. An input
 * event says that it moved, never out of the image.
 */
export function squareInput({width, height, snap = same, step = one}: SquareInputOptions): SquareInput {
  let place: SquarePlace = {y: 0, x: 0};
  let size = Math.min(width, height);
  let grip: {readonly dx: number; readonly dy: number} | null = null;
  const said = html`<span class="visually-hidden" role="status"></span>`;
  const square = html`<button type="button" class="square-input-square" aria-roledescription="movable square"
    onkeydown=${press}></button>` as HTMLButtonElement;
  const element = html`<div class="square-input-room" onpointerdown=${grab} onpointermove=${drag} onpointerup=${drop}
    onpointercancel=${drop}>${square}${said}</div>`;

  function draw(): void {
    const share = (part: number, all: number) => `${((100 * part) / all).toFixed(4)}%`;
    square.style.left = share(place.x, width);
    square.style.top = share(place.y, height);
    square.style.width = share(Math.min(size, width - place.x), width);
    square.style.height = share(Math.min(size, height - place.y), height);
    square.setAttribute(
      "aria-label",
      `The square, ${size} pixels wide, at row ${place.y}, column ${place.x}. Move it with the arrow keys.`
    );
  }

  function within({y, x}: SquarePlace): SquarePlace {
    const inside = (at: number, all: number) => Math.round(Math.max(0, Math.min(all - size, at)));
    return {y: inside(y, height), x: inside(x, width)};
  }

  function put(next: SquarePlace): void {
    place = next;
    draw();
  }

  function move(wanted: SquarePlace): void {
    const next = snap(within(wanted));
    if (next.x === place.x && next.y === place.y) return;
    put(next);
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function at({clientX, clientY}: PointerEvent): SquarePlace {
    const box = element.getBoundingClientRect();
    return {y: (height * (clientY - box.top)) / box.height, x: (width * (clientX - box.left)) / box.width};
  }

  function grab(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) return;
    const {y, x} = at(event);
    const isHeld = y >= place.y && y < place.y + size && x >= place.x && x < place.x + size;
    grip = isHeld ? {dy: y - place.y, dx: x - place.x} : {dy: size / 2, dx: size / 2};
    element.setPointerCapture(event.pointerId);
    square.focus();
    event.preventDefault();
    drag(event);
  }

  function drag(event: PointerEvent): void {
    if (!grip) return;
    const {y, x} = at(event);
    move({y: y - grip.dy, x: x - grip.dx});
  }

  function drop(): void {
    grip = null;
  }

  function press(event: KeyboardEvent): void {
    const direction = directions[event.key];
    if (!direction) return;
    event.preventDefault();
    event.stopPropagation(); // the lecture's own keys turn the page
    const by = event.shiftKey ? size : step();
    const [right, below] = direction;
    move({y: place.y + below * by, x: place.x + right * by});
  }

  draw();
  return Object.defineProperties(element as never as SquareInput, {
    value: {get: () => place, set: put},
    size: {
      get: () => size,
      set(next: number) {
        size = next;
        put(within(place));
      }
    },
    say: {value: (words: string) => said.replaceChildren(words)}
  });
}

const directions: Readonly<Record<string, readonly [right: number, below: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

const same = (place: SquarePlace) => place;
const one = () => 1;
