import {html} from "htl";

export interface MovingSquare {
  readonly element: HTMLElement;
  /** The square's top left corner, in pixels of the picture. */
  readonly place: readonly [row: number, column: number];
  /** Changes where the square is, how large, and how far a key moves it, without an event. */
  set(place: readonly [row: number, column: number], size: number, step?: number): void;
}

/**
 * Returns the given *picture* (a canvas of *pixels* × *pixels*) with a square
 * over it that is dragged with the pointer, or moved by the arrow keys: by one
 * step, with Shift by a whole square. It stays within the picture. An `input`
 * event says that it moved.
 */
export function movingSquare(
  picture: HTMLElement,
  {pixels, label}: {readonly pixels: number; readonly label: string}
): MovingSquare {
  let [row, column, size, step] = [0, 0, 1, 1];
  const square = html`<div class="moving-square" aria-hidden="true"></div>`;
  const element = html`<div class="square-place" tabindex="0" role="application" aria-label=${label}
    onpointerdown=${grab} onpointermove=${drag} onkeydown=${press}>${picture}${square}</div>`;

  function put(nextRow: number, nextColumn: number): boolean {
    const within = (at: number) => Math.max(0, Math.min(pixels - size, Math.round(at)));
    const [y, x] = [within(nextRow), within(nextColumn)];
    const moved = y !== row || x !== column;
    [row, column] = [y, x];
    const percent = (at: number) => `${(100 * at) / pixels}%`;
    Object.assign(square.style, {
      top: percent(row),
      left: percent(column),
      width: percent(size),
      height: percent(size)
    });
    return moved;
  }

  function move(nextRow: number, nextColumn: number): void {
    if (put(nextRow, nextColumn)) element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function at({clientX, clientY}: PointerEvent): void {
    const {left, top, width, height} = element.getBoundingClientRect();
    move(((clientY - top) / height) * pixels - size / 2, ((clientX - left) / width) * pixels - size / 2);
  }

  function grab(event: PointerEvent): void {
    element.setPointerCapture(event.pointerId);
    element.focus();
    event.preventDefault();
    at(event);
  }

  function drag(event: PointerEvent): void {
    if (event.buttons) at(event);
  }

  function press(event: KeyboardEvent): void {
    const by = event.shiftKey ? size : step;
    const moves: Record<string, readonly [number, number]> = {
      ArrowUp: [-by, 0],
      ArrowDown: [by, 0],
      ArrowLeft: [0, -by],
      ArrowRight: [0, by]
    };
    const to = moves[event.key];
    if (!to) return;
    event.preventDefault();
    event.stopPropagation(); // the lecture's own keys turn the page
    move(row + to[0], column + to[1]);
  }

  return {
    element,
    get place() {
      return [row, column] as const;
    },
    set([nextRow, nextColumn], nextSize, nextStep = step) {
      size = nextSize;
      step = nextStep;
      put(nextRow, nextColumn);
    }
  };
}
