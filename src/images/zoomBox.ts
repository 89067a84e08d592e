import type {CropBox} from "./crop.js";

export interface ZoomBoxOptions {
  /** The side of the square picture. */
  readonly size: number;
  /** The margin on each side, as a share of the longer side of what is zoomed in on; defaults to 0.4. */
  readonly margin?: number;
  /** The smallest side; defaults to 24. */
  readonly least?: number;
}

/** A zoom must make things larger by this factor, or it is none. */
const worthwhile = 1.5;

/**
 * Returns the square part of a picture that shows the given *box* with a
 * margin around it: moved, not cut, where it would stand out. Null where it
 * would be nearly the whole picture.
 */
export function zoomBox(box: CropBox, {size, margin = 0.4, least = 24}: ZoomBoxOptions): CropBox | null {
  const longer = Math.max(box.bottom - box.top, box.right - box.left);
  const side = Math.max(Math.ceil(longer * (1 + 2 * margin)), least);
  if (side * worthwhile > size) return null;
  const [top, left] = [box.top + box.bottom, box.left + box.right].map((ends) =>
    Math.min(Math.max(Math.round((ends - side) / 2), 0), size - side)
  );
  return {top, left, bottom: top + side, right: left + side};
}
