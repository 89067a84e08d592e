import {html} from "htl";

/** Where a square's first row and column are. */
export interface SquarePlace {
  readonly y: number;
  readonly x: number;
}

export interface MovableSquareOptions {
  /** The image under it, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Returns where the square may stand next to the place that is wanted. */
  readonly snap: (place: SquarePlace) => SquarePlace;
  /** Returns how far an arrow key moves it. */
  readonly step: () => number;
}

export interface MovableSquare {
  /** To be laid over the image: it covers it. */
  readonly element: HTMLElement;
  value: SquarePlace;
  /** Its side, in pixels of the image; what is beyond the border is cut off. */
  size: number;
  /** Says what is so with the square here, to those who do not see it. */
  say(words: string): void;
}

/**
 * Returns a square that is moved over an image: dragged, by a touch of the place
 * where its centre shall be, or by the arrow keys. Every move is told by an
 * input event.
 */
export function movableSquare({width, height, snap, step}: MovableSquareOptions): MovableSquare {
  let place: SquarePlace = {y: 0, x: 0};
  let size = Math.min(width, height);
  let grip: {readonly dx: number; readonly dy: number} | null = null;
  const said = html`<span class="visually-hidden" role="status"></span>`;
  const square = html`<button type="button" class="movable-square" aria-roledescription="movable square"
    onkeydown=${key}></button>` as HTMLButtonElement;
  const element = html`<div class="square-room" onpointerdown=${down} onpointermove=${move} onpointerup=${up}
    onpointercancel=${up}>${square}${said}</div>`;

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

  function go(wanted: SquarePlace): void {
    const inside = (d: number, all: number) => Math.round(Math.min(all - size, Math.max(0, d)));
    const next = snap({y: inside(wanted.y, height), x: inside(wanted.x, width)});
    if (next.x === place.x && next.y === place.y) return;
    place = next;
    draw();
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function at({clientX, clientY}: PointerEvent): SquarePlace {
    const box = element.getBoundingClientRect();
    return {y: (height * (clientY - box.top)) / box.height, x: (width * (clientX - box.left)) / box.width};
  }

  function down(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) return;
    const {y, x} = at(event);
    const within = y >= place.y && y < place.y + size && x >= place.x && x < place.x + size;
    grip = within ? {dy: y - place.y, dx: x - place.x} : {dy: size / 2, dx: size / 2};
    element.setPointerCapture(event.pointerId);
    move(event);
  }

  function move(event: PointerEvent): void {
    if (!grip) return;
    const {y, x} = at(event);
    go({y: y - grip.dy, x: x - grip.dx});
  }

  function up(): void {
    grip = null;
  }

  function key(event: KeyboardEvent): void {
    const [right, below] = steps[event.key] ?? [0, 0];
    if (!right && !below) return;
    event.preventDefault();
    go({y: place.y + below * step(), x: place.x + right * step()});
  }

  draw();
  return {
    element,
    get value() {
      return place;
    },
    set value(next) {
      place = next;
      draw();
    },
    get size() {
      return size;
    },
    set size(next) {
      size = next;
      draw();
    },
    say(words) {
      said.textContent = words;
    }
  };
}

const steps: Readonly<Record<string, readonly [right: number, below: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};
