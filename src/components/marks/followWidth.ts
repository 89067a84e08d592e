/**
 * Calls *draw* with the width of the element on the screen, in CSS pixels, now
 * and whenever it changes, so that a chart is drawn in pixels and its letters
 * keep their size; with the *initial* width where there is no screen yet.
 */
export function followWidth(element: Element, initial: number, draw: (width: number) => void): void {
  let drawn = initial;
  draw(initial);
  if (typeof ResizeObserver === "undefined") return;
  new ResizeObserver(([{contentRect}]) => {
    const width = Math.round(contentRect.width);
    if (width < 1 || width === drawn) return;
    drawn = width;
    draw(width);
  }).observe(element);
}
