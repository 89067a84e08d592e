export interface OnDragOptions {
  /** Returns whether a pointer that went down so may drag. */
  readonly mayDrag: (down: PointerEvent) => boolean;
  /** Called with how far the pointer moved since the last call, in CSS pixels. */
  readonly drag: (dx: number, dy: number) => void;
  /** Called where the pointer went down and up again without moving. */
  readonly press: (down: PointerEvent) => void;
}

/** Tells a drag of the first pointer on the element from a press. */
export function onDrag(element: HTMLElement, {mayDrag, drag, press}: OnDragOptions): void {
  element.addEventListener("pointerdown", (down) => {
    if (down.button !== 0) return;
    let [x, y] = [down.clientX, down.clientY];
    let isFar = false;
    const drags = mayDrag(down);
    const move = (event: PointerEvent) => {
      isFar ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > 4;
      if (!isFar || !drags) return;
      element.setPointerCapture(down.pointerId);
      drag(event.clientX - x, event.clientY - y);
      [x, y] = [event.clientX, event.clientY];
    };
    const end = (event: PointerEvent) => {
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", end);
      element.removeEventListener("pointercancel", end);
      if (event.type === "pointerup" && !isFar) press(down);
    };
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", end);
    element.addEventListener("pointercancel", end);
  });
}
