import {followWidth} from "./followWidth.js";

/**
 * Returns the drawing, whose *width* is that of its view box, so that its
 * letters stay at 12 pixels of the screen where it is drawn smaller than that.
 */
export function legibleText<T extends SVGElement>(drawing: T, width: number): T {
  drawing.classList.add("legible-text");
  followWidth(drawing, width, (seen) => drawing.style.setProperty("--unit", `${Math.max(1, width / seen)}`));
  return drawing;
}
